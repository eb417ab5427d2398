package dev.lectern.diagram;

/**
 * How large a diagram may be that a browser is asked to draw. Larger ones are shown as an outline.
 * The page hands the first two to Mermaid as {@code maxTextSize} and {@code maxEdges}, whose own
 * defaults (50,000 and 500) would turn away diagrams that draw well.
 */
public final class DiagramLimits {
  /** UTF-16 length of a source. */
  public static final int MAX_CHARACTERS = 200_000;

  /** Lines between nodes. */
  public static final int MAX_EDGES = 5_000;

  /** Nodes of a flowchart. */
  public static final int MAX_NODES = 3_000;

  /** Groups of a flowchart, however deep; Mermaid lays them out by recursion. */
  public static final int MAX_GROUPS = 500;

  /**
   * UTF-16 length of a flowchart's label: Mermaid breaks it into lines in a time that grows with
   * its square, and a browser stands still for a minute over 20,000.
   */
  public static final int MAX_LABEL = 1_000;

  private DiagramLimits() {}
}
