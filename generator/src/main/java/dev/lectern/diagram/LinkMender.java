package dev.lectern.diagram;

/**
 * Reads a line between two nodes however it is spelt: {@code ->}, {@code -- >}, {@code →}, {@code
 * --|text|>}, {@code <--}.
 */
final class LinkMender {
  private final String text;
  private final int to;
  private int end;
  private String label = "";
  private char tail;
  private char head;
  private char stroke;
  private int length;

  /**
   * Starts on one line of a source.
   *
   * @param to where that line ends
   */
  LinkMender(String text, int to) {
    this.text = text;
    this.to = to;
  }

  /** The index behind the line and its text. */
  int end() {
    return end;
  }

  /** Whether it points backwards, which Mermaid has no line for. */
  boolean isReversed() {
    return tail == '<' && head == ' ';
  }

  /** The line as Mermaid wants it, pointing forwards, its text in bars. */
  String operator() {
    char front = isReversed() ? ' ' : tail;
    char back = isReversed() ? '>' : head;
    if (front != ' ' && (front == '<' ? '>' : front) != back) {
      front = ' ';
    }
    String body =
        switch (stroke) {
          case '=' -> "=".repeat(Math.max(back == ' ' ? 3 : 2, length));
          case '.' -> "-.-";
          case '~' -> "~~~";
          default -> "-".repeat(Math.max(back == ' ' ? 3 : 2, length));
        };
    String operator =
        (front == ' ' ? "" : String.valueOf(front))
            + body
            + (back == ' ' ? "" : String.valueOf(back));
    return label.isBlank() ? operator : operator + "|" + Quoting.quote(label) + "|";
  }

  void setLabel(String newLabel) {
    label = newLabel;
  }

  boolean hasLabel() {
    return !label.isBlank();
  }

  /** Whether a line seems to start at an index. */
  boolean startsAt(int at) {
    if (at >= to) {
      return false;
    }
    char c = text.charAt(at);
    char next = charAt(at + 1);
    if (!LooseCharacters.arrow(c).isEmpty()) {
      return true;
    }
    boolean afterBlank = at == 0 || MermaidCharacters.isBlank(text.charAt(at - 1));
    if (c == '<' || c == '＜') {
      return LooseCharacters.isStroke(next) || LooseCharacters.plain(next) == '=';
    }
    if (c == 'x' || c == 'o') {
      return afterBlank
          && LooseCharacters.isStroke(next)
          && LooseCharacters.isStroke(charAt(at + 2));
    }
    if (!LooseCharacters.isStroke(c)) {
      return false;
    }
    if (c == '.') {
      return afterBlank && strokeEnd(at) - at > 1 && isHead(charAt(strokeEnd(at)));
    }
    boolean wide = c > 0x80 && LooseCharacters.isDash(c);
    return wide
        || LooseCharacters.isStroke(next)
        || isHead(next)
        || (afterBlank && MermaidCharacters.isBlank(next));
  }

  private static boolean isHead(char c) {
    return LooseCharacters.plain(c) == '>' || c == '》';
  }

  /** Reads the line at an index; false if there is none. */
  boolean read(int at) {
    label = "";
    tail = ' ';
    head = ' ';
    stroke = '-';
    length = 2;
    end = at;
    if (!startsAt(at)) {
      return false;
    }
    String arrow = LooseCharacters.arrow(text.charAt(at));
    if (arrow.isEmpty()) {
      readBody();
    } else {
      stroke = arrow.charAt(arrow.length() - 2) == '=' ? '=' : '-';
      tail = arrow.startsWith("<") ? '<' : ' ';
      head = arrow.endsWith(">") ? '>' : ' ';
      end = at + 1 + (charAt(at + 1) == '\uFE0F' ? 1 : 0);
    }
    if (label.isEmpty()) {
      readBars();
    }
    return true;
  }

  private void readBody() {
    char first = text.charAt(end);
    if (first == '<' || first == '＜' || first == 'x' || first == 'o') {
      tail = first == '＜' ? '<' : first;
      end++;
    }
    int from = end;
    end = strokeEnd(from);
    setStroke(from, end);
    length = end - from;
    if (readHead()) {
      return;
    }
    boolean opens = length <= 2;
    if (opens && readInlineText()) {
      return;
    }
    if (opens && LooseCharacters.isQuote(charAt(skipBlanks(end)))) {
      // A -- "text" B
      int open = skipBlanks(end);
      int close = quoteEnd(open);
      if (close > 0 && skipBlanks(close) < to) {
        label = text.substring(open, close);
        head = '>';
        end = close;
      }
    }
  }

  private void setStroke(int from, int behind) {
    for (int i = from; i < behind; i++) {
      char c = text.charAt(i);
      if (c == '=' || c == '＝') {
        stroke = '=';
      } else if (c == '.' && stroke == '-') {
        stroke = '.';
      } else if (c == '~') {
        stroke = '~';
      }
    }
  }

