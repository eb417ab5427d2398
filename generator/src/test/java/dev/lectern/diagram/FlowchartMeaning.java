package dev.lectern.diagram;

import dev.lectern.diagram.Flowchart.Link;
import dev.lectern.diagram.MermaidOracle.Meaning;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Our reading of a diagram in the oracle's words. */
final class FlowchartMeaning {
  private FlowchartMeaning() {}

  static Meaning of(Flowchart chart) {
    if (!chart.problems().isEmpty()) {
      return new Meaning(chart.problems().toString(), List.of(), List.of(), List.of());
    }
    Collection<String> nodes = new TreeSet<>();
    chart
        .vertices()
        .values()
        .forEach(v -> nodes.add(v.id() + "|" + unquoted(v.label()) + "|" + v.shape()));
    List<String> edges = chart.links().stream().map(FlowchartMeaning::edge).toList();
    Collection<String> groups = new TreeSet<>();
    chart
        .clusters()
        .forEach(c -> groups.add(c.id() + "|" + c.title() + "|" + new TreeSet<>(c.members())));
    return new Meaning("", nodes, edges, groups);
  }

  private static String edge(Link link) {
    String stroke =
        switch (link.stroke()) {
          case '=' -> "thick";
          case '.' -> "dotted";
          case '~' -> "invisible";
          default -> "normal";
        };
    String end =
        switch (link.head()) {
          case '>' -> "arrow_point";
          case 'x' -> "arrow_cross";
          case 'o' -> "arrow_circle";
          default -> "arrow_open";
        };
    boolean both = link.tail() != ' ' && (link.tail() == '<' ? '>' : link.tail()) == link.head();
    return String.join(
        "|", link.from(), link.to(), unquoted(link.label()), both ? "double_" + end : end, stroke);
  }

  /** Mermaid takes quotes off once more behind its grammar. */
  private static String unquoted(String label) {
    return label.length() > 1 && label.startsWith("\"") && label.endsWith("\"")
        ? label.substring(1, label.length() - 1)
        : label;
  }
}
