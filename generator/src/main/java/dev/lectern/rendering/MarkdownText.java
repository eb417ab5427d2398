package dev.lectern.rendering;

/** Plain text as one line of Markdown that says the same. */
final class MarkdownText {
  private static final String MARKUP = "\\`*_[]<>&~|";

  private MarkdownText() {}

  /**
   * The text with its line ends made blanks and what Markdown would read as markup escaped
   * (CommonMark, section 2.4). It may stand at the start of a line.
   */
  static String of(String text) {
    String line = text.strip();
    int digits = 0;
    while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
      digits++;
    }
    StringBuilder out = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean opensBlock = i == 0 ? "#-+=".indexOf(c) >= 0 : i == digits && (c == '.' || c == ')');
      if (opensBlock || MARKUP.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c == '\n' || c == '\r' ? ' ' : c);
    }
    return out.toString();
  }
}
