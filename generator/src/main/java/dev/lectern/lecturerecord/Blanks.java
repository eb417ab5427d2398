package dev.lectern.lecturerecord;

/**
 * What counts as nothing in a record: white space, the blanks of every script (U+00A0 and U+3000,
 * which {@link String#strip} keeps or not, among them) and characters without a look such as
 * U+200B.
 */
final class Blanks {
  private Blanks() {}

  static boolean isBlank(int codePoint) {
    if (codePoint > ' ' && codePoint < 0x7F) {
      return false;
    }
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0x200B
        || codePoint == 0x2060
        || codePoint == 0xFEFF;
  }

  /** The first index from {@code from} that is not blank, or {@code to}. */
  static int skip(String text, int from, int to) {
    int at = from;
    while (at < to && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The index behind the last character before {@code to} that is not blank, or {@code from}. */
  static int skipBack(String text, int from, int to) {
    int at = to;
    while (at > from && isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  static String strip(String text) {
    int end = skipBack(text, 0, text.length());
    return text.substring(skip(text, 0, end), end);
  }

  /** Whether no character would be seen. */
  static boolean isInvisible(String text) {
    return text.codePoints()
        .allMatch(c -> isBlank(c) || Character.getType(c) == Character.FORMAT || isFiller(c));
  }

  /** Letters by category that fonts draw as nothing: the Hangul fillers and the Braille blank. */
  private static boolean isFiller(int codePoint) {
    return codePoint == 0x115F
        || codePoint == 0x1160
        || codePoint == 0x3164
        || codePoint == 0xFFA0
        || codePoint == 0x2800;
  }
}
