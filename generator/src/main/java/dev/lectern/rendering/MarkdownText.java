package dev.lectern.rendering;

/** Plain text as one line of Markdown that says the same. */
final class MarkdownText {
  private static final boolean[] IS_MARKUP = new boolean[0x80];

  static {
    "\\`*_[]<>&~|".chars().forEach(c -> IS_MARKUP[c] = true);
  }

  private MarkdownText() {}

  /**
   * The text with its line ends made blanks and what Markdown would read as markup escaped
   * (CommonMark, section 2.4). It may stand at the start of a line.
   */
  static String of(String text) {
    char[] line = text.strip().toCharArray();
    int digits = 0;
    while (digits < line.length && Character.isDigit(line[digits])) {
      digits++;
    }
    char[] out = new char[line.length * 2];
    int length = 0;
    for (int i = 0; i < line.length; i++) {
      char c = line[i];
      boolean opensBlock = i == 0 ? "#-+=".indexOf(c) >= 0 : i == digits && (c == '.' || c == ')');
      if (opensBlock || (c < 0x80 && IS_MARKUP[c])) {
        out[length++] = '\\';
      }
      out[length++] = c == '\n' || c == '\r' ? ' ' : c;
    }
    return new String(out, 0, length);
  }
}
