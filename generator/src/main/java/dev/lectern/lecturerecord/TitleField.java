package dev.lectern.lecturerecord;

import dev.lectern.lecture.Video.Bilibili;
import dev.lectern.lecturerecord.LectureRecord.HeaderField;
import org.jspecify.annotations.Nullable;

/** {@code Title:} what is shown, and the Bilibili id that the pipeline puts behind it. */
final class TitleField {
  private static final int LONGEST = 300;
  private static final int ID_LENGTH = 12;

  private TitleField() {}

  /**
   * A title taken apart.
   *
   * @param shown visible, at most {@value #LONGEST} code points
   * @param video null when the title ends in no id
   */
  record Title(String shown, @Nullable Bilibili video) {}

  /** The title, or null with an error. */
  static @Nullable Title read(HeaderField field, Problems problems) {
    String value = field.value();
    if (Blanks.isInvisible(value)) {
      problems.report(RecordRule.TITLE_MISSING, field.location(), "the title is empty");
      return null;
    }
    int idStart = trailingId(value);
    if (idStart < 0) {
      return new Title(shorten(field, value, problems), null);
    }
    String id = value.substring(idStart, idStart + ID_LENGTH);
    String shown = withoutSeparator(value.substring(0, idStart));
    if (Blanks.isInvisible(shown)) {
      problems.report(
          RecordRule.TITLE_ONLY_ID,
          field.location(),
          "title " + Problems.quote(value) + " is a video id only, and is shown",
          "write what the lecture is called before the id");
      shown = id;
    }
    return new Title(shorten(field, shown, problems), new Bilibili(id));
  }

  /** The start of a video id at the end of the title, in brackets or not; or -1. */
  private static int trailingId(String title) {
    int end = title.length();
    if ("])】）".indexOf(title.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end - ID_LENGTH;
    if (start < 0 || !isBilibiliId(title, start)) {
      return -1;
    }
    boolean isOwnWord = start == 0 || !isIdCharacter(title.charAt(start - 1));
    boolean isBracketed = start > 0 && "[(【（".indexOf(title.charAt(start - 1)) >= 0;
    return isOwnWord && isBracketed == (end < title.length()) ? start : -1;
  }

  private static String withoutSeparator(String title) {
    int end = title.length();
    while (end > 0
        && (Blanks.isBlank(title.charAt(end - 1))
            || "[(【（-–—|｜_·".indexOf(title.charAt(end - 1)) >= 0)) {
      end--;
    }
    return title.substring(0, end);
  }

  private static String shorten(HeaderField field, String title, Problems problems) {
    int length = title.codePointCount(0, title.length());
    if (length <= LONGEST) {
      return title;
    }
    problems.report(
        RecordRule.TITLE_LENGTH,
        field.location(),
        "title " + Problems.quote(title) + " has " + length + " characters and is shown shortened",
        "shorten it to " + LONGEST);
    int end = title.offsetByCodePoints(0, LONGEST - 1);
    while (end > 0 && joinsBackwards(title.codePointAt(end))) {
      end = title.offsetByCodePoints(end, -1);
    }
    // A cut can part a pair of bidirectional controls.
    StringBuilder shown = new StringBuilder();
    title
        .substring(0, Blanks.skipBack(title, 0, end))
        .codePoints()
        .filter(c -> !UnprintableCharacters.isBidiControl(c))
        .forEach(shown::appendCodePoint);
    return shown + "…";
  }

  /** Whether a cut before this character would tear one that the reader sees as a whole. */
  private static boolean joinsBackwards(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
    };
  }

  /** Whether {@code BV} and ten letters or digits stand at {@code at}. */
  static boolean isBilibiliId(String text, int at) {
    if (!text.startsWith("BV", at) || at + ID_LENGTH > text.length()) {
      return false;
    }
    for (int i = at; i < at + ID_LENGTH; i++) {
      if (!isIdCharacter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIdCharacter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
