package dev.lectern.search;

import java.util.List;

/** Pieces of the script files of the index. */
final class ScriptText {
  private ScriptText() {}

  /** A JavaScript (and JSON) string; lone surrogates are escaped so that UTF-8 keeps them. */
  static void string(StringBuilder out, CharSequence text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == '\u2028' || c == '\u2029' || isLoneSurrogate(text, i)) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.append(Character.forDigit(c >> shift & 0xF, 16));
        }
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /**
   * Sorted terms without blanks, each as one character for the number of UTF-16 units shared with
   * the term before ({@code 0} and up) and the rest, separated by blanks.
   */
  static String frontCoded(List<String> terms) {
    StringBuilder out = new StringBuilder();
    String previous = "";
    for (String term : terms) {
      int shared = 0;
      int most = Math.min(Math.min(previous.length(), term.length()), MAX_SHARED);
      while (shared < most && previous.charAt(shared) == term.charAt(shared)) {
        shared++;
      }
      if (out.length() > 0) {
        out.append(' ');
      }
      out.append((char) ('0' + shared)).append(term, shared, term.length());
      previous = term;
    }
    return out.toString();
  }

  private static final int MAX_SHARED = 40;

  private static boolean isLoneSurrogate(CharSequence text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
