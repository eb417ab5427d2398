package dev.lectern.markdown;

/**
 * Drops what may stand in no HTML or XML document: control characters but tab and line feed,
 * noncharacters, lone surrogates. Numeric character references can bring them into a text that had
 * been cleaned, and {@link CjkEmphasis} uses a noncharacter of its own. Bidirectional overrides go
 * too: a heading or an excerpt is shown where they would turn the text beside it around.
 */
final class CleanText {
  private CleanText() {}

  /** {@code text} itself when there is nothing to drop; every line end becomes {@code \n}. */
  static String of(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (isSuspect(text.charAt(i))) {
        return filtered(text, i);
      }
    }
    return text;
  }

  /** Surrogates are suspects too, whole pairs being found innocent later. */
  private static boolean isSuspect(char c) {
    return c < ' '
        ? c != '\n' && c != '\t'
        : c >= 0x7F && (c < 0xA0 || c >= 0x202A) && isDropped(c);
  }

  private static boolean isDropped(int c) {
    return (c >= 0x7F && c < 0xA0)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || (c >= 0xD800 && c <= 0xDFFF)
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || (c & 0xFFFE) == 0xFFFE;
  }

  private static String filtered(String text, int from) {
    StringBuilder out = new StringBuilder(text.length());
    out.append(text, 0, from);
    for (int i = from; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\r') {
        if (i == text.length() || text.charAt(i) != '\n') {
          out.append('\n');
        }
      } else if (c < ' ' ? c == '\n' || c == '\t' : !isDropped(c)) {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }
}
