package dev.lectern.diagram;

import java.util.Arrays;

/**
 * Cuts statements of a flowchart into the tokens that Mermaid 11's own lexer would, its oddities
 * included: what it takes for a keyword inside an id, or for an arrow across a line end, decides
 * whether a diagram is drawn. The order of the tests below is the order of the rules in Mermaid's
 * {@code flow.jison}.
 *
 * <p>Labels and texts on lines have rules of their own and are read by {@link LabelReader} and
 * {@link FlowchartReader}. Each token costs its own length, however long the runs of blanks or the
 * lines are that some rules look ahead over.
 */
final class FlowLexer {
  private static final String[] DIRECTIONS = {"TB", "BT", "RL", "LR", "TD"};

  private final String text;

  /** The same: a string asks at each index which form it has. */
  private final char[] units;

  /** Where {@code direction TB} and the like stand: they make a direction of their whole line. */
  private final int[] directionStarts;

  private final int[] directionLines;

  private int blankFrom = 0;
  private int blankTo = 0;
  private int runFrom = 0;
  private int runTo = 0;
  private int lastAtSign = -1;

  private FlowToken token = FlowToken.UNKNOWN;
  private int start;
  private int end;

  FlowLexer(String text) {
    this.text = text;
    this.units = text.toCharArray();
    this.directionStarts = directions(text);
    this.directionLines = lineStarts(text, directionStarts);
  }

  /** The token last read. */
  FlowToken token() {
    return token;
  }

  /** Where the token last read starts. */
  int start() {
    return start;
  }

  /** The index behind the token last read. */
  int end() {
    return end;
  }

  /** Reads the token that starts at an index. */
  FlowToken read(int at) {
    start = at;
    if (at >= text.length()) {
      return found(FlowToken.END_OF_TEXT, text.length());
    }
    char c = units[at];
    if (readAccessibility(at, c) || readQuote(at, c) || readKeyword(at, c)) {
      return token;
    }
    int direction = directionAfter(at);
    if (direction >= 0) {
      return found(FlowToken.DIRECTION, lineEnd(direction));
    }
    int afterAtSign = linkIdEnd(at);
    if (afterAtSign > 0) {
      return found(FlowToken.LINK_ID, afterAtSign);
    }
    if (MermaidCharacters.isDigit(c)) {
      int digits = at + 1;
      while (digits < text.length() && MermaidCharacters.isDigit(units[digits])) {
        digits++;
      }
      return found(FlowToken.NUMBER, digits);
    }
    if (readSign(at, c) || readLink(at) || readBracket(at, c)) {
      return token;
    }
    return readRest(at, c);
  }

  private boolean readAccessibility(int at, char c) {
    if (c != 'a') {
      return false;
    }
    if (text.startsWith("accTitle", at)) {
      int colon = skipBlanks(at + 8);
      if (charAt(colon) == ':') {
        found(FlowToken.ACCESSIBLE_TITLE, lineEnd(skipBlanks(colon + 1)));
        return true;
      }
    }
    if (text.startsWith("accDescr", at)) {
      int mark = skipBlanks(at + 8);
      if (charAt(mark) == ':') {
        found(FlowToken.ACCESSIBLE_DESCRIPTION, lineEnd(skipBlanks(mark + 1)));
        return true;
      }
      if (charAt(mark) == '{') {
        found(FlowToken.ACCESSIBLE_DESCRIPTION_BLOCK, mark + 1);
        return true;
      }
    }
    return false;
  }

  private boolean readQuote(int at, char c) {
    if (c == '@' && charAt(at + 1) == '{') {
      found(FlowToken.SHAPE_DATA, at + 2);
      return true;
    }
    if (c == '"') {
      boolean markdown = charAt(at + 1) == '`';
      found(markdown ? FlowToken.MARKDOWN_STRING : FlowToken.STRING, at + (markdown ? 2 : 1));
      return true;
    }
    return false;
  }

