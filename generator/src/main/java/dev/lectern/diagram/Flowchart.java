package dev.lectern.diagram;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What Mermaid makes of a flowchart. Offsets are UTF-16 indexes into the source that was read.
 *
 * @param title of {@code accTitle}, or empty
 * @param vertices by id in the order they first stand in the source; ids of groups that lines lead
 *     to are among them
 * @param links in the order of the source
 * @param clusters in the order they end
 * @param styles all statements that give nodes or classes a style
 * @param clicks all statements that make nodes links or buttons
 * @param shapeData all of it
 * @param styledOnly ids of vertices that no statement but a style names: drawn as boxes nobody
 *     meant
 * @param problems what Mermaid could not read, in the order of the source; none means that it draws
 *     the diagram
 */
record Flowchart(
    String title,
    Map<String, Vertex> vertices,
    List<Link> links,
    List<Cluster> clusters,
    List<StyleStatement> styles,
    List<Span> clicks,
    List<ShapeData> shapeData,
    Set<String> styledOnly,
    List<Problem> problems) {

  /** UTF-16 length of the longest text of a node, line or group. */
  int longestLabel() {
    return Stream.of(
            vertices.values().stream().map(Vertex::label),
            links.stream().map(Link::label),
            clusters.stream().map(Cluster::title))
        .flatMap(Function.identity())
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  /** Part of the source. */
  record Span(int from, int to) {}

  /**
   * A node.
   *
   * @param label as written, without quotes and backticks; the id where it has none
   * @param shape the name Mermaid has for it, empty for a bare id
   */
  record Vertex(String id, String label, String shape, int offset) {}

  /**
   * A line between two nodes or groups.
   *
   * @param label as written, without quotes
   * @param tail what it has at its start: {@code <}, {@code x}, {@code o} or a blank for nothing
   * @param head what it has at its end: {@code >}, {@code x}, {@code o} or a blank for nothing
   * @param stroke {@code -}, {@code =}, {@code .} or {@code ~}
   */
  record Link(String from, String to, String label, char tail, char head, char stroke, int offset) {

    boolean isInvisible() {
      return stroke == '~';
    }
  }

  /**
   * A subgraph.
   *
   * @param title as written, without quotes
   * @param members ids of nodes and of clusters in it that no cluster ended before it has claimed
   */
  record Cluster(String id, String title, List<String> members, int offset) {
    Cluster {
      members = List.copyOf(members);
    }
  }

  /**
   * A statement that gives colours.
   *
   * @param whole the span from the keyword to the last declaration
   * @param declarations the span of {@code fill:#fff,color:#000}
   */
  record StyleStatement(String target, Span whole, Span declarations, boolean isClass) {}

  /** The text between {@literal @}{ and } behind an id. */
  record ShapeData(String id, Span content) {}

  /** In which way Mermaid could not go on. */
  enum Fault {
    HEADER,
    STATEMENT,
    STRAY_END,
    UNCLOSED_GROUP,
    UNKNOWN_SHAPE,
    SHAPE_DATA,
    UNKNOWN_LINK,
  }

  /**
   * Where Mermaid stops.
   *
   * @param statement where the statement starts that it can't read
   * @param at where it could not go on
   */
  record Problem(Fault fault, int statement, int at) {}
}
