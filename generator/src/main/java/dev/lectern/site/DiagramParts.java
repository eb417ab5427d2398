package dev.lectern.site;

import dev.lectern.diagram.Outline;
import dev.lectern.diagram.PreparedDiagram;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a lecture's diagrams with the labels in them. Each group is a part of its own, with
 * its title among its labels; what a diagram holds outside of groups is another.
 *
 * @param parts in the order of the page
 * @param labels of each of them
 */
record DiagramParts(List<DiagramPart> parts, List<List<String>> labels) {
  /** Nobody reads a diagram of more; what is in later parts counts as in the last. */
  private static final int MAX_PARTS = 60;

  private static final int MAX_TITLE = 60;

  static DiagramParts of(List<PreparedDiagram> diagrams) {
    DiagramParts parts = new DiagramParts(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < diagrams.size(); i++) {
      Outline outline = diagrams.get(i).outline();
      parts.add(i + 1, "", outline.nodes(), outline.groups());
    }
    return parts;
  }

  /** Calls itself once a level, and outlines are at most {@link Outline#MAX_DEPTH} deep. */
  private void add(
      int diagram, String title, List<Outline.Node> nodes, List<Outline.Group> groups) {
    List<String> own = new ArrayList<>();
    if (!title.isBlank()) {
      own.add(title);
    }
    nodes.forEach(node -> own.add(node.label()));
    if (!own.isEmpty()) {
      if (parts.size() < MAX_PARTS) {
        parts.add(new DiagramPart(diagram, shortened(title)));
        labels.add(own);
      } else {
        labels.get(MAX_PARTS - 1).addAll(own);
      }
    }
    groups.forEach(group -> add(diagram, group.title(), group.nodes(), group.groups()));
  }

  private static String shortened(String title) {
    if (title.length() <= MAX_TITLE) {
      return title;
    }
    int end =
        Character.isHighSurrogate(title.charAt(MAX_TITLE - 2)) ? MAX_TITLE - 2 : MAX_TITLE - 1;
    return title.substring(0, end) + "…";
  }
}
