package dev.lectern.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Mends one source line that Mermaid can't read, by what it seems to be meant for. */
final class StatementMender {
  /** A longer line is nobody's; mending it could take more than linear time. */
  private static final int LONGEST_LINE = 4_000;

  private static final List<String> DIRECTIONS = List.of("TB", "TD", "BT", "LR", "RL");

  private final String text;
  private final IdNames names;
  private final List<Edit> edits = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  StatementMender(String text, IdNames names) {
    this.text = text;
    this.names = names;
  }

  Findings findings() {
    return new Findings(edits, remarks);
  }

  /**
   * Mends the statement that starts at an index, to the end of its line.
   *
   * @return whether it was understood
   */
  boolean mend(int from) {
    int lineEnd = lineEnd(from);
    if (lineEnd - from > LONGEST_LINE) {
      return false;
    }
    boolean stray = "，,、：:|】）]).；;。".indexOf(text.charAt(from)) >= 0;
    if (!stray && mend(from, lineEnd)) {
      return true;
    }
    int start = from;
    while (start < lineEnd && isStray(text.charAt(start))) {
      start++;
    }
    if (start == from || (start < lineEnd && !mend(start, lineEnd))) {
      return false;
    }
    edits.add(new Edit(from, start, ""));
    tell(from, "\"" + text.substring(from, start).strip() + "\" outside of a statement left out");
    return true;
  }

  /** Punctuation that starts no statement. */
  private static boolean isStray(char c) {
    return MermaidCharacters.isBlank(c) || "，,、：:”“\"'|&】）]).；;<>。".indexOf(c) >= 0;
  }

  private boolean mend(int from, int lineEnd) {
    int to = withoutComment(from, lineEnd);
    String line = text.substring(from, to).strip();
    if (line.equals("}") || line.equals("};")) {
      return replace(from, lineEnd, "end", "brace that ends a subgraph written as \"end\"");
    }
    if (line.isEmpty() || isNoise(line)) {
      return replace(from, lineEnd, "", "line that is no part of a diagram left out");
    }
    String word = firstWord(line);
    String rest = line.substring(word.length());
    String behind = rest.strip();
    String lower = word.toLowerCase(Locale.ROOT);
    boolean glued = !rest.isEmpty() && !startsWithBlank(rest) && ";:；：".indexOf(rest.charAt(0)) < 0;
    boolean isNode = !behind.isEmpty() && (glued || isBehindNode(behind));
    switch (lower) {
      case "end" -> {
        if (!isNode) {
          return replace(from, lineEnd, "end", "what follows \"end\" left out");
        }
      }
      case "subgraph" -> {
        boolean isTitled = glued && "[(（【［\"“".indexOf(rest.charAt(0)) >= 0;
        return (isNode && !isTitled)
            ? mendChain(from, to, lineEnd)
            : mendSubgraph(from, lineEnd, behind);
      }
      case "style", "classdef", "class", "linkstyle" -> {
        boolean colon = rest.startsWith(":") || rest.startsWith("：");
        if (colon || (!isNode && startsWithBlank(rest))) {
          String statement = colon ? behind.substring(1).strip() : behind;
          return mendStyle(from, lineEnd, lower, statement);
        }
      }
      case "direction" -> {
        if (!isNode) {
          return mendDirection(from, lineEnd, behind);
        }
      }
      case "graph", "flowchart" -> {
        if (!isNode && (behind.isEmpty() || isDirection(behind))) {
          return replace(from, lineEnd, "", "second \"" + word + "\" line left out");
        }
      }
      case "title", "note", "caption", "legend", "acctitle", "accdescr" -> {
        if (!isNode && !behind.contains("--")) {
          return replace(
              from, lineEnd, "", "\"" + word + "\" is nothing a flowchart has; left out");
        }
      }
      default -> {}
    }
    return mendChain(from, to, lineEnd);
  }

  private boolean mendChain(int from, int to, int lineEnd) {
    int start = behindBullet(from, to);
    ChainMender chain = new ChainMender(text, start, to, names);
    String mended = chain.mend();
    if (mended == null) {
      return false;
    }
    if (start > from) {
      tell(from, "list mark before the statement left out");
    }
    remarks.addAll(chain.remarks());
    if (to < lineEnd) {
      tell(to, "comment behind a statement left out");
    } else if (start == from && chain.remarks().isEmpty()) {
      tell(from, "statement written again as Mermaid wants it");
    }
    edits.add(new Edit(from, lineEnd, mended));
    return true;
  }

  private boolean mendSubgraph(int from, int lineEnd, String written) {
    String before = text.substring(text.lastIndexOf('\n', from) + 1, from).strip();
    if (written.isEmpty() && before.equals("end")) {
      return replace(from, lineEnd, "", "what follows \"end\" left out");
    }
    String rest = written;
    while (!rest.isEmpty() && ";:；：{｛,".indexOf(rest.charAt(rest.length() - 1)) >= 0) {
      rest = rest.substring(0, rest.length() - 1).strip();
    }
    while (!rest.isEmpty() && ":：".indexOf(rest.charAt(0)) >= 0) {
      rest = rest.substring(1).strip();
    }
    int open = 0;
    while (open < rest.length() && "[(（【［".indexOf(rest.charAt(open)) < 0) {
      open++;
    }
    String name = rest;
    String title = rest;
    if (open < rest.length() && isTitleBracket(rest, open)) {
      name = Quoting.unquote(rest.substring(0, open));
      title = inBrackets(rest.substring(open));
      name = name.isEmpty() ? title : name;
    }
    name = Quoting.unquote(name);
    String id = names.idOf(name.isEmpty() ? "group" : name);
    names.needsLabel(name, id);
    String mended = "subgraph " + id + " [" + Quoting.quote(title) + "]";
    return replace(from, lineEnd, mended, "title of the subgraph put in quotes");
  }

