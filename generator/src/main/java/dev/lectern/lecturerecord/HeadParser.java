package dev.lectern.lecturerecord;

import dev.lectern.diagnostics.SourceText;
import dev.lectern.lecturerecord.LectureRecord.HeaderField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The lines above {@code Description:}. */
final class HeadParser {
  private static final int LONGEST_NAME = 40;

  private final SourceText source;
  private final String text;
  private final Problems problems;

  private final List<HeaderField> fields = new ArrayList<>();
  private final Map<String, HeaderField> byName = new HashMap<>();
  private boolean knowsAField;
  private int unreadFrom = -1;
  private int unreadLines;

  /**
   * The head of a record.
   *
   * @param fields in order
   * @param knowsAField whether any has a known name, a repeated one included
   * @param end the start of the {@code Description:} or {@code Content:} line that ends it, or the
   *     text's length
   */
  record Head(List<HeaderField> fields, boolean knowsAField, int end) {}

  private HeadParser(SourceText source, Problems problems) {
    this.source = source;
    this.text = source.text();
    this.problems = problems;
  }

  static Head parse(SourceText source, Problems problems) {
    return new HeadParser(source, problems).parse();
  }

  private Head parse() {
    int start = 0;
    while (start < text.length() && !isSectionLine(start)) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      line(start, end);
      start = newline < 0 ? text.length() : newline + 1;
    }
    reportUnread();
    return new Head(fields, knowsAField, start);
  }

  private boolean isSectionLine(int start) {
    for (Keyword keyword : Keyword.values()) {
      if (keyword.match(text, start) >= 0 || keyword.matchFullWidth(text, start) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void line(int lineStart, int lineEnd) {
    int start = Blanks.skip(text, lineStart, lineEnd);
    if (start == lineEnd) {
      return;
    }
    int colon = colon(start, lineEnd);
    if (colon < 0 || !isField(start, colon, lineEnd)) {
      unreadFrom = unreadLines == 0 ? start : unreadFrom;
      unreadLines++;
      return;
    }
    reportUnread();
    String name = text.substring(start, Blanks.skipBack(text, start, colon));
    int valueEnd = Blanks.skipBack(text, colon + 1, lineEnd);
    int valueStart = Blanks.skip(text, colon + 1, valueEnd);
    field(name, text.substring(valueStart, valueEnd), start, colon, valueStart);
  }

  private int colon(int start, int lineEnd) {
    // The name, and blanks between it and the colon.
    int limit = Math.min(lineEnd, start + 2 * LONGEST_NAME);
    for (int at = start; at < limit; at++) {
      if (text.charAt(at) == ':' || text.charAt(at) == '：') {
        return at;
      }
    }
    return -1;
  }

  /** A name of at most three words; a sentence with a colon or an address is none. */
  private boolean isField(int start, int colon, int lineEnd) {
    int end = Blanks.skipBack(text, start, colon);
    if (end == start || end - start > LONGEST_NAME || !Character.isLetter(text.charAt(start))) {
      return false;
    }
    int words = 1;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (Blanks.isBlank(c)) {
        words++;
      } else if (!Character.isLetterOrDigit(c)
          && c != '-'
          && c != '_'
          && !Character.isSurrogate(c)) {
        return false;
      }
    }
    if (text.charAt(colon) == '：') {
      return HeaderName.of(HeaderName.narrow(text.substring(start, end))).isPresent();
    }
    return words <= 3 && !text.startsWith("//", Math.min(colon + 1, lineEnd));
  }

  private void field(String name, String value, int start, int colon, int valueStart) {
    Optional<HeaderName> known = HeaderName.of(name);
    Optional<HeaderName> meant = known.or(() -> HeaderName.of(HeaderName.narrow(name)));
    HeaderField field =
        new HeaderField(
            meant.map(HeaderName::written).filter(w -> known.isEmpty()).orElse(name),
            value,
            source.locationOf(valueStart));
    HeaderField earlier = byName.putIfAbsent(field.name().toLowerCase(Locale.ROOT), field);
    knowsAField |= meant.isPresent();
    if (earlier != null) {
      problems.report(
          RecordRule.HEADER_REPEATED,
          start,
          name + " was already given in line " + earlier.location().line(),
          "keep one of the two lines");
      return;
    }
    fields.add(field);
    if (meant.isPresent() && (known.isEmpty() || text.charAt(colon) == '：')) {
      problems.report(
          RecordRule.HEADER_FULL_WIDTH,
          known.isEmpty() ? start : colon,
          known.isEmpty()
              ? "the name " + Problems.quote(name) + " is in full-width letters"
              : "a full-width colon behind " + name,
          "write " + meant.get().written() + ": with a usual colon");
    } else if (known.isEmpty()) {
      problems.report(
          RecordRule.HEADER_UNKNOWN,
          start,
          "unknown header field " + Problems.quote(name),
          HeaderName.near(name).map(near -> "did you mean " + near.written() + "?").orElse(null));
    }
  }

  /** One warning for a run of lines: a text without its Description: line is one mistake. */
  private void reportUnread() {
    if (unreadLines > 0) {
      problems.report(
          RecordRule.HEADER_LINE,
          unreadFrom,
          unreadLines == 1
              ? "not a header field, so it was not read"
              : unreadLines + " lines from here are no header fields, so they were not read",
          "a header field is one line, as Title: …; the summary starts at a line Description:");
      unreadLines = 0;
    }
  }
}