  private boolean readKeyword(int at, char c) {
    return switch (c) {
      case 'c' ->
          blankAfter(at, "call", FlowToken.CALL)
              || word(at, "classDef", FlowToken.CLASS_DEF)
              || word(at, "class", FlowToken.CLASS)
              || blankAfter(at, "click", FlowToken.CLICK);
      case 's' ->
          word(at, "style", FlowToken.STYLE)
              || word(at, "swimlane-beta", FlowToken.GRAPH)
              || word(at, "subgraph", FlowToken.SUBGRAPH);
      case 'd' -> word(at, "default", FlowToken.DEFAULT);
      case 'l' -> word(at, "linkStyle", FlowToken.LINK_STYLE);
      case 'i' -> word(at, "interpolate", FlowToken.INTERPOLATE);
      case 'h' -> blankAfter(at, "href", FlowToken.HREF);
      case 'f' ->
          word(at, "flowchart-elk", FlowToken.GRAPH) || word(at, "flowchart", FlowToken.GRAPH);
      case 'g' -> word(at, "graph", FlowToken.GRAPH);
      case 'e' -> {
        if (!word(at, "end", FlowToken.END)) {
          yield false;
        }
        end = skipBlanks(end);
        yield true;
      }
      case '_' ->
          prefix(at, "_self", FlowToken.LINK_TARGET)
              || prefix(at, "_blank", FlowToken.LINK_TARGET)
              || prefix(at, "_parent", FlowToken.LINK_TARGET)
              || prefix(at, "_top", FlowToken.LINK_TARGET);
      default -> false;
    };
  }

