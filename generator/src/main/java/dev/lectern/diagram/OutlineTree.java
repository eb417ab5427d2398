package dev.lectern.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An {@link Outline} while its parts are gathered by id: things in things, and lines between them.
 * What holds nothing becomes a node, all else a group.
 */
final class OutlineTree {
  /** What the outermost things are in. */
  static final String TOP = "";

  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, Integer> depths = new HashMap<>();
  private final Map<String, List<String>> contents = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();

  /** A line whose ends may get their labels later; what is written beside an end follows it. */
  private record Line(
      String from, String fromMark, String to, String toMark, String text, boolean directed) {}

  /** Names a thing. Where it was named first is where it is. */
  void add(String id, String within) {
    if (id.isEmpty() || labels.containsKey(id)) {
      return;
    }
    int depth = depths.getOrDefault(within, 0);
    boolean isTooDeep = depth >= Outline.MAX_DEPTH;
    String place = isTooDeep ? places.getOrDefault(within, TOP) : within;
    labels.put(id, id);
    places.put(id, place);
    depths.put(id, isTooDeep ? depth : depth + 1);
    contents.computeIfAbsent(place, key -> new ArrayList<>()).add(id);
  }

  /** Something said of a thing, which nothing else refers to. */
  void addDetail(String text, String within) {
    String id = within + "\n" + labels.size();
    add(id, within);
    label(id, text);
  }

  void label(String id, String text) {
    if (!text.isEmpty()) {
      labels.put(id, LabelText.plain(text));
    }
  }

  void connect(String from, String to, String text, boolean directed) {
    connect(from, "", to, "", text, directed);
  }

  void connect(
      String from, String fromMark, String to, String toMark, String text, boolean directed) {
    if (!from.isEmpty() && !to.isEmpty()) {
      lines.add(new Line(from, fromMark, to, toMark, LabelText.plain(text), directed));
    }
  }

  Outline build(String title) {
    List<Outline.Edge> edges = new ArrayList<>();
    for (Line line : lines) {
      String from = name(line.from()) + line.fromMark();
      edges.add(
          new Outline.Edge(from, name(line.to()) + line.toMark(), line.text(), line.directed()));
    }
    return new Outline(title, nodesIn(TOP), groupsIn(TOP), edges);
  }

  private String name(String id) {
    return labels.getOrDefault(id, id);
  }

  private List<Outline.Node> nodesIn(String place) {
    return contents.getOrDefault(place, List.of()).stream()
        .filter(id -> !contents.containsKey(id))
        .map(id -> new Outline.Node(id, name(id)))
        .toList();
  }

  /** No deeper than {@link Outline#MAX_DEPTH}. */
  private List<Outline.Group> groupsIn(String place) {
    return contents.getOrDefault(place, List.of()).stream()
        .filter(contents::containsKey)
        .map(id -> new Outline.Group(id, name(id), nodesIn(id), groupsIn(id)))
        .toList();
  }
}
