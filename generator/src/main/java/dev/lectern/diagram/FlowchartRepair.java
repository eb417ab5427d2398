package dev.lectern.diagram;

import dev.lectern.diagram.Flowchart.Fault;
import dev.lectern.diagram.Flowchart.Problem;
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
   * @return whether Mermaid reads the text now; if not, the draft has been left alone
   */
  static boolean repair(Draft draft) {
    Flowchart chart = FlowchartReader.read(draft.text());
    if (chart.problems().isEmpty()) {
      return true;
    }
    Draft attempt = draft.copy();
    attempt.apply(invisibleCharacters(attempt.text()));
    IdNames names = new IdNames(new HashSet<>(chart.vertices().keySet()));
    for (int round = 0; round < MAX_ROUNDS; round++) {
      chart = FlowchartReader.read(attempt.text());
      if (chart.problems().isEmpty()) {
        draft.become(attempt);
        return true;
      }
      Findings findings = mend(attempt.text(), chart.problems(), names);
      if (findings.edits().isEmpty()) {
        return false;
      }
      attempt.apply(findings);
    }
    return false;
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

  /** The next edits; none if a statement was not understood. */
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
          return Findings.NONE;
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
        edits.add(new Edit(end, end, atEnd ? "\nend" : "end\n"));
        remarks.add(remark(from, "missing \"end\" of the subgraph added"));
      }
      case UNKNOWN_LINK -> {
        int lineStart = text.lastIndexOf("linkStyle", from);
        int lineEnd = text.indexOf('\n', from);
        edits.add(new Edit(lineStart, lineEnd < 0 ? text.length() : lineEnd, ""));
        remarks.add(remark(from, "linkStyle for a line that does not exist left out"));
      }
      case UNKNOWN_SHAPE -> mendShape(text, from, edits, remarks);
      case HEADER, STATEMENT -> throw new IllegalStateException("mended before: " + problem);
    }
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
