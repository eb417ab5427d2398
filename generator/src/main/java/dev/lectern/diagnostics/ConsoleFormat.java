package dev.lectern.diagnostics;

/**
 * The form a compiler prints and an editor's problem matcher reads:
 *
 * <pre>
 * content/deep-learning.txt:5:11: error: duration "26m28s" is not m:ss or h:mm:ss
 * Duration: 26m28s
 *           ^
 * hint: write 26:28
 * </pre>
 *
 * <p>Whatever came from a file is escaped, so that a record can't forge a line of the log or drive
 * a terminal. A long source line is cut around the caret.
 */
public final class ConsoleFormat {
  private static final int MAX_LINE = 100;
  private static final int LEFT_OF_CARET = 60;
  private static final int MAX_MESSAGE = 500;

  private ConsoleFormat() {}

  /** One or more lines joined by {@code \n}, without a line end after the last. */
  public static String format(Diagnostic diagnostic) {
    return format(diagnostic, "");
  }

  /** The same with the diagnostic's id in brackets behind the message: a word to look up. */
  public static String formatWithId(Diagnostic diagnostic) {
    return format(diagnostic, " [" + diagnostic.id() + "]");
  }

  private static String format(Diagnostic diagnostic, String behindMessage) {
    StringBuilder out = new StringBuilder();
    SourceLocation at = diagnostic.location();
    out.append(escape(at.path()));
    out.append(':').append(at.line()).append(':').append(at.column()).append(": ");
    out.append(diagnostic.severity().label()).append(": ");
    out.append(escape(shorten(diagnostic.message()))).append(behindMessage);
    diagnostic.sourceLine().ifPresent(line -> appendExcerpt(out, line, at.column()));
    diagnostic.hint().ifPresent(hint -> out.append("\nhint: ").append(escape(shorten(hint))));
    return out.toString();
  }

  private static void appendExcerpt(StringBuilder out, String line, int column) {
    int[] points = line.codePoints().toArray();
    int caret = Math.min(column - 1, points.length);
    int from = caret <= LEFT_OF_CARET ? 0 : caret - LEFT_OF_CARET;
    int to = Math.min(points.length, from + MAX_LINE);
    StringBuilder shown = new StringBuilder();
    StringBuilder indent = new StringBuilder();
    if (from > 0) {
      shown.append('…');
      indent.append(' ');
    }
    for (int i = from; i < to; i++) {
      String escaped = escape(points[i]);
      shown.append(escaped);
      if (i < caret) {
        indent.append(" ".repeat(escaped.length() > 2 ? escaped.length() : columns(points[i])));
      }
    }
    if (to < points.length) {
      shown.append('…');
    }
    out.append('\n').append(shown).append('\n').append(indent).append('^');
  }

  /** How many terminal columns a character takes: two for the wide East Asian ones. */
  private static int columns(int codePoint) {
    boolean wide =
        (codePoint >= 0x1100 && codePoint <= 0x115F)
            || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
            || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
            || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
            || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
            || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
            || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
            || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
            || (codePoint >= 0x20000 && codePoint <= 0x3FFFD);
    return wide ? 2 : 1;
  }

  private static String shorten(String text) {
    if (text.codePointCount(0, text.length()) <= MAX_MESSAGE) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, MAX_MESSAGE)) + "…";
  }

  /**
   * {@code text} with control characters, lone surrogates, line separators and invisible formatting
   * characters (bidi controls among them) written as {@code \}{@code u202e}. A tab stays a blank.
   */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> out.append(escape(codePoint)));
    return out.toString();
  }

  private static String escape(int codePoint) {
    if (codePoint == '\t') {
      return " ";
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          codePoint < 0x10000
              ? String.format("\\u%04x", codePoint)
              : String.format("\\u{%x}", codePoint);
      default -> Character.toString(codePoint);
    };
  }
}
