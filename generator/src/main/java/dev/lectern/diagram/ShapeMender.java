package dev.lectern.diagram;

import java.util.List;

/**
 * Finds the label of a node in brackets that Mermaid stumbled over: brackets and quotes in the
 * label, a closing bracket of another kind or none at all, full-width brackets.
 */
final class ShapeMender {
  /** Openers, the longest first, each with what closes it. */
  private static final List<String[]> SHAPES =
      List.of(
          new String[] {"(((", ")))"},
          new String[] {"((", "))"},
          new String[] {"([", "])"},
          new String[] {"(-", "-)"},
          new String[] {"[[", "]]"},
          new String[] {"[(", ")]"},
          new String[] {"[/", "/]"},
          new String[] {"[/", "\\]"},
          new String[] {"[\\", "\\]"},
          new String[] {"[\\", "/]"},
          new String[] {"{{", "}}"},
          new String[] {"(", ")"},
          new String[] {"[", "]"},
          new String[] {"{", "}"},
          new String[] {">", "]"});

  private final String text;
  private final int to;
  private final LinkMender links;
  private String opener = "";
  private String closer = "";
  private String label = "";
  private int end;

  ShapeMender(String text, int to) {
    this.text = text;
    this.to = to;
    this.links = new LinkMender(text, to);
  }

  /** The index behind the shape. */
  int end() {
    return end;
  }

  /** The label as written. */
  String label() {
    return label;
  }

  /** Brackets and label as Mermaid wants them. */
  String mended() {
    return opener + Quoting.quote(label) + closer;
  }

  static boolean isOpener(char c) {
    return "([{>".indexOf(LooseCharacters.plain(c)) >= 0;
  }

  /** Reads the shape that opens at an index; false if no end of it can be made out. */
  boolean read(int at) {
    for (String[] shape : SHAPES) {
      if (LooseCharacters.startsWith(text, shape[0], at, to)
          && read(at + shape[0].length(), shape[0], shape[1])) {
        return true;
      }
    }
    for (String[] shape : SHAPES.subList(SHAPES.size() - 4, SHAPES.size() - 1)) {
      if (LooseCharacters.startsWith(text, shape[0], at, to)) {
        return readUnclosed(at, shape[0], shape[1]);
      }
    }
    return false;
  }

  private boolean read(int from, String newOpener, String newCloser) {
    int found = -1;
    int limit = unclosedAt(from);
    boolean quoted = from < to && LooseCharacters.isQuote(text.charAt(from));
    for (int i = from; i < to && found < 0; i++) {
      if (isEnd(i, newCloser)) {
        found = i;
      }
    }
    if (found < 0) {
      return false;
    }
    if (limit >= 0 && limit < found && hasOpener(limit, found)) {
      return false;
    }
    if (quoted && isClosedOtherwise(from, found)) {
      return false;
    }
    if (quoted && !LooseCharacters.isQuote(text.charAt(found - 1))) {
      found = quotedEnd(found, newCloser);
    }
    String inside = text.substring(from, found);
    if (newOpener.length() > 1 && !isBalanced(inside)) {
      return false;
    }
    opener = newOpener;
    closer = newCloser;
    label = inside;
    end = found + newCloser.length();
    return true;
  }

  /** Whether the quotes end before a bracket of another kind, with the end of the node behind. */
  private boolean isClosedOtherwise(int from, int found) {
    int close = from + 1;
    while (close < found && !LooseCharacters.isQuote(text.charAt(close))) {
      close++;
    }
    int behind = close + 1;
    while (behind < found && ")]}".indexOf(LooseCharacters.plain(text.charAt(behind))) >= 0) {
      behind++;
    }
    return behind > close + 1 && behind < found && mayFollow(behind);
  }

  /** A later end with a quote before it, for a label in quotes with {@code ]} and blank inside. */
  private int quotedEnd(int first, String wanted) {
    for (int i = first + 1; i < to; i++) {
      if (links.startsAt(i)) {
        return first;
      }
      if (LooseCharacters.isQuote(text.charAt(i - 1)) && isEnd(i, wanted)) {
        return i;
      }
    }
    return first;
  }

