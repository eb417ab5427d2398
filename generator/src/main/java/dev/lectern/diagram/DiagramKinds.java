package dev.lectern.diagram;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells the kind of a diagram by the first word of its first line, as Mermaid does. */
final class DiagramKinds {
  /** The first words Mermaid 11 knows, apart from the flowchart's. */
  private static final Set<String> OTHERS =
      Set.copyOf(
          List.of(
              "architecture",
              "architecture-beta",
              "block",
              "block-beta",
              "c4component",
              "c4container",
              "c4context",
              "c4deployment",
              "c4dynamic",
              "classdiagram",
              "cynefin-beta",
              "erdiagram",
              "eventmodeling",
              "flowchart-elk",
              "gantt",
              "gitgraph",
              "info",
              "ishikawa",
              "ishikawa-beta",
              "journey",
              "kanban",
              "mindmap",
              "packet",
              "packet-beta",
              "pie",
              "quadrantchart",
              "radar-beta",
              "railroad-abnf-beta",
              "railroad-beta",
              "railroad-ebnf-beta",
              "railroad-peg-beta",
              "requirement",
              "requirementdiagram",
              "sankey",
              "sankey-beta",
              "sequencediagram",
              "statediagram",
              "swimlane-beta",
              "timeline",
              "treemap",
              "treemap-beta",
              "treeview-beta",
              "venn-beta",
              "wardley-beta",
              "xychart",
              "xychart-beta",
              "zenuml"));

  private DiagramKinds() {}

  /** The kind of a source without front matter and directives; comments may stand before it. */
  static DiagramKind of(String source) {
    String word = firstWord(source);
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.equals("graph") || lower.equals("flowchart")) {
      return DiagramKind.FLOWCHART;
    }
    String unversioned = lower.endsWith("-v2") ? lower.substring(0, lower.length() - 3) : lower;
    return OTHERS.contains(unversioned) ? new DiagramKind(unversioned) : DiagramKind.UNKNOWN;
  }

  private static String firstWord(String source) {
    int at = 0;
    while (at < source.length()) {
      int end = source.indexOf('\n', at);
      end = end < 0 ? source.length() : end;
      String line = source.substring(at, end).strip();
      if (!line.isEmpty() && !line.startsWith("%%")) {
        int length = 0;
        while (length < line.length() && isKeywordCharacter(line.charAt(length))) {
          length++;
        }
        return line.substring(0, length);
      }
      at = end + 1;
    }
    return "";
  }

  private static boolean isKeywordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }
}
