package dev.lectern.rendering;

import java.util.HashMap;
import java.util.Map;

/** Plain text as one line of Markdown that says the same. */
final class MarkdownText {
  private static final Replacements ESCAPES = escapes();

  private MarkdownText() {}

  private static Replacements escapes() {
    Map<Character, String> escapes = new HashMap<>();
    "\\`*_[]<>&~|".chars().forEach(c -> escapes.put((char) c, "\\" + (char) c));
    escapes.put('\n', " ");
    escapes.put('\r', " ");
    return new Replacements(escapes);
  }

  /**
   * Writes the text with its line ends made blanks and what Markdown would read as markup escaped
   * (CommonMark, section 2.4). It may stand at the start of a line.
   */
  static void write(String text, Utf8Buffer out) {
    String line = text.strip();
    int escaped = 0;
    while (escaped < line.length() && Character.isDigit(line.charAt(escaped))) {
      escaped++;
    }
    if (escaped < line.length()) {
      // What opens a heading, an item or an underline; behind digits, an item of a numbered list.
      String openers = escaped == 0 ? "#-+=" : ".)";
      if (openers.indexOf(line.charAt(escaped)) >= 0) {
        out.append(line.substring(0, escaped)).append('\\');
      } else {
        escaped = 0;
      }
    }
    out.write(line, escaped, line.length(), ESCAPES);
  }
}