  /** Reads {@code >}, also behind a blank or a second stroke, also twice. */
  private boolean readHead() {
    int at = end;
    int spaced = skipBlanks(at);
    if (isHead(charAt(spaced))) {
      at = spaced;
    } else if (spaced > at && LooseCharacters.isStroke(charAt(spaced))) {
      int second = strokeEnd(spaced);
      if (!isHead(charAt(second)) || second - spaced > 2) {
        return false;
      }
      at = second;
    }
    if (isHead(charAt(at))) {
      while (isHead(charAt(at))) {
        at++;
      }
      head = '>';
      end = at;
      return true;
    }
    char c = charAt(end);
    char next = charAt(end + 1);
    if ((c == 'x' || c == 'o')
        && length >= 2
        && (next == '\0' || next == '|' || MermaidCharacters.isBlank(next))) {
      head = c;
      end++;
      return true;
    }
    return false;
  }

  /** Reads {@code text -->} behind {@code --}. */
  private boolean readInlineText() {
    int from = skipBlanks(end);
    int at = from;
    if (LooseCharacters.isQuote(charAt(from))) {
      int close = quoteEnd(from);
      at = close > 0 ? close : at;
    }
    while (at < to && text.charAt(at) != ';' && !isClosing(at)) {
      at++;
    }
    if (at >= to || text.charAt(at) == ';' || text.substring(from, at).isBlank()) {
      return false;
    }
    String inline = text.substring(from, at).strip();
    String arrow = LooseCharacters.arrow(text.charAt(at));
    if (!arrow.isEmpty()) {
      head = '>';
      end = at + 1;
    } else {
      end = strokeEnd(at);
      setStroke(at, end);
      readHead();
      length = Math.max(2, end - at - (head == ' ' ? 0 : 1));
    }
    label = withoutBars(inline);
    return true;
  }

  /** Whether the second half of a line starts here: a stroke of some length, or one with a head. */
  private boolean isClosing(int at) {
    if (!LooseCharacters.arrow(text.charAt(at)).isEmpty()) {
      return true;
    }
    if (!LooseCharacters.isStroke(text.charAt(at))) {
      return false;
    }
    int behind = strokeEnd(at);
    boolean drawn = false;
    for (int i = at; i < behind; i++) {
      drawn |= text.charAt(i) != '.' && text.charAt(i) != '~';
    }
    return isHead(charAt(behind)) || (drawn && behind - at >= 2);
  }

  private static String withoutBars(String inline) {
    int from = 0;
    int behind = inline.length();
    while (from < behind && isBar(inline.charAt(from))) {
      from++;
    }
    while (behind > from && isBar(inline.charAt(behind - 1))) {
      behind--;
    }
    return inline.substring(from, behind);
  }

  private static boolean isBar(char c) {
    return LooseCharacters.plain(c) == '|';
  }

  /** Reads {@code |text|} behind the line, and what is left of a head behind that. */
  private void readBars() {
    int open = skipBlanks(end);
    if (!isBar(charAt(open))) {
      return;
    }
    int close = open + 1;
    while (close < to && !isBar(text.charAt(close))) {
      close++;
    }
    if (close < to) {
      label = text.substring(open + 1, close);
      end = close + 1;
      int behind = strokeEnd(end);
      if (isHead(charAt(behind))) {
        head = '>';
        end = behind + 1;
      }
      return;
    }
    // No second bar: the text ends before the word that names the next node.
    int node = open + 1;
    while (node < to && "([{（【［｛".indexOf(text.charAt(node)) < 0 && text.charAt(node) != ';') {
      node++;
    }
    int blank = node - 1;
    while (blank > open && MermaidCharacters.isBlank(text.charAt(blank))) {
      blank--;
    }
    while (blank > open && !MermaidCharacters.isBlank(text.charAt(blank))) {
      blank--;
    }
    if (blank > open + 1) {
      label = text.substring(open + 1, blank);
      end = blank;
    }
  }

  private int strokeEnd(int at) {
    int behind = at;
    while (behind < to && LooseCharacters.isStroke(text.charAt(behind))) {
      behind++;
    }
    return behind;
  }

  /** Behind the quote that closes the one at an index, or -1. */
  private int quoteEnd(int open) {
    for (int i = open + 1; i < to; i++) {
      if (LooseCharacters.isQuote(text.charAt(i))) {
        return i + 1;
      }
    }
    return -1;
  }

  private int skipBlanks(int at) {
    int behind = at;
    while (behind < to && MermaidCharacters.isBlank(text.charAt(behind))) {
      behind++;
    }
    return behind;
  }

  private char charAt(int at) {
    return at < to ? text.charAt(at) : '\0';
  }
}
