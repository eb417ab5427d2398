package dev.lectern.lecturerecord;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes the markup of WebVTT and SRT out of a subtitle; {@code List<String>} stays what was said.
 */
final class SubtitleMarkup {
  private static final Set<String> TAGS =
      Set.of("b", "i", "u", "s", "c", "v", "lang", "ruby", "rt", "font");

  private static final Map<String, String> REFERENCES =
      Map.of(
          "&amp;", "&", "&lt;", "<", "&gt;", ">", "&nbsp;", " ", "&lrm;", "", "&rlm;", "", "&quot;",
          "\"", "&#39;", "'");

  private static final int LONGEST_REFERENCE = 6;

  private SubtitleMarkup() {}

  static String toPlainText(String markup) {
    StringBuilder out = new StringBuilder(markup.length());
    int at = 0;
    // Where the next > and } stand: looked for only when the last one was passed.
    int angleEnd = -1;
    int braceEnd = -1;
    while (at < markup.length()) {
      char c = markup.charAt(at);
      if (c == '<') {
        angleEnd = angleEnd < at ? indexOrEnd(markup, '>', at) : angleEnd;
        if (angleEnd < markup.length() && isTag(markup, at + 1, angleEnd)) {
          at = angleEnd + 1;
          continue;
        }
      } else if (c == '{' && markup.startsWith("{\\", at)) {
        braceEnd = braceEnd < at ? indexOrEnd(markup, '}', at) : braceEnd;
        if (braceEnd < markup.length()) {
          at = braceEnd + 1;
          continue;
        }
      } else if (c == '&') {
        String reference = reference(markup, at);
        if (!reference.isEmpty()) {
          out.append(REFERENCES.get(reference));
          at += reference.length();
          continue;
        }
      }
      out.append(c);
      at++;
    }
    return out.toString();
  }

  private static int indexOrEnd(String text, char c, int from) {
    int found = text.indexOf(c, from);
    return found < 0 ? text.length() : found;
  }

  /** A known tag with its classes and annotation, or a time within a karaoke line. */
  private static boolean isTag(String markup, int from, int end) {
    int start = from < end && markup.charAt(from) == '/' ? from + 1 : from;
    if (start < end && AsciiNumber.isDigit(markup.charAt(start))) {
      return end - start <= 16 && SubtitleTime.parse(markup.substring(start, end)).isPresent();
    }
    int nameEnd = start;
    while (nameEnd < end && nameEnd - start <= 4 && Character.isLetter(markup.charAt(nameEnd))) {
      nameEnd++;
    }
    boolean isEnded = nameEnd == end || " .\t=".indexOf(markup.charAt(nameEnd)) >= 0;
    return isEnded && TAGS.contains(markup.substring(start, nameEnd).toLowerCase(Locale.ROOT));
  }

  private static String reference(String markup, int at) {
    int limit = Math.min(markup.length(), at + LONGEST_REFERENCE);
    String candidate = markup.substring(at, limit);
    int end = candidate.indexOf(';') + 1;
    return end > 0 && REFERENCES.containsKey(candidate.substring(0, end))
        ? candidate.substring(0, end)
        : "";
  }
}
