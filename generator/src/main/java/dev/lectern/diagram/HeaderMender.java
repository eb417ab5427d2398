package dev.lectern.diagram;

import java.util.List;
import java.util.Locale;

/** Mends the first line of a flowchart: {@code graph TD}. */
final class HeaderMender {
  private static final List<String> KEYWORDS = List.of("flowchart", "flow chart", "graph");

  /** Directions and what is written for them; the longest come first. */
  private static final List<String[]> DIRECTIONS =
      List.of(
          new String[] {"TOP TO BOTTOM", "TD"},
          new String[] {"TOP-DOWN", "TD"},
          new String[] {"TOP DOWN", "TD"},
          new String[] {"TOPDOWN", "TD"},
          new String[] {"LEFT TO RIGHT", "LR"},
          new String[] {"LEFT-RIGHT", "LR"},
          new String[] {"RIGHT TO LEFT", "RL"},
          new String[] {"BOTTOM TO TOP", "BT"},
          new String[] {"DOWN", "TD"},
          new String[] {"TD", "TD"},
          new String[] {"TB", "TB"},
          new String[] {"DT", "TD"},
          new String[] {"LR", "LR"},
          new String[] {"RL", "RL"},
          new String[] {"BT", "BT"});

  private HeaderMender() {}

  /**
   * What to do so that the first line reads {@code graph} or {@code flowchart} and a direction.
   *
   * @param at where the first line with anything in it starts
   */
  static Findings mend(String text, int at) {
    int end = text.indexOf('\n', at);
    end = end < 0 ? text.length() : end;
    String line = text.substring(at, end);
    String lower = line.toLowerCase(Locale.ROOT);
    if (lower.startsWith("```")
        || lower.strip().equals("mermaid")
        || lower.startsWith("mermaid ")) {
      int behind = lower.startsWith("mermaid ") ? at + "mermaid ".length() : end;
      return one(at, behind, "", "line before the diagram left out");
    }
    for (String keyword : KEYWORDS) {
      if (lower.startsWith(keyword) && endsWord(line, keyword.length())) {
        return mendLine(line, keyword, at, end);
      }
    }
    int blank = line.indexOf(' ');
    String first = blank < 0 ? line.strip() : line.substring(0, blank);
    boolean directed = blank > 0 && isDirection(line.substring(blank + 1).strip());
    for (String keyword : KEYWORDS) {
      if (distance(first, keyword) <= (directed ? 2 : 1)) {
        return mendLine(keyword + line.substring(first.length()), keyword, at, end);
      }
    }
    int later = laterHeader(text, end);
    if (later >= 0) {
      return one(at, later, "", "lines before the diagram left out");
    }
    if (!isStatement(line)) {
      return new Findings(List.of(), List.of(FlowchartRepair.unreadable(at)));
    }
    int lineStart = text.lastIndexOf('\n', at) + 1;
    return one(lineStart, lineStart, "graph TD\n", "\"graph TD\" put before the first statement");
  }

  /** How many letters two words differ by, added, left out or taken for others; at most 9. */
  private static int distance(String word, String other) {
    if (Math.abs(word.length() - other.length()) > 2) {
      return 9;
    }
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= word.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int same = diagonal + (word.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return Math.min(9, row[other.length()]);
  }

  /** Where a first line starts that stands a few lines too low, behind a word of introduction. */
  private static int laterHeader(String text, int from) {
    int line = text.indexOf('\n', from) + 1;
    for (int i = 0; i < 5 && line > 0 && line < text.length(); i++) {
      if (DiagramKinds.of(text.substring(line, lineEnd(text, line))).isFlowchart()) {
        return line;
      }
      line = text.indexOf('\n', line) + 1;
    }
    return -1;
  }

  private static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  /**
   * Whether a line could be the first of a flowchart without a first line: it has a line or a node.
   */
  private static boolean isStatement(String line) {
    LinkMender links = new LinkMender(line, line.length());
    for (int i = 1; i < line.length(); i++) {
      if (ShapeMender.isOpener(line.charAt(i)) || links.startsAt(i)) {
        return true;
      }
    }
    return line.startsWith("subgraph");
  }

  private static boolean endsWord(String line, int at) {
    return at >= line.length()
        || !MermaidCharacters.isWord(line.charAt(at))
        || isDirection(line.substring(at));
  }

  private static boolean isDirection(String text) {
    return text.length() >= 2 && DIRECTIONS.stream().anyMatch(d -> text.startsWith(d[0]));
  }

  private static Findings mendLine(String line, String keyword, int at, int end) {
    int start = keyword.length();
    while (start < line.length() && isFiller(line.charAt(start))) {
      start++;
    }
    String rest = line.substring(start);
    String upper = rest.toUpperCase(Locale.ROOT);
    String direction = "TD";
    int behind = 0;
    for (String[] known : DIRECTIONS) {
      if (upper.startsWith(known[0]) && !continuesWord(rest, known[0].length())) {
        direction = known[1];
        behind = known[0].length();
        break;
      }
    }
    while (behind > 0 && behind < rest.length() && isFiller(rest.charAt(behind))) {
      behind++;
    }
    String statements = rest.substring(behind).strip();
    boolean word = !statements.isEmpty() && statements.chars().allMatch(Character::isLetter);
    boolean comment = word || statements.startsWith("%%") || statements.startsWith("//");
    String header = (keyword.equals("graph") ? "graph " : "flowchart ") + direction;
    String mended = statements.isEmpty() || comment ? header : header + "\n" + statements;
    return one(at, end, mended, "first line written as \"" + header + "\"");
  }

  private static boolean continuesWord(String rest, int at) {
    return at < rest.length() && MermaidCharacters.isWord(rest.charAt(at));
  }

  private static boolean isFiller(char c) {
    return MermaidCharacters.isBlank(c) || ":：;；-,，.\"'()".indexOf(c) >= 0;
  }

  private static Findings one(int from, int to, String with, String message) {
    return new Findings(
        List.of(new Edit(from, to, with)), List.of(new Remark(from, "diagram-repair", message)));
  }
}
