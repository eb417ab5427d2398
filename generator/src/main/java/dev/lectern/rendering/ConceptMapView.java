package dev.lectern.rendering;

import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.diagram.DiagramPreparation;
import dev.lectern.diagram.PreparedDiagram;
import dev.lectern.site.Concept;
import dev.lectern.site.ConceptMap;
import dev.lectern.site.Permalink;
import dev.lectern.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The map of concepts as the block of a diagram, which {@link LectureView} explains. Its outline
 * leads to the concepts' pages.
 */
final class ConceptMapView {
  private ConceptMapView() {}

  /** Empty where no two concepts share a lecture. */
  static Optional<Map<String, Object>> of(Site site, Permalink from) {
    ConceptMap map = site.conceptMap();
    if (map.links().isEmpty()) {
      return Optional.empty();
    }
    List<Concept> concepts = map.concepts().stream().map(site.concepts()::get).toList();
    // Names come from records: what a diagram of a record may not do, this one may not.
    PreparedDiagram diagram =
        DiagramPreparation.prepare(
            mermaid(concepts, map.links()), SourceLocation.startOf(from.path()));
    return Optional.of(
        Map.of(
            "kind",
            "diagram",
            "number",
            1,
            "mermaid",
            diagram.mermaid(),
            "drawable",
            diagram.drawable(),
            "bundle",
            "flowchart",
            "outline",
            Map.of(
                "nodes", nodes(concepts, from),
                "groups", List.of(),
                "edges", edges(concepts, map.links()))));
  }

  static String mermaid(List<Concept> concepts, List<ConceptMap.Link> links) {
    StringBuilder text = new StringBuilder("graph LR\n");
    for (int i = 0; i < concepts.size(); i++) {
      text.append("  c").append(i).append("[\"").append(escaped(concepts.get(i).name()));
      text.append("\"]\n");
    }
    for (ConceptMap.Link link : links) {
      text.append("  c").append(link.from()).append(" --- c").append(link.to()).append('\n');
    }
    return text.toString();
  }

  /** Letters, digits and blanks as they are, all else as Mermaid's entities. */
  private static String escaped(String name) {
    StringBuilder text = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || c == ' ' || c == '-') {
                text.appendCodePoint(c);
              } else {
                text.append('#').append(c).append(';');
              }
            });
    return text.toString();
  }

  private static List<Map<String, Object>> nodes(List<Concept> concepts, Permalink from) {
    List<Map<String, Object>> nodes = new ArrayList<>();
    for (Concept concept : concepts) {
      nodes.add(Map.of("label", concept.name(), "href", concept.permalink().hrefFrom(from)));
    }
    return nodes;
  }

  private static List<Map<String, Object>> edges(
      List<Concept> concepts, List<ConceptMap.Link> links) {
    List<Map<String, Object>> edges = new ArrayList<>();
    for (ConceptMap.Link link : links) {
      edges.add(
          Map.of(
              "from",
              concepts.get(link.from()).name(),
              "to",
              concepts.get(link.to()).name(),
              "label",
              "",
              "directed",
              false));
    }
    return edges;
  }
}
