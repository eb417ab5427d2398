package dev.lectern.diagram;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names for nodes and groups whose own names Mermaid can't read, the same name wherever the node
 * stands in the diagram.
 */
final class IdNames {
  private final Set<String> taken;
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> labelled = new HashSet<>();

  /** Starts with the ids that Mermaid does read, none of which is given to another node. */
  IdNames(Set<String> known) {
    this.taken = new HashSet<>(known);
  }

  /** The id for a name: itself where Mermaid reads it, else one made of its letters. */
  String idOf(String name) {
    String key = collapse(name);
    return names.computeIfAbsent(key, this::choose);
  }

  /** Whether a node of that very name has been met. */
  boolean knows(String name) {
    return names.containsKey(collapse(name));
  }

  /** Whether the id needs a label to show the name, which it gets where it first stands. */
  boolean needsLabel(String name, String id) {
    return !id.equals(collapse(name)) && labelled.add(id);
  }

  private String choose(String name) {
    if (isId(name)) {
      taken.add(name);
      return name;
    }
    String base = base(name);
    String id = base;
    for (int i = 2; !taken.add(id); i++) {
      id = base + "_" + i;
    }
    return id;
  }

  private static String base(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean kept = MermaidCharacters.isWord(c) || MermaidCharacters.isUnicodeLetter(c);
      if (kept && c != '_') {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != '_') {
        out.append('_');
      }
    }
    if (out.length() == 0) {
      out.append("node");
    }
    for (String id : new String[] {out.toString(), out + "_", "n_" + out + "_"}) {
      if (isId(id)) {
        return id;
      }
    }
    return "node_" + Integer.toHexString(name.hashCode());
  }

  /** Whether Mermaid takes the whole of a text for one id. */
  static boolean isId(String text) {
    if (text.isEmpty() || text.length() > 200 || text.indexOf('"') >= 0) {
      return false;
    }
    Flowchart chart = FlowchartReader.read("graph\n" + text);
    return chart.problems().isEmpty()
        && chart.clicks().isEmpty()
        && chart.vertices().keySet().equals(Set.of(text));
  }

  private static String collapse(String name) {
    StringBuilder out = new StringBuilder(name.length());
    boolean gap = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (MermaidCharacters.isBlank(c)) {
        gap = out.length() > 0;
      } else {
        out.append(gap ? " " : "").append(c);
        gap = false;
      }
    }
    return out.toString();
  }
}
