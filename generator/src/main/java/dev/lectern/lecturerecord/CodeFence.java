package dev.lectern.lecturerecord;

import java.util.Optional;

/**
 * The first line of a fenced code block (CommonMark 0.31, 4.5), but at any indentation: in a list
 * item a fence stands as far in as the item's text.
 *
 * @param mark a backtick or a tilde
 * @param length how many of them, 3 or more
 * @param isMermaid whether the first word behind them is {@code mermaid} in any case
 */
record CodeFence(char mark, int length, boolean isMermaid) {

  /** The fence that a line opens. */
  static Optional<CodeFence> opening(String text, int lineStart, int lineEnd) {
    int at = indentEnd(text, lineStart, lineEnd);
    int length = runLength(text, at, lineEnd);
    if (length < 3) {
      return Optional.empty();
    }
    char mark = text.charAt(at);
    int word = Blanks.skip(text, at + length, lineEnd);
    for (int i = word; mark == '`' && i < lineEnd; i++) {
      if (text.charAt(i) == '`') {
        return Optional.empty();
      }
    }
    int end = word + "mermaid".length();
    boolean isMermaid =
        end <= lineEnd
            && text.regionMatches(true, word, "mermaid", 0, "mermaid".length())
            && (end == lineEnd || !Character.isLetterOrDigit(text.charAt(end)));
    return Optional.of(new CodeFence(mark, length, isMermaid));
  }

  /** Whether a line closes this block. */
  boolean isClosedBy(String text, int lineStart, int lineEnd) {
    int at = indentEnd(text, lineStart, lineEnd);
    return at < lineEnd && text.charAt(at) == mark && closing(text, lineStart, lineEnd) >= length;
  }

  /** The length of the run of backticks or tildes that is alone on a line, or 0. */
  static int closing(String text, int lineStart, int lineEnd) {
    int at = indentEnd(text, lineStart, lineEnd);
    int length = runLength(text, at, lineEnd);
    return length >= 3 && Blanks.skip(text, at + length, lineEnd) == lineEnd ? length : 0;
  }

  static int indentEnd(String text, int lineStart, int lineEnd) {
    int at = lineStart;
    while (at < lineEnd && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static int runLength(String text, int at, int lineEnd) {
    if (at >= lineEnd || (text.charAt(at) != '`' && text.charAt(at) != '~')) {
      return 0;
    }
    int end = at;
    while (end < lineEnd && text.charAt(end) == text.charAt(at)) {
      end++;
    }
    return end - at;
  }
}
