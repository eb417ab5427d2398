package dev.lectern.diagram;

import dev.lectern.diagram.Flowchart.Fault;
import dev.lectern.diagram.Flowchart.Problem;
import dev.lectern.diagram.Flowchart.StyleStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * Mends flowcharts that Mermaid would refuse, and only those: as a rule they were made by a
 * language model that put a bracket into a label or forgot an {@code end}, and without repair one
 * such slip costs the whole drawing.
 *
 * <p>It is all or nothing. If one line can't be understood, or Mermaid would still refuse the
 * result, the diagram stays as it was.
 */
final class FlowchartRepair {
  /** Mending a line can uncover a fault behind it. */
  private static final int MAX_ROUNDS = 6;

  /** Beyond this many the indentation of groups is not looked at. */
  private static final int MAX_OPEN_GROUPS = 50;

  private FlowchartRepair() {}

  /**
   * Repairs the text of a draft.
   *
   * @param read what the text says as it is
   * @return whether Mermaid reads the text now; if not, the draft has been left alone but for a
   *     remark that says where reading ends
   */
  static boolean repair(Draft draft, Flowchart read) {
    Flowchart chart = read;
    Findings fences = fences(draft.text());
    if (!fences.isEmpty()) {
      draft.apply(fences);
      chart = FlowchartReader.read(draft.text());
    }
    if (chart.problems().isEmpty()) {
      draft.apply(stylesOfNothing(draft.text(), chart));
      return true;
    }
    Draft attempt = draft.copy();
    attempt.apply(invisibleCharacters(attempt.text()));
    IdNames names = new IdNames(new HashSet<>(chart.vertices().keySet()));
    for (int round = 0; round < MAX_ROUNDS; round++) {
      chart = FlowchartReader.read(attempt.text());
      if (chart.problems().isEmpty()) {
        attempt.apply(stylesOfNothing(attempt.text(), chart));
        draft.become(attempt);
        return true;
      }
      Findings findings = mend(attempt.text(), chart.problems(), names);
      if (findings.edits().isEmpty()) {
        int at = findings.remarks().isEmpty() ? 0 : findings.remarks().get(0).offset();
        draft.tellOf(attempt, unreadable(at));
        return false;
      }
      attempt.apply(findings);
    }
    draft.tellOf(attempt, unreadable(chart.problems().get(0).statement()));
    return false;
  }

  static Remark unreadable(int offset) {
    return new Remark(
        offset, "diagram-unreadable", "Mermaid can't read this, and no repair of it is known");
  }

  /** Fences of Markdown: to Mermaid, nodes named by three backticks. */
  private static Findings fences(String text) {
    List<Edit> edits = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    for (int at = text.indexOf("```"); at >= 0; at = text.indexOf("```", at + 3)) {
      int lineStart = text.lastIndexOf('\n', at) + 1;
      int lineEnd = text.indexOf('\n', at);
      lineEnd = lineEnd < 0 ? text.length() : lineEnd;
      if (text.substring(lineStart, at).isBlank() && text.indexOf("`", at + 3) != at + 3) {
        edits.add(new Edit(at, lineEnd, ""));
        remarks.add(remark(at, "fence inside the diagram left out"));
      }
      at = lineEnd - 3;
    }
    return new Findings(edits, remarks);
  }

  /**
   * Styles of nodes that are not there, which Mermaid makes boxes of: those of several nodes are
   * divided among them, the others go.
   */
  private static Findings stylesOfNothing(String text, Flowchart chart) {
    List<Edit> edits = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    for (StyleStatement style : chart.styles()) {
      if (style.isClass() || !chart.styledOnly().contains(style.target())) {
        continue;
      }
      String mended = "";
      int from = style.whole().from();
      if (style.target().indexOf(',') >= 0) {
        IdNames names = new IdNames(chart.vertices().keySet());
        String rest = text.substring(from + "style".length(), style.whole().to());
        mended = new StyleMender(names).mend("style", rest);
      }
      edits.add(new Edit(from, style.whole().to(), mended));
      remarks.add(
          remark(
              from,
              mended.isEmpty()
                  ? "style of \"" + style.target() + "\", which is no node, left out"
                  : "style of several nodes divided among them"));
    }
    return new Findings(edits, remarks);
  }

