package dev.lectern.diagram;

import dev.lectern.diagram.Flowchart.Cluster;
import dev.lectern.diagram.Flowchart.Link;
import dev.lectern.diagram.Flowchart.Problem;
import dev.lectern.diagram.Flowchart.ShapeData;
import dev.lectern.diagram.Flowchart.Span;
import dev.lectern.diagram.Flowchart.StyleStatement;
import dev.lectern.diagram.Flowchart.Vertex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts together what the statements of a flowchart say, by the rules of Mermaid's {@code FlowDB}: a
 * later label replaces an earlier one, a node belongs to the first group to end with it inside.
 */
final class FlowchartBuilder {
  /**
   * So many lines at most: {@code A & B --> C & D} makes the product of its sides, more than there
   * is memory for.
   */
  static final int MAX_LINKS = 20_000;

  private final Map<String, Vertex> vertices = new LinkedHashMap<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Cluster> clusters = new ArrayList<>();
  private final List<StyleStatement> styles = new ArrayList<>();
  private final List<Span> clicks = new ArrayList<>();
  private final List<ShapeData> shapeData = new ArrayList<>();
  private final Deque<OpenGroup> groups = new ArrayDeque<>();
  private final Set<String> claimed = new HashSet<>();
  private final Set<String> clusterIds = new HashSet<>();
  private final Set<String> styledOnly = new TreeSet<>();
  private final Set<String> linkIds = new HashSet<>();
  private String title = "";

  // The chain being read; it counts only once its end has been understood.
  private final List<List<Vertex>> chainNodes = new ArrayList<>();
  private final List<Link> chainLinks = new ArrayList<>();
  private final List<String> chainLinkIds = new ArrayList<>();
  private final List<ShapeData> chainData = new ArrayList<>();

  private record OpenGroup(String id, String title, int offset, Set<String> members) {}

  void setTitle(String newTitle) {
    title = newTitle;
  }

  boolean isInGroup() {
    return !groups.isEmpty();
  }

  /** Where the innermost open group starts. */
  int groupOffset() {
    return groups.getLast().offset();
  }

  /** Always true, for use at the end of a condition. */
  boolean startGroup(String id, String groupTitle, int offset) {
    groups.addLast(new OpenGroup(id, groupTitle, offset, new LinkedHashSet<>()));
    return true;
  }

  void endGroup() {
    OpenGroup group = groups.removeLast();
    String id = group.id().isEmpty() ? "subGraph" + clusters.size() : group.id();
    List<String> members = group.members().stream().filter(m -> !claimed.contains(m)).toList();
    claimed.addAll(members);
    clusterIds.add(id);
    clusters.add(new Cluster(id, group.title(), members, group.offset()));
    addMember(id);
  }

  void startChain() {
    chainNodes.clear();
    chainLinks.clear();
    chainLinkIds.clear();
    chainData.clear();
  }

  void startNodes() {
    chainNodes.add(new ArrayList<>());
  }

  void addNode(Vertex vertex) {
    chainNodes.get(chainNodes.size() - 1).add(vertex);
  }

  /** A line from the nodes before to the nodes that follow; its ends are still open. */
  void addLink(String id, Link link) {
    chainLinks.add(link);
    chainLinkIds.add(id);
  }

  /**
   * Shape data of the node last added.
   *
   * @return whether Mermaid knows the shape
   */
  boolean addData(String id, String content, ShapeData data) {
    chainData.add(data);
    Map<String, String> values = ShapeDataReader.read(content);
    String shape = values.getOrDefault("shape", "");
    String label = values.getOrDefault("label", "");
    boolean known = shape.isEmpty() || ShapeNames.isKnown(shape);
    List<Vertex> last = chainNodes.get(chainNodes.size() - 1);
    Vertex vertex = last.get(last.size() - 1);
    last.add(
        new Vertex(
            id,
            label.isEmpty() ? vertex.label() : label,
            shape.isEmpty() ? vertex.shape() : shape,
            vertex.offset()));
    return known;
  }

  void endChain() {
    for (int i = 0; i < chainNodes.size(); i++) {
      if (i > 0) {
        connect(chainLinks.get(i - 1), chainNodes.get(i - 1), chainNodes.get(i));
        linkIds.add(chainLinkIds.get(i - 1));
      }
      for (Vertex vertex : chainNodes.get(i)) {
        addVertex(vertex);
        addMember(vertex.id());
      }
    }
    shapeData.addAll(chainData);
  }

  private void connect(Link link, List<Vertex> from, List<Vertex> to) {
    for (String start : ids(from)) {
      for (String end : ids(to)) {
        if (links.size() == MAX_LINKS) {
          return;
        }
        links.add(
            new Link(
                start, end, link.label(), link.tail(), link.head(), link.stroke(), link.offset()));
      }
    }
  }

  /** A node with shape data stands in the list twice, one behind the other. */
  private static List<String> ids(List<Vertex> vertices) {
    List<String> ids = new ArrayList<>(vertices.size());
    Vertex before = null;
    for (Vertex vertex : vertices) {
      if (before == null || before.offset() != vertex.offset()) {
        ids.add(vertex.id());
      }
      before = vertex;
    }
    return ids;
  }

  private void addVertex(Vertex vertex) {
    if (vertex.id().isBlank() || linkIds.contains(vertex.id())) {
      return;
    }
    styledOnly.remove(vertex.id());
    Vertex known = vertices.get(vertex.id());
    if (known == null || !vertex.shape().isEmpty() || !vertex.label().equals(vertex.id())) {
      int offset = known == null ? vertex.offset() : known.offset();
      String shape = vertex.shape().isEmpty() && known != null ? known.shape() : vertex.shape();
      vertices.put(vertex.id(), new Vertex(vertex.id(), vertex.label(), shape, offset));
    }
  }

  private void addMember(String id) {
    if (!groups.isEmpty() && !id.isBlank()) {
      groups.getLast().members().add(id);
    }
  }

  /** A style of a node that is nowhere else makes one. */
  void addStyle(StyleStatement style, int offset) {
    styles.add(style);
    if (!style.isClass() && !linkIds.contains(style.target())) {
      Vertex made = new Vertex(style.target(), style.target(), "", offset);
      if (vertices.putIfAbsent(style.target(), made) == null) {
        styledOnly.add(style.target());
      }
    }
  }

  void addClick(Span click) {
    clicks.add(click);
  }

  /** Whether there is a line of that number, from 0, so far. */
  boolean hasLink(String number) {
    return number.length() < 9 && Integer.parseInt(number) < links.size();
  }

  Flowchart build(List<Problem> problems) {
    styledOnly.removeAll(clusterIds);
    return new Flowchart(
        title,
        Collections.unmodifiableMap(vertices),
        List.copyOf(links),
        List.copyOf(clusters),
        List.copyOf(styles),
        List.copyOf(clicks),
        List.copyOf(shapeData),
        Collections.unmodifiableSet(styledOnly),
        List.copyOf(problems));
  }
}