  private boolean readSign(int at, char c) {
    switch (c) {
      case '#' -> found(FlowToken.HASH, at + 1);
      case ':' -> {
        boolean separator = text.startsWith(":::", at);
        found(separator ? FlowToken.STYLE_SEPARATOR : FlowToken.COLON, at + (separator ? 3 : 1));
      }
      case '&' -> found(FlowToken.AMPERSAND, at + 1);
      case ';' -> found(FlowToken.SEMICOLON, at + 1);
      case ',' -> found(FlowToken.COMMA, at + 1);
      case '*' -> found(FlowToken.ASTERISK, at + 1);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Lines: the blanks and line ends around them belong to them. */
  private boolean readLink(int at) {
    int body = skipBlanks(at);
    FlowToken kind = linkAt(skipTail(body));
    if (kind != FlowToken.UNKNOWN) {
      found(kind, skipBlanks(end));
      return true;
    }
    int wave = run(body, '~');
    if (wave - body >= 3) {
      found(FlowToken.LINK, skipBlanks(wave));
      return true;
    }
    return false;
  }

  /** A whole line, or what starts a line with a text in it; {@link #end} is set behind it. */
  private FlowToken linkAt(int stroke) {
    char c = charAt(stroke);
    if (c == '-' || c == '=') {
      int dashes = run(stroke, c);
      int head = plainHeadEnd(stroke, dashes, c);
      if (head > 0) {
        end = head;
        return FlowToken.LINK;
      }
      if (dashes - stroke >= 2) {
        end = stroke + 2;
        return c == '-' ? FlowToken.START_LINK : FlowToken.START_THICK_LINK;
      }
    }
    int dotted = dottedEnd(stroke);
    if (dotted > 0) {
      end = dotted;
      return FlowToken.LINK;
    }
    if (c == '-' && charAt(stroke + 1) == '.') {
      end = stroke + 2;
      return FlowToken.START_DOTTED_LINK;
    }
    return FlowToken.UNKNOWN;
  }

  private int plainHeadEnd(int stroke, int dashes, char c) {
    int length = dashes - stroke;
    char head = charAt(dashes);
    if (length >= 2 && (head == '>' || head == 'x' || head == 'o')) {
      return dashes + 1;
    }
    return length >= 3 && charAt(dashes - 1) == c ? dashes : -1;
  }

  private int dottedEnd(int stroke) {
    int dots = charAt(stroke) == '-' ? stroke + 1 : stroke;
    int afterDots = run(dots, '.');
    if (afterDots == dots || charAt(afterDots) != '-') {
      return -1;
    }
    char head = charAt(afterDots + 1);
    return head == '>' || head == 'x' || head == 'o' ? afterDots + 2 : afterDots + 1;
  }

  /**
   * Where the line that ends a text on a line ends, if one starts here.
   *
   * @param opening the token the line was opened with
   * @return the index behind it and its blanks, or -1
   */
  int closingLinkEnd(int at, FlowToken opening) {
    int found = closingLinkEndAt(skipTail(skipBlanks(at)), opening);
    return found < 0 ? -1 : skipBlanks(found);
  }

  private int closingLinkEndAt(int stroke, FlowToken opening) {
    char c = opening == FlowToken.START_THICK_LINK ? '=' : '-';
    if (opening == FlowToken.START_DOTTED_LINK) {
      return dottedEnd(stroke);
    }
    return charAt(stroke) == c ? plainHeadEnd(stroke, run(stroke, c), c) : -1;
  }

  private boolean readBracket(int at, char c) {
    switch (c) {
      case '(' -> {
        if (charAt(at + 1) == '-') {
          found(FlowToken.ELLIPSE_START, at + 2);
        } else if (charAt(at + 1) == '[') {
          found(FlowToken.STADIUM_START, at + 2);
        } else if (text.startsWith("(((", at)) {
          found(FlowToken.DOUBLE_CIRCLE_START, at + 3);
        } else {
          found(FlowToken.PARENTHESIS_START, at + 1);
        }
      }
      case '[' -> {
        switch (charAt(at + 1)) {
          case '[' -> found(FlowToken.SUBROUTINE_START, at + 2);
          case '|' -> found(FlowToken.PROPERTIES_START, at + 2);
          case '(' -> found(FlowToken.CYLINDER_START, at + 2);
          case '/' -> found(FlowToken.TRAPEZOID_START, at + 2);
          case '\\' -> found(FlowToken.INVERTED_TRAPEZOID_START, at + 2);
          default -> found(FlowToken.SQUARE_START, at + 1);
        }
      }
      case '{' -> found(FlowToken.DIAMOND_START, at + 1);
      case '>' -> found(FlowToken.TAG_END, at + 1);
      case '<' -> found(FlowToken.TAG_START, at + 1);
      case '^' -> found(FlowToken.UP, at + 1);
      case '|' -> found(FlowToken.PIPE, at + 1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private FlowToken readRest(int at, char c) {
    if (c == '\\' && charAt(at + 1) == '|') {
      return found(FlowToken.SEPARATOR, at + 2);
    }
    if (c == 'v' && !MermaidCharacters.isWord(charAt(at + 1))) {
      return found(FlowToken.DOWN, at + 1);
    }
    int behind = at;
    while (behind < text.length() && isNodeString(behind)) {
      behind++;
    }
    if (behind > at) {
      return found(FlowToken.NODE_STRING, behind);
    }
    if (c == '-') {
      return found(FlowToken.MINUS, at + 1);
    }
    if (MermaidCharacters.isUnicodeLetter(c)) {
      return found(FlowToken.LETTER, at + 1);
    }
    if (c == '\n' || (c == '\r' && charAt(at + 1) == '\n')) {
      int lines = at;
      while (charAt(lines) == '\n' || (charAt(lines) == '\r' && charAt(lines + 1) == '\n')) {
        lines++;
      }
      return found(FlowToken.NEWLINE, lines);
    }
    return found(MermaidCharacters.isBlank(c) ? FlowToken.SPACE : FlowToken.UNKNOWN, at + 1);
  }

  private boolean isNodeString(int at) {
    char c = units[at];
    if (c != '-') {
      return MermaidCharacters.isNodeString(c);
    }
    char next = charAt(at + 1);
    return at + 1 < text.length() && next != '>' && next != '-' && next != '.';
  }

  private boolean word(int at, String word, FlowToken kind) {
    return !MermaidCharacters.isWord(charAt(at + word.length())) && prefix(at, word, kind);
  }

  private boolean prefix(int at, String word, FlowToken kind) {
    if (!text.startsWith(word, at)) {
      return false;
    }
    found(kind, at + word.length());
    return true;
  }

  private boolean blankAfter(int at, String word, FlowToken kind) {
    int behind = at + word.length();
    return behind < text.length()
        && MermaidCharacters.isBlank(units[behind])
        && prefix(at, word, kind);
  }

  private FlowToken found(FlowToken kind, int behind) {
    token = kind;
    end = behind;
    return kind;
  }

  /** The tail of a line, {@code <}, {@code x} or {@code o}. */
  private int skipTail(int at) {
    char c = charAt(at);
    return c == '<' || c == 'x' || c == 'o' ? at + 1 : at;
  }

  private int run(int at, char c) {
    int behind = at;
    while (charAt(behind) == c) {
      behind++;
    }
    return behind;
  }

  /** The index behind a run of blanks and line ends. */
  int skipBlanks(int at) {
    if (at >= blankFrom && at < blankTo) {
      return blankTo;
    }
    int behind = at;
    while (behind < text.length() && MermaidCharacters.isBlank(units[behind])) {
      behind++;
    }
    if (behind > at) {
      blankFrom = at;
      blankTo = behind;
    }
    return behind;
  }

  /** The index of the line end at or behind an index. */
  int lineEnd(int at) {
    int found = at >= text.length() ? -1 : text.indexOf('\n', at);
    return found < 0 ? text.length() : found;
  }

  /** The character at an index, or NUL behind the end of the text. */
  char charAt(int at) {
    return at < units.length ? units[at] : '\0';
  }

  /**
   * Behind the {@code @} of an edge id, which Mermaid looks for to the end of the word, over every
   * bracket: in {@code A[a@b]} it takes {@code A[a} for one.
   */
  private int linkIdEnd(int at) {
    if (at >= runTo || at < runFrom) {
      int behind = at;
      while (behind < text.length()
          && units[behind] != '"'
          && !MermaidCharacters.isBlank(units[behind])) {
        behind++;
      }
      runFrom = at;
      runTo = Math.max(behind, at + 1);
      lastAtSign = -1;
      for (int i = behind - 1; i > at; i--) {
        if (units[i] == '@' && isLinkIdEnd(i + 1)) {
          lastAtSign = i;
          break;
        }
      }
    }
    return lastAtSign > at ? lastAtSign + 1 : -1;
  }

  private boolean isLinkIdEnd(int behind) {
    return behind < text.length() && units[behind] != '{' && units[behind] != '"';
  }

  /** Behind the first {@code direction TB} or the like from an index to the end of its line. */
  private int directionAfter(int at) {
    int index = Arrays.binarySearch(directionStarts, at);
    index = index >= 0 ? index : -index - 1;
    return index < directionStarts.length && directionLines[index] <= at
        ? behindDirection(text, directionStarts[index])
        : -1;
  }

  private static int[] directions(String text) {
    int[] found = new int[4];
    int count = 0;
    for (int at = text.indexOf("direction"); at >= 0; at = text.indexOf("direction", at + 1)) {
      if (behindDirection(text, at) >= 0) {
        found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
        found[count++] = at;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** The first index of the line of each, from one walk over the text. */
  private static int[] lineStarts(String text, int[] offsets) {
    int[] starts = new int[offsets.length];
    int line = 0;
    int next = text.indexOf('\n');
    for (int i = 0; i < offsets.length; i++) {
      while (next >= 0 && next < offsets[i]) {
        line = next + 1;
        next = text.indexOf('\n', line);
      }
      starts[i] = line;
    }
    return starts;
  }

  private static int behindDirection(String text, int at) {
    int blank = at + "direction".length();
    int name = blank;
    while (name < text.length() && MermaidCharacters.isBlank(text.charAt(name))) {
      name++;
    }
    if (name == blank) {
      return -1;
    }
    for (String direction : DIRECTIONS) {
      if (text.startsWith(direction, name)) {
        return name + 2;
      }
    }
    return -1;
  }
}
