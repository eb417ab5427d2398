package dev.lectern.diagram;

import java.util.List;
import java.util.Objects;

/**
 * What a diagram says, for readers without script or sight and for search: plain data, no markup.
 *
 * <p>Every text in it is plain: entities decoded, Markdown marks and tags gone, line breaks made
 * blanks. It still has to be escaped where it is printed.
 *
 * @param title of the whole diagram; empty where it has none
 * @param nodes those in no group, in the order of the source
 * @param groups in the order of the source
 * @param edges all edges of the diagram in the order of the source, invisible ones left out
 */
public record Outline(String title, List<Node> nodes, List<Group> groups, List<Edge> edges) {
  /** Groups in groups in groups: deeper ones are told as if they stood beside their parent. */
  public static final int MAX_DEPTH = 8;

  /** Says nothing. */
  public static final Outline EMPTY = new Outline("", List.of(), List.of(), List.of());

  public Outline {
    Objects.requireNonNull(title, "title");
    nodes = List.copyOf(nodes);
    groups = List.copyOf(groups);
    edges = List.copyOf(edges);
  }

  /** Whether there is nothing but, perhaps, a title. */
  public boolean isEmpty() {
    return nodes.isEmpty() && groups.isEmpty() && edges.isEmpty();
  }

  /**
   * A thing in a diagram.
   *
   * @param id as in the source, unique in a diagram
   * @param label what is shown; may be empty
   */
  public record Node(String id, String label) {
    public Node {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(label, "label");
    }
  }

  /**
   * Things that are drawn in one box, at most {@value Outline#MAX_DEPTH} deep.
   *
   * @param id as in the source or made up, unique among groups
   * @param title may be empty
   */
  public record Group(String id, String title, List<Node> nodes, List<Group> groups) {
    public Group {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(title, "title");
      nodes = List.copyOf(nodes);
      groups = List.copyOf(groups);
    }
  }

  /**
   * A line between two things.
   *
   * @param from the label of the node, or the title of the group, it starts at
   * @param to where it ends
   * @param text what is written on it; may be empty
   * @param directed whether it points from one to the other; a line without a head, or with one at
   *     both ends, does not
   */
  public record Edge(String from, String to, String text, boolean directed) {
    public Edge {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(text, "text");
    }
  }
}
