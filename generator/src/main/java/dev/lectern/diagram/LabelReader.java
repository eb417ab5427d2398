package dev.lectern.diagram;

/**
 * Reads what stands between the brackets of a node, the bars or the halves of a line, by the rules
 * Mermaid's lexer has there: a text may hold no bracket and no quote, unless all of it is quoted.
 */
final class LabelReader {
  private final String text;
  private final FlowLexer lexer;

  private int stopFrom = 0;
  private int stop = -1;
  private int quoteFrom = 0;
  private int quote = -1;

  private final StringBuilder label = new StringBuilder();
  private int end;

  LabelReader(String text, FlowLexer lexer) {
    this.text = text;
    this.lexer = lexer;
  }

  /** The label last read, without quotes. */
  String label() {
    return label.toString().strip();
  }

  /** The index behind what was last read. */
  int end() {
    return end;
  }

  /**
   * Reads a label and what closes it.
   *
   * @return whether Mermaid reads it too; if not, {@link #end} is where it stops
   */
  boolean readBracketed(int at, String closer) {
    return readText(at) && close(closer);
  }

  /** Reads a label in {@code [/ \]} and its like. */
  boolean readTrapezoid(int at) {
    int pieces = 0;
    end = at;
    label.setLength(0);
    while (true) {
      char c = lexer.charAt(end);
      if (c == '"') {
        int before = label.length();
        if (!readQuoted() || (label.length() > before && pieces > 0)) {
          return false;
        }
        pieces += label.length() > before ? 1 : 0;
        continue;
      }
      if ((c == '/' || c == '\\') && lexer.charAt(end + 1) == ']') {
        end += 2;
        return pieces > 0;
      }
      int from = end;
      if (c == '/' || c == '\\') {
        end++;
      } else {
        while (end < text.length() && "\\[](){}/".indexOf(text.charAt(end)) < 0) {
          end++;
        }
      }
      if (end == from) {
        return false;
      }
      label.append(text, from, end);
      pieces++;
    }
  }

  /** Reads a label in {@code (- -)}. */
  boolean readEllipse(int at) {
    int pieces = 0;
    end = at;
    label.setLength(0);
    while (end < text.length()) {
      char c = text.charAt(end);
      char next = lexer.charAt(end + 1);
      if (c == '"') {
        int before = label.length();
        if (!readQuoted() || (label.length() > before && pieces > 0)) {
          return false;
        }
        pieces += label.length() > before ? 1 : 0;
      } else if ((c == '-' || c == '/' || c == ')') && next == ')') {
        end += 2;
        return pieces > 0;
      } else if ("()[]{}".indexOf(c) >= 0) {
        return false;
      } else {
        label.append(c);
        pieces++;
        end++;
      }
    }
    return false;
  }

  /** Reads the text of {@code A -- text --> B} and the closing half of the line. */
  boolean readOnLine(int at, FlowToken opening) {
    char stroke =
        switch (opening) {
          case START_THICK_LINK -> '=';
          case START_DOTTED_LINK -> '.';
          default -> '-';
        };
    int pieces = 0;
    end = at;
    label.setLength(0);
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c == '"') {
        int before = label.length();
        if (!readQuoted() || (label.length() > before && pieces > 0)) {
          return false;
        }
        pieces += label.length() > before ? 1 : 0;
        continue;
      }
      if (lexer.closingLinkEnd(end, opening) >= 0) {
        return pieces > 0;
      }
      if (c == stroke && (stroke != '-' || lexer.charAt(end + 1) == '-')) {
        return false;
      }
      label.append(c);
      pieces++;
      end++;
    }
    return false;
  }

  private boolean readText(int at) {
    int pieces = 0;
    end = at;
    label.setLength(0);
    while (true) {
      char c = lexer.charAt(end);
      if (c == '"') {
        int before = label.length();
        if (!readQuoted() || (label.length() > before && pieces > 0)) {
          return false;
        }
        pieces += label.length() > before ? 1 : 0;
        continue;
      }
      if (text.startsWith("~~~", lexer.skipBlanks(end))) {
        return false;
      }
      int behind = textEnd(end);
      if (behind == end) {
        return pieces > 0;
      }
      label.append(text, end, behind);
      pieces++;
      end = behind;
    }
  }

  /** Reads {@code "…"} or a Markdown string; an empty one is nothing to Mermaid. */
  private boolean readQuoted() {
    if (lexer.charAt(end + 1) == '`') {
      int content = end + 2;
      int close = content;
      while (close < text.length() && text.charAt(close) != '`' && text.charAt(close) != '"') {
        close++;
      }
      if (!text.startsWith("`\"", close)) {
        return false;
      }
      label.append(text, content, close);
      end = close + 2;
      return true;
    }
    int close = quoteAt(end + 1);
    if (close < 0 || lexer.charAt(close + 1) == '`') {
      return false;
    }
    label.append(text, end + 1, close);
    end = close + 1;
    return true;
  }

  /** Whether the closing bracket stands here, and is not the start of another kind's. */
  private boolean close(String closer) {
    if (!text.startsWith(closer, end)) {
      return false;
    }
    for (int i = 0; i < closer.length(); i += closerLength(end + i)) {
      if (closerLength(end + i) > closer.length() - i) {
        return false;
      }
    }
    end += closer.length();
    return true;
  }

  /** The length of the closing bracket Mermaid's lexer takes, the longest it knows. */
  private int closerLength(int at) {
    char next = lexer.charAt(at + 1);
    return switch (text.charAt(at)) {
      case ']' -> next == ')' || next == ']' ? 2 : 1;
      case ')' -> next == ']' ? 2 : text.startsWith(")))", at) ? 3 : 1;
      default -> 1;
    };
  }

  private int textEnd(int at) {
    if (at < stopFrom || at > stop) {
      int found = at;
      while (found < text.length() && "[](){}|\"".indexOf(text.charAt(found)) < 0) {
        found++;
      }
      stopFrom = at;
      stop = found;
    }
    return stop;
  }

  private int quoteAt(int at) {
    if (at < quoteFrom || at > quote) {
      int found = text.indexOf('"', Math.min(at, text.length()));
      quoteFrom = at;
      quote = found < 0 ? Integer.MAX_VALUE : found;
    }
    return quote == Integer.MAX_VALUE ? -1 : quote;
  }
}