  private static Findings invisibleCharacters(String text) {
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (LooseCharacters.isInvisible(text.charAt(i))) {
        edits.add(new Edit(i, i + 1, ""));
      }
    }
    if (edits.isEmpty()) {
      return Findings.NONE;
    }
    return new Findings(
        edits,
        List.of(new Remark(edits.get(0).from(), "diagram-repair", "invisible characters removed")));
  }

  /** The next edits; none, but a remark, if a statement was not understood. */
  private static Findings mend(String text, List<Problem> problems, IdNames names) {
    for (Problem problem : problems) {
      if (problem.fault() == Fault.HEADER) {
        return HeaderMender.mend(text, problem.statement());
      }
    }
    StatementMender statements = new StatementMender(text, names);
    boolean found = false;
    for (Problem problem : problems) {
      if (problem.fault() == Fault.STATEMENT) {
        found = true;
        if (!statements.mend(problem.statement())) {
          return new Findings(List.of(), List.of(unreadable(problem.statement())));
        }
      }
    }
    if (found) {
      return statements.findings();
    }
    // Only now: a group whose first line could not be read looks as if its end were one too many.
    List<Edit> edits = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    long open = problems.stream().filter(p -> p.fault() == Fault.UNCLOSED_GROUP).count();
    for (Problem problem : problems) {
      if (problem.fault() == Fault.UNCLOSED_GROUP && open <= MAX_OPEN_GROUPS) {
        int end = capitalEnd(text, problem.statement(), edits);
        if (end >= 0) {
          edits.add(new Edit(end, end + "end".length(), "end"));
          remarks.add(remark(end, "\"end\" written in small letters"));
          continue;
        }
      }
      mendStructure(text, problem, open <= MAX_OPEN_GROUPS, edits, remarks);
    }
    return new Findings(edits, remarks);
  }

  private static void mendStructure(
      String text, Problem problem, boolean byIndent, List<Edit> edits, List<Remark> remarks) {
    int from = problem.statement();
    switch (problem.fault()) {
      case STRAY_END -> {
        edits.add(new Edit(from, from + "end".length(), ""));
        remarks.add(remark(from, "\"end\" without a subgraph left out"));
      }
      case UNCLOSED_GROUP -> {
        int end = byIndent ? endByIndent(text, from) : text.length();
        boolean atEnd = end == text.length();
        boolean inLine = atEnd && !text.endsWith("\n");
        edits.add(new Edit(end, end, inLine ? "\nend" : "end\n"));
        remarks.add(remark(from, "missing \"end\" of the subgraph added"));
      }
      case UNKNOWN_LINK -> {
        int lineStart = text.lastIndexOf("linkStyle", from);
        int lineEnd = text.indexOf('\n', from);
        edits.add(new Edit(lineStart, lineEnd < 0 ? text.length() : lineEnd, ""));
        remarks.add(remark(from, "linkStyle for a line that does not exist left out"));
      }
      case UNKNOWN_SHAPE -> mendShape(text, from, edits, remarks);
      case SHAPE_DATA -> {
        String data = ShapeDataReader.write(text.substring(from, problem.at()));
        edits.add(new Edit(from, problem.at(), data));
        remarks.add(remark(from, "shape data written in one line"));
      }
      case HEADER, STATEMENT -> throw new IllegalStateException("mended before: " + problem);
    }
  }

  /** The first line behind a group that reads {@code End} and is not yet taken, or -1. */
  private static int capitalEnd(String text, int group, List<Edit> taken) {
    int line = text.indexOf('\n', group) + 1;
    while (line > 0 && line < text.length()) {
      int next = text.indexOf('\n', line) + 1;
      String content = text.substring(line, next == 0 ? text.length() : next);
      String word = content.strip();
      if (word.equalsIgnoreCase("end") && !word.equals("end")) {
        int at = line + content.indexOf(word);
        if (taken.stream().noneMatch(edit -> edit.from() == at)) {
          return at;
        }
      }
      line = next;
    }
    return -1;
  }

  /** Before the next subgraph that is indented no deeper, or the end. */
  private static int endByIndent(String text, int group) {
    int lineStart = text.lastIndexOf('\n', group) + 1;
    int indent = group - lineStart;
    int line = text.indexOf('\n', group) + 1;
    while (line > 0 && line < text.length()) {
      int at = line;
      while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
        at++;
      }
      if (at - line <= indent && text.startsWith("subgraph", at)) {
        return line;
      }
      line = text.indexOf('\n', line) + 1;
    }
    return text.length();
  }

  private static void mendShape(String text, int from, List<Edit> edits, List<Remark> remarks) {
    int name = text.indexOf("shape", from);
    int colon = name < 0 ? -1 : text.indexOf(':', name);
    if (colon < 0) {
      return;
    }
    int start = colon + 1;
    while (start < text.length() && " \t\"'".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length()
        && (MermaidCharacters.isWord(text.charAt(end)) || text.charAt(end) == '-')) {
      end++;
    }
    String written = text.substring(start, end);
    String lower = written.toLowerCase(Locale.ROOT).replace('_', '-');
    String shape = ShapeNames.isKnown(lower) ? lower : "rect";
    edits.add(new Edit(start, end, shape));
    remarks.add(remark(start, "shape \"" + written + "\" written as " + shape));
  }

  private static Remark remark(int offset, String message) {
    return new Remark(offset, "diagram-repair", message);
  }
}
