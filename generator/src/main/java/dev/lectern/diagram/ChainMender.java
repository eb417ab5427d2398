package dev.lectern.diagram;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a source line of nodes and lines between them however loosely it is written, and writes it
 * again so that Mermaid reads it. Pieces Mermaid can read stay as they are.
 */
final class ChainMender {
  private final String text;
  private final int from;
  private final int to;
  private final IdNames names;
  private final LinkMender links;
  private final List<Remark> remarks = new ArrayList<>();
  private int at;

  /** The most words of a name without brackets in the statement, and whether another has some. */
  private long words;

  private boolean drawn;

  /**
   * Starts on a line.
   *
   * @param from where its first statement starts
   * @param to where the line ends
   */
  ChainMender(String text, int from, int to, IdNames names) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.names = names;
    this.links = new LinkMender(text, to);
  }

  /** What was wrong, with offsets in the source. */
  List<Remark> remarks() {
    return remarks;
  }

  /** The line as Mermaid wants it, or null if it could not be understood. */
  @Nullable String mend() {
    StringBuilder out = new StringBuilder();
    at = from;
    while (true) {
      skipBlanks();
      if (at >= to) {
        return out.toString();
      }
      if (isSemicolon()) {
        out.append(';');
        at++;
        continue;
      }
      if (out.length() > 0 && isOnlySigns()) {
        tell(at, "\"" + text.substring(at, to).strip() + "\" at the end of the line left out");
        return out.toString();
      }
      String statement = mendStatement();
      if (statement == null) {
        return null;
      }
      out.append(out.length() == 0 ? "" : " ").append(statement);
    }
  }

  private boolean isOnlySigns() {
    for (int i = at; i < to; i++) {
      char c = text.charAt(i);
      if (!MermaidCharacters.isBlank(c) && "，,、。.：:”“\"'|】）])；;".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isSemicolon() {
    return at < to && LooseCharacters.plain(text.charAt(at)) == ';';
  }

  /** Nodes that stand together, and how they came from the nodes before. */
  private record Step(String operator, boolean reversed, String nodes, List<String> ids) {}

  private @Nullable String mendStatement() {
    List<Step> steps = new ArrayList<>();
    words = 0;
    drawn = false;
    String operator = "";
    boolean reversed = false;
    while (true) {
      List<String> ids = new ArrayList<>();
      String nodes = mendNodes(ids);
      if (nodes == null) {
        return null;
      }
      steps.add(new Step(operator, reversed, nodes, ids));
      skipBlanks();
      if (at < to && isTextBehindColon()) {
        if (!isBeforeLink()) {
          return mendTextBehindColon(steps) ? write(steps) : null;
        }
        tell(at, "colon behind a node left out");
        at++;
        skipBlanks();
      }
      skipTrailingSigns();
      if (at >= to || isSemicolon()) {
        return isProse(steps) ? null : write(steps);
      }
      int start = at;
      if (!links.read(at)) {
        return null;
      }
      at = links.end();
      operator = links.operator();
      reversed = links.isReversed();
      tellOfLink(start, operator, reversed);
      skipBlanks();
      if (at >= to || isSemicolon()) {
        tell(start, "line to nowhere left out");
        return write(steps);
      }
    }
  }

  /** {@code A --> B: text}, as sequence diagrams have it. */
  private boolean isTextBehindColon() {
    return LooseCharacters.plain(text.charAt(at)) == ':'
        && !LooseCharacters.startsWith(text, "::", at, to);
  }

  /** Several words without a bracket or a line are no node, and nothing else known. */
  private boolean isProse(List<Step> steps) {
    return steps.size() == 1 && !drawn && words > 2;
  }

  private boolean isBeforeLink() {
    int next = at + 1;
    while (next < to && MermaidCharacters.isBlank(text.charAt(next))) {
      next++;
    }
    return links.startsAt(next);
  }

  private boolean mendTextBehindColon(List<Step> steps) {
    String label = text.substring(at + 1, to).strip();
    if (label.endsWith(";")) {
      label = label.substring(0, label.length() - 1).strip();
    }
    Step last = steps.get(steps.size() - 1);
    if (label.isEmpty()) {
      tell(at, "colon without a text left out");
    } else if (steps.size() == 1 && last.ids().size() == 1) {
      if (!last.nodes().equals(last.ids().get(0))) {
        return false;
      }
      tell(at, "text behind the colon made the label of the node");
      String labelled = last.nodes() + "[" + Quoting.quote(label) + "]";
      steps.set(0, new Step("", false, labelled, last.ids()));
    } else if (steps.size() > 1 && !last.operator().contains("|")) {
      tell(at, "text behind the colon put on the line");
      String operator = last.operator() + "|" + Quoting.quote(label) + "|";
      steps.set(steps.size() - 1, new Step(operator, last.reversed(), last.nodes(), last.ids()));
    } else {
      return false;
    }
    at = to;
    return true;
  }

  /** A comma or full stop at the end of a line. */
  private void skipTrailingSigns() {
    int behind = at;
    while (behind < to && ",，、。.\\".indexOf(text.charAt(behind)) >= 0) {
      behind++;
    }
    if (behind > at && (behind == to || text.substring(behind, to).isBlank())) {
      tell(at, "\"" + text.substring(at, behind) + "\" at the end of the line left out");
      at = to;
    }
  }

  private void tellOfLink(int start, String operator, boolean reversed) {
    String written = text.substring(start, at).strip();
    if (reversed) {
      tell(start, "line \"" + written + "\" turned round: Mermaid has none that points backwards");
    } else if (!isReadable("a " + written + " b")) {
      tell(start, "line \"" + written + "\" written as " + operator);
    }
  }

  private static String write(List<Step> steps) {
    boolean reversed = steps.stream().anyMatch(Step::reversed);
    Step first = steps.get(0);
    boolean bare = reversed && first.nodes().equals(String.join(" & ", first.ids()));
    StringBuilder out = new StringBuilder(bare ? "" : first.nodes());
    for (int i = 1; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (!reversed) {
        out.append(' ').append(step.operator()).append(' ').append(step.nodes());
        continue;
      }
      // One statement a line of the drawing; labels stand where a node comes first.
      String before = String.join(" & ", steps.get(i - 1).ids());
      String behind = String.join(" & ", step.ids());
      out.append(out.length() == 0 ? "" : "; ");
      out.append(step.nodes().equals(behind) ? "" : step.nodes() + "; ");
      out.append(step.reversed() ? behind : before).append(' ').append(step.operator());
      out.append(' ').append(step.reversed() ? before : behind);
    }
    return out.toString();
  }

  private @Nullable String mendNodes(List<String> ids) {
    StringBuilder out = new StringBuilder();
    while (true) {
      String node = mendNode(ids);
      if (node == null) {
        return null;
      }
      out.append(node);
      int behind = at;
      skipBlanks();
      if (at >= to || !isListSign()) {
        at = behind;
        return out.toString();
      }
      boolean comma = LooseCharacters.plain(text.charAt(at)) != '&';
      int sign = at;
      at++;
      skipBlanks();
      if (at >= to || isSemicolon()) {
        at = sign;
        if (!comma) {
          tell(sign, "\"&\" without a node behind it left out");
          at = to;
        }
        return out.toString();
      }
      if (comma) {
        tell(sign, "nodes divided by a comma joined by \"&\"");
      } else if (sign == behind || at == sign + 1) {
        tell(sign, "\"&\" given the blanks that Mermaid wants around it");
      }
      out.append(" & ");
    }
  }

  private boolean isListSign() {
    char c = LooseCharacters.plain(text.charAt(at));
    return c == '&' || (c == ',' && behindSignIsNode());
  }

  private boolean behindSignIsNode() {
    int next = at + 1;
    while (next < to && MermaidCharacters.isBlank(text.charAt(next))) {
      next++;
    }
    return next < to && !links.startsAt(next);
  }

  private @Nullable String mendNode(List<String> ids) {
    skipBlanks();
    int start = at;
    String quoted = quotedName();
    if (quoted == null && at < to && LooseCharacters.isQuote(text.charAt(at))) {
      tell(at, "quote that is never closed left out");
      at++;
    }
    String name = quoted == null ? readName() : quoted;
    int nameEnd = at;
    skipBlanks();
    String label = null;
    String shape = "";
    if (at < to && ShapeMender.isOpener(text.charAt(at)) && !links.startsAt(at)) {
      ShapeMender shapes = new ShapeMender(text, to);
      if (shapes.read(at)) {
        label = shapes.label();
        shape = shapes.mended();
        at = shapes.end();
      } else if (isEmptyShape() && !name.isEmpty()) {
        tell(at, "bracket without a label left out");
        at++;
        nameEnd = at;
      } else {
        return null;
      }
    } else if (quoted == null && at < to && LooseCharacters.isQuote(text.charAt(at))) {
      String text = quotedName();
      if (text == null || name.isEmpty()) {
        return null;
      }
      label = text;
      shape = "[" + Quoting.quote(text) + "]";
      skipBracket();
    } else {
      at = nameEnd;
    }
    if (name.isEmpty() && label == null) {
      return null;
    }
    String shown = name.isEmpty() ? Quoting.unquote(label == null ? "" : label) : name;
    if (label == null && quoted == null) {
      words = Math.max(words, 1 + name.chars().filter(c -> c == ' ').count());
    } else {
      drawn = true;
    }
    String id = names.idOf(shown);
    ids.add(id);
    if (shape.isEmpty() && (quoted != null || !id.equals(shown)) && names.needsLabel(shown, id)) {
      shape = "[" + Quoting.quote(shown) + "]";
    }
    int pieceEnd = at;
    String suffix = readSuffix();
    String written = text.substring(start, pieceEnd).strip();
    if (isReadable(written) && id.equals(name)) {
      return written + suffix;
    }
    tellOfNode(start, written, name, id, label);
    return id + shape + suffix;
  }

  /** Whether nothing but the end of the node follows the bracket that opens. */
  private boolean isEmptyShape() {
    int next = at + 1;
    while (next < to && MermaidCharacters.isBlank(text.charAt(next))) {
      next++;
    }
    return next >= to || LooseCharacters.plain(text.charAt(next)) == ';' || links.startsAt(next);
  }

  /** The closing bracket of a label whose opening one is missing. */
  private void skipBracket() {
    while (at < to && ")]}".indexOf(LooseCharacters.plain(text.charAt(at))) >= 0) {
      at++;
    }
  }

  private void tellOfNode(
      int start, String written, String name, String id, @Nullable String label) {
    if (!id.equals(name)) {
      tell(start, "\"" + (name.isEmpty() ? written : name) + "\" is no id, written as " + id);
    }
    if (label != null
        && !isReadable("a" + written.substring(Math.min(name.length(), written.length())))) {
      tell(start, "label of " + id + " put in quotes");
    }
  }

  /** Reads {@code "name"} where a name should be without quotes; null if there is none. */
  private @Nullable String quotedName() {
    if (at >= to || !LooseCharacters.isQuote(text.charAt(at))) {
      return null;
    }
    for (int i = at + 1; i < to; i++) {
      if (LooseCharacters.isQuote(text.charAt(i))) {
        String name = text.substring(at + 1, i).strip();
        at = i + 1;
        return name;
      }
    }
    return null;
  }

  private String readName() {
    int start = at;
    while (at < to && !endsName()) {
      at++;
    }
    int end = at;
    while (end > start && MermaidCharacters.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private boolean endsName() {
    char c = LooseCharacters.plain(text.charAt(at));
    boolean last = at + 1 >= to;
    boolean beforeBlank = last || MermaidCharacters.isBlank(text.charAt(at + 1));
    return switch (c) {
      case '(', '[', '{', '"', '|', ';' -> true;
      case '&' ->
          beforeBlank || MermaidCharacters.isBlank(text.charAt(at - 1)) || c != text.charAt(at);
      case ',' -> beforeBlank;
      case ':' ->
          text.startsWith(":::", at)
              || ((beforeBlank || text.charAt(at) != ':') && !isBeforeAnyLink());
      case '@' -> !last && text.charAt(at + 1) == '{';
      case '%' -> text.startsWith("%%", at);
      case '>' -> true;
      default -> at > from && links.startsAt(at);
    };
  }

  private boolean isBeforeAnyLink() {
    for (int i = at + 1; i < to; i++) {
      if (links.startsAt(i)) {
        return true;
      }
    }
    return false;
  }

  /** Reads {@code :::class} and shape data, which stay as they are. */
  private String readSuffix() {
    StringBuilder out = new StringBuilder();
    int before = at;
    skipBlanks();
    if (LooseCharacters.startsWith(text, ":::", at, to)) {
      int start = at + 3;
      at = start;
      while (at < to
          && (MermaidCharacters.isWord(text.charAt(at))
              || text.charAt(at) == '-'
              || MermaidCharacters.isUnicodeLetter(text.charAt(at)))
          && !links.startsAt(at)) {
        at++;
      }
      out.append(at > start ? ":::" + text.substring(start, at) : "");
    } else {
      at = before;
    }
    if (text.startsWith("@{", at)) {
      int close = text.indexOf('}', at);
      if (close > 0 && close < to) {
        out.append(text, at, close + 1);
        at = close + 1;
      }
    }
    return out.toString();
  }

  /** Whether Mermaid reads it as a statement. */
  private static boolean isReadable(String statement) {
    return FlowchartReader.read("graph\n" + statement).problems().isEmpty();
  }

  private void tell(int offset, String message) {
    remarks.add(new Remark(offset, "diagram-repair", message));
  }

  private void skipBlanks() {
    while (at < to && MermaidCharacters.isBlank(text.charAt(at))) {
      at++;
    }
  }
}