  /** Whether what follows an id is a title: square brackets, or round ones around a quoted text. */
  private static boolean isTitleBracket(String rest, int open) {
    char bracket = LooseCharacters.plain(rest.charAt(open));
    String before = rest.substring(0, open).strip();
    if (LooseCharacters.isQuote(rest.charAt(0))) {
      return false;
    }
    boolean quoted = open + 1 < rest.length() && LooseCharacters.isQuote(rest.charAt(open + 1));
    return (bracket == '[' || quoted) && (before.isEmpty() || IdNames.isId(before));
  }

  private static String inBrackets(String bracketed) {
    int from = 0;
    int to = bracketed.length();
    while (from < to
        && "[(".indexOf(LooseCharacters.plain(bracketed.charAt(from))) >= 0
        && from < 2) {
      from++;
    }
    for (int i = 0; i < from && to > from; i++) {
      to -= "])".indexOf(LooseCharacters.plain(bracketed.charAt(to - 1))) >= 0 ? 1 : 0;
    }
    return bracketed.substring(from, to);
  }

  private boolean mendStyle(int from, int lineEnd, String keyword, String rest) {
    String spelt =
        switch (keyword) {
          case "classdef" -> "classDef";
          case "linkstyle" -> "linkStyle";
          default -> keyword;
        };
    int next = nextStyle(rest);
    if (next >= 0) {
      int end = from + text.substring(from, lineEnd).indexOf(rest) + next;
      String first = new StyleMender(names).mend(spelt, rest.substring(0, next));
      return replace(from, end + 1, first + "\n", "each style put on a line of its own");
    }
    String mended = new StyleMender(names).mend(spelt, rest);
    return replace(
        from,
        lineEnd,
        mended,
        mended.isEmpty()
            ? spelt + " statement without a style that Mermaid reads left out"
            : spelt + " statement written as Mermaid wants it");
  }

  /** The semicolon before a second statement of styles in the line, or -1. */
  private static int nextStyle(String rest) {
    for (int at = rest.indexOf(';'); at >= 0; at = rest.indexOf(';', at + 1)) {
      String behind = rest.substring(at + 1).stripLeading();
      if (behind.startsWith("style ")
          || behind.startsWith("classDef ")
          || behind.startsWith("linkStyle ")
          || behind.startsWith("class ")) {
        return at;
      }
    }
    return -1;
  }

  private boolean mendDirection(int from, int lineEnd, String rest) {
    String upper = rest.toUpperCase(Locale.ROOT);
    for (String direction : DIRECTIONS) {
      if (upper.contains(direction)) {
        String mended = "direction " + direction;
        return replace(from, lineEnd, mended, "direction written as \"" + mended + "\"");
      }
    }
    return replace(from, lineEnd, "", "direction that Mermaid does not know left out");
  }

  private static boolean isDirection(String rest) {
    String upper = rest.replace(";", "").strip().toUpperCase(Locale.ROOT);
    return DIRECTIONS.contains(upper);
  }

  /** Whether a keyword is a node after all: a line, a bracket or a list sign follows it. */
  private static boolean isBehindNode(String rest) {
    char c = LooseCharacters.plain(rest.charAt(0));
    return c == '['
        || c == '{'
        || c == '&'
        || (c == '(' && rest.contains("--"))
        || new LinkMender(" " + rest, rest.length() + 1).startsAt(1);
  }

  /** Fences, comments of other languages, lone marks. */
  private static boolean isNoise(String line) {
    return line.startsWith("```")
        || line.startsWith("~~~ ")
        || line.equalsIgnoreCase("mermaid")
        || line.startsWith("//")
        || line.startsWith("/*")
        || line.startsWith("# ")
        || line.startsWith("#lt;!--")
        || line.startsWith("%")
        || line.equals("...")
        || line.equals("…")
        || line.chars().allMatch(c -> c == '-' || c == '=' || c == '*' || c == '_');
  }

  private int behindBullet(int from, int to) {
    int behind = from;
    char c = text.charAt(from);
    if (c == '-' || c == '*' || c == '•' || c == '+') {
      behind++;
    } else {
      while (behind < to && MermaidCharacters.isDigit(text.charAt(behind))) {
        behind++;
      }
      behind = behind > from && behind < to && text.charAt(behind) == '.' ? behind + 1 : from;
    }
    boolean isBullet =
        behind > from && behind < to && MermaidCharacters.isBlank(text.charAt(behind));
    return isBullet ? behind + 1 : from;
  }

  /** The index of a comment behind a statement, or the end of the line. */
  private int withoutComment(int from, int lineEnd) {
    boolean quoted = false;
    for (int i = from; i + 1 < lineEnd; i++) {
      quoted ^= text.charAt(i) == '"';
      boolean apart = i == from || MermaidCharacters.isBlank(text.charAt(i - 1));
      if (!quoted && apart && (text.startsWith("%%", i) || text.startsWith("// ", i))) {
        return i;
      }
    }
    return lineEnd;
  }

  private static String firstWord(String line) {
    int end = 0;
    while (end < line.length() && Character.isLetter(line.charAt(end)) && line.charAt(end) < 0x80) {
      end++;
    }
    return line.substring(0, end);
  }

  private static boolean startsWithBlank(String rest) {
    return !rest.isEmpty() && MermaidCharacters.isBlank(rest.charAt(0));
  }

  private boolean replace(int from, int to, String with, String message) {
    edits.add(new Edit(from, to, with));
    tell(from, message);
    return true;
  }

  private void tell(int offset, String message) {
    remarks.add(new Remark(offset, "diagram-repair", message));
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
