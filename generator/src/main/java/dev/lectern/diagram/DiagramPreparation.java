package dev.lectern.diagram;

import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.diagram.Flowchart.Span;
import dev.lectern.diagram.Flowchart.StyleStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes of a diagram in a record what a page may show. */
public final class DiagramPreparation {
  private DiagramPreparation() {}

  /**
   * Sanitises, repairs and outlines one diagram, in time linear in its length. The same source
   * always gives the same result; preparing a result again changes nothing.
   *
   * <p>A flowchart that Mermaid draws as it is and that holds nothing unsafe comes back untouched
   * but for the colours of its texts.
   *
   * @param mermaid as the record has it, without tags and fences, with {@code \n} line ends
   * @param location where its first character stands in the record; line {@code n} of it, from 0,
   *     is line {@code location.line() + n} there
   */
  public static PreparedDiagram prepare(String mermaid, SourceLocation location) {
    Objects.requireNonNull(mermaid, "mermaid");
    Draft draft = new Draft(mermaid, Objects.requireNonNull(location, "location"));
    if (mermaid.length() > DiagramLimits.MAX_CHARACTERS) {
      draft.tell(tooLarge("characters", mermaid.length(), DiagramLimits.MAX_CHARACTERS));
    }
    sanitize(draft);
    String title = DiagramHead.title(draft.text());
    draft.apply(DiagramHead.frontMatter(draft.text()));

    DiagramKind kind = kind(draft);
    return kind.mayBeFlowchart()
        ? prepareFlowchart(draft, title)
        : prepareOther(draft, kind, title);
  }

  /** Tags and images first: without them, what stood around them could be a directive. */
  private static void sanitize(Draft draft) {
    draft.apply(DiagramSanitizer.find(draft.text(), kind(draft)));
    draft.apply(DiagramHead.directives(draft.text()));
  }

  private static DiagramKind kind(Draft draft) {
    return DiagramKinds.of(draft.text());
  }

  private static PreparedDiagram prepareFlowchart(Draft draft, String title) {
    boolean small = draft.text().length() <= DiagramLimits.MAX_CHARACTERS;
    String before = draft.text();
    Flowchart chart = FlowchartReader.read(before);
    boolean readable = small && FlowchartRepair.repair(draft, chart);
    // Repair takes characters out as well; what they kept apart must not become a directive.
    sanitize(draft);
    DiagramKind kind = kind(draft);
    if (!draft.text().equals(before)) {
      chart = FlowchartReader.read(draft.text());
    }
    if (small && kind.equals(DiagramKind.UNKNOWN)) {
      draft.tell(new Remark(0, "diagram-kind", "no kind of diagram that Mermaid knows"));
    }
    if (!chart.clicks().isEmpty()) {
      draft.apply(withoutClicks(chart));
      chart = FlowchartReader.read(draft.text());
    }
    List<Span> styles = chart.styles().stream().map(StyleStatement::declarations).toList();
    draft.apply(new Findings(Contrast.edits(draft.text(), styles), List.of()));
    boolean drawable = readable && chart.problems().isEmpty() && fits(draft, chart);
    Outline outline = OutlineBuilder.of(chart, title);
    return new PreparedDiagram(draft.text(), kind, drawable, outline, draft.diagnostics());
  }

  private static Findings withoutClicks(Flowchart chart) {
    List<Edit> edits = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    for (Span click : chart.clicks()) {
      edits.add(new Edit(click.from(), click.to(), ""));
      remarks.add(
          new Remark(click.from(), "diagram-link", "link or callback removed from the diagram"));
    }
    return new Findings(edits, remarks);
  }

  private static boolean fits(Draft draft, Flowchart chart) {
    int nodes = chart.vertices().size();
    int edges = chart.links().size();
    int groups = chart.clusters().size();
    int label = chart.longestLabel();
    if (nodes > DiagramLimits.MAX_NODES) {
      draft.tell(tooLarge("nodes", nodes, DiagramLimits.MAX_NODES));
    } else if (edges > DiagramLimits.MAX_EDGES) {
      draft.tell(tooLarge("lines", edges, DiagramLimits.MAX_EDGES));
    } else if (groups > DiagramLimits.MAX_GROUPS) {
      draft.tell(tooLarge("subgraphs", groups, DiagramLimits.MAX_GROUPS));
    } else if (label > DiagramLimits.MAX_LABEL) {
      draft.tell(tooLarge("characters in one label", label, DiagramLimits.MAX_LABEL));
    } else {
      return true;
    }
    return false;
  }

  private static Remark tooLarge(String what, int count, int limit) {
    return new Remark(
        0,
        "diagram-size",
        "diagram has "
            + count
            + " "
            + what
            + ", more than "
            + limit
            + "; shown as an outline only");
  }

  private static PreparedDiagram prepareOther(Draft draft, DiagramKind kind, String title) {
    boolean drawable = draft.text().length() <= DiagramLimits.MAX_CHARACTERS;
    draft.apply(new Findings(Contrast.edits(draft.text(), styleLines(draft.text())), List.of()));
    Outline outline = LineOutline.of(draft.text(), kind, title);
    return new PreparedDiagram(draft.text(), kind, drawable, outline, draft.diagnostics());
  }

  /** What follows {@code style id} and {@code classDef id}, which other kinds know as well. */
  private static List<Span> styleLines(String text) {
    List<Span> spans = new ArrayList<>();
    int line = 0;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      int at = skip(text, line, end, true);
      if (text.startsWith("style ", at) || text.startsWith("classDef ", at)) {
        int target = skip(text, skip(text, at, end, false), end, true);
        spans.add(new Span(skip(text, target, end, false), end));
      }
      line = end + 1;
    }
    return spans;
  }

  /** Behind a run of blanks, or of what is none. */
  private static int skip(String text, int from, int to, boolean blanks) {
    int at = from;
    while (at < to && MermaidCharacters.isBlank(text.charAt(at)) == blanks) {
      at++;
    }
    return at;
  }
}