  private boolean isEnd(int at, String wanted) {
    return LooseCharacters.startsWith(text, wanted, at, to) && mayFollow(at + wanted.length());
  }

  /** Whether a node may be over here: nothing, a separator, a line or a class follows. */
  private boolean mayFollow(int at) {
    int next = at;
    while (next < to && MermaidCharacters.isBlank(text.charAt(next))) {
      next++;
    }
    if (next >= to || links.startsAt(next)) {
      return true;
    }
    char c = LooseCharacters.plain(text.charAt(next));
    return switch (c) {
      case ';', '&' -> true;
      case ',', '.', '。' -> next + 1 >= to || c == ',';
      case ':' ->
          next + 1 >= to
              || MermaidCharacters.isBlank(text.charAt(next + 1))
              || LooseCharacters.startsWith(text, ":::", next, to);
      case '@' -> next + 1 < to && text.charAt(next + 1) == '{';
      case '%' -> text.startsWith("%%", next);
      default -> false;
    };
  }

  /** Where a line to another node starts, if no bracket is open there; else -1. */
  private int unclosedAt(int from) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      char c = LooseCharacters.plain(text.charAt(i));
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth < 0) {
        return -1;
      }
      boolean apart =
          i > from
              && (MermaidCharacters.isBlank(text.charAt(i - 1))
                  || LooseCharacters.isQuote(text.charAt(i - 1)));
      if (apart && depth == 0 && links.startsAt(i) && isLong(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isLong(int at) {
    return at + 2 < to
        && (!LooseCharacters.arrow(text.charAt(at)).isEmpty()
            || LooseCharacters.isStroke(text.charAt(at + 1)));
  }

  private boolean hasOpener(int from, int behind) {
    for (int i = from; i < behind; i++) {
      char c = LooseCharacters.plain(text.charAt(i));
      if (c == '(' || c == '[' || c == '{') {
        return true;
      }
    }
    return false;
  }

  private static boolean isBalanced(String inside) {
    int round = 0;
    int square = 0;
    int curly = 0;
    for (int i = 0; i < inside.length(); i++) {
      switch (LooseCharacters.plain(inside.charAt(i))) {
        case '(' -> round++;
        case ')' -> round--;
        case '[' -> square++;
        case ']' -> square--;
        case '{' -> curly++;
        case '}' -> curly--;
        default -> {}
      }
      if (round < 0 || square < 0 || curly < 0) {
        return false;
      }
    }
    return round == 0 && square == 0 && curly == 0;
  }

  /**
   * Takes another bracket for the closing one, else the next line or the end of the source line.
   */
  private boolean readUnclosed(int at, String newOpener, String newCloser) {
    int from = at + 1;
    int limit = unclosedAt(from);
    int stop = limit < 0 ? to : limit;
    String wide = newOpener;
    String wideCloser = newCloser;
    for (String[] shape : SHAPES) {
      if (shape[0].length() > 1
          && "([{".indexOf(shape[0].charAt(1)) >= 0
          && LooseCharacters.startsWith(text, shape[0], at, to)) {
        wide = shape[0];
        wideCloser = shape[1];
        break;
      }
    }
    int found = stop;
    for (int i = from; i < stop; i++) {
      if (")]}".indexOf(LooseCharacters.plain(text.charAt(i))) >= 0 && mayFollow(i + 1)) {
        found = i;
        break;
      }
    }
    end = Math.min(found + 1, stop);
    int first = at + wide.length();
    int last = found;
    while (last > first
        && ")]}".indexOf(LooseCharacters.plain(text.charAt(last - 1))) >= 0
        && !isBalanced(text.substring(first, last))) {
      last--;
    }
    if (last <= first || !isBalanced(text.substring(first, last))) {
      wide = newOpener;
      wideCloser = newCloser;
      first = from;
      last = found;
    }
    String inside = text.substring(first, last).strip();
    while (inside.endsWith(";") || inside.endsWith("；")) {
      inside = inside.substring(0, inside.length() - 1).strip();
    }
    if (inside.isEmpty()) {
      return false;
    }
    opener = wide;
    closer = wideCloser;
    label = inside;
    return true;
  }
}
