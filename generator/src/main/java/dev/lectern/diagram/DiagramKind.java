package dev.lectern.diagram;

import java.util.Objects;

/**
 * What Mermaid would take a diagram for.
 *
 * @param name the keyword of the diagram's first line in lower case, without a version suffix:
 *     {@code flowchart} (also for {@code graph}), {@code sequencediagram}, {@code mindmap}, …;
 *     {@code unknown} where there is none
 */
public record DiagramKind(String name) {
  /** The kind that is read, repaired and outlined, and that the small script can draw. */
  public static final DiagramKind FLOWCHART = new DiagramKind("flowchart");

  /** No kind of Mermaid's. */
  public static final DiagramKind UNKNOWN = new DiagramKind("unknown");

  public DiagramKind {
    Objects.requireNonNull(name, "name");
  }

  /** Whether the flowchart-only script draws it; every other kind needs the whole of Mermaid. */
  public boolean isFlowchart() {
    return name.equals(FLOWCHART.name);
  }

  /** Whether it is a flowchart, or what its author may have meant for one. */
  boolean mayBeFlowchart() {
    return isFlowchart() || name.equals(UNKNOWN.name);
  }
}
