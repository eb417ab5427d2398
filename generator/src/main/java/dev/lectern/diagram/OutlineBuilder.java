package dev.lectern.diagram;

import dev.lectern.diagram.Flowchart.Cluster;
import dev.lectern.diagram.Flowchart.Link;
import dev.lectern.diagram.Flowchart.Vertex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a flowchart as an {@link Outline}, without recursion and in linear time. */
final class OutlineBuilder {
  private final Flowchart chart;
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final Set<String> grouped = new HashSet<>();

  private OutlineBuilder(Flowchart chart) {
    this.chart = chart;
  }

  /** A group while its place is sought. */
  private static final class Box {
    final String id;
    final String title;
    final List<Outline.Node> nodes = new ArrayList<>();
    final List<Box> inner = new ArrayList<>();
    final List<Outline.Group> groups = new ArrayList<>();
    int depth;

    /** The list it ends in; null until its own place is known. */
    @Nullable List<Outline.Group> place;

    Box(String id, String title) {
      this.id = id;
      this.title = title;
    }
  }

  /**
   * Builds the outline.
   *
   * @param title for a chart that names none itself; plain text
   */
  static Outline of(Flowchart chart, String title) {
    return new OutlineBuilder(chart).build(title);
  }

  private Outline build(String title) {
    List<Cluster> clusters =
        chart.clusters().stream().sorted(Comparator.comparingInt(Cluster::offset)).toList();
    for (Cluster cluster : clusters) {
      boxes.putIfAbsent(cluster.id(), new Box(cluster.id(), LabelText.plain(cluster.title())));
    }
    Set<Box> held = new HashSet<>();
    for (Cluster cluster : clusters) {
      Box box = boxes.get(cluster.id());
      if (box != null) {
        fill(box, cluster, held);
      }
    }
    List<Outline.Group> groups = nest(held);
    List<Outline.Node> nodes = new ArrayList<>();
    for (Vertex vertex : chart.vertices().values()) {
      if (!grouped.contains(vertex.id()) && !boxes.containsKey(vertex.id())) {
        nodes.add(node(vertex));
      }
    }
    String ownTitle = LabelText.plain(chart.title());
    return new Outline(ownTitle.isEmpty() ? title : ownTitle, nodes, groups, edges());
  }

  private void fill(Box box, Cluster cluster, Set<Box> held) {
    for (String member : cluster.members()) {
      Box inner = boxes.get(member);
      Vertex vertex = chart.vertices().get(member);
      if (inner != null) {
        if (inner != box && held.add(inner)) {
          box.inner.add(inner);
        }
      } else if (vertex != null && grouped.add(member)) {
        box.nodes.add(node(vertex));
      }
    }
  }

  /** Walks from the outside in, for depths, then from the inside out, for values. */
  private List<Outline.Group> nest(Set<Box> held) {
    List<Outline.Group> outermost = new ArrayList<>();
    List<Box> order = new ArrayList<>();
    List<Box> roots = new ArrayList<>(boxes.values());
    roots.removeIf(held::contains);
    // Groups that hold each other in a ring have no outermost one; the first of them is as good.
    roots.addAll(boxes.values());
    for (Box root : roots) {
      Deque<Box> open = new ArrayDeque<>();
      if (root.place == null) {
        root.place = outermost;
        root.depth = 1;
        open.add(root);
      }
      while (!open.isEmpty()) {
        Box box = open.removeFirst();
        order.add(box);
        boolean deepest = box.depth == Outline.MAX_DEPTH;
        for (Box inner : box.inner) {
          if (inner.place == null) {
            inner.place = deepest ? box.place : box.groups;
            inner.depth = deepest ? box.depth : box.depth + 1;
            open.addLast(inner);
          }
        }
      }
    }
    for (int i = order.size() - 1; i >= 0; i--) {
      Box box = order.get(i);
      Collections.reverse(box.groups);
      List<Outline.Group> place = box.place == null ? outermost : box.place;
      place.add(new Outline.Group(box.id, box.title, box.nodes, box.groups));
    }
    Collections.reverse(outermost);
    return outermost;
  }

  private List<Outline.Edge> edges() {
    List<Outline.Edge> edges = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    for (Link link : chart.links()) {
      if (!link.isInvisible()) {
        boolean directed = link.head() != ' ' && link.tail() == ' ';
        edges.add(
            new Outline.Edge(
                names.computeIfAbsent(link.from(), this::name),
                names.computeIfAbsent(link.to(), this::name),
                LabelText.plain(link.label()),
                directed));
      }
    }
    return edges;
  }

  private String name(String id) {
    Box box = boxes.get(id);
    Vertex vertex = chart.vertices().get(id);
    String name = box != null ? box.title : vertex == null ? "" : LabelText.plain(vertex.label());
    return name.isEmpty() ? id : name;
  }

  private static Outline.Node node(Vertex vertex) {
    return new Outline.Node(vertex.id(), LabelText.plain(vertex.label()));
  }
}
