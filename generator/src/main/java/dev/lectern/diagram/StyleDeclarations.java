package dev.lectern.diagram;

import dev.lectern.diagram.Flowchart.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code fill:#fff,stroke-width:2px}: CSS declarations with commas between them. */
final class StyleDeclarations {
  private StyleDeclarations() {}

  /**
   * One declaration.
   *
   * @param from where it starts in the source, behind blanks
   * @param to the index behind its last character that is no blank
   * @param property in lower case
   */
  record Declaration(int from, int to, String property, String value) {
    boolean isProperty(String name) {
      return property.equals(name);
    }
  }

  /** The declarations of a span; commas and semicolons in brackets divide nothing. */
  static List<Declaration> read(String source, Span span) {
    List<Declaration> found = new ArrayList<>();
    int depth = 0;
    int from = span.from();
    for (int i = span.from(); i <= span.to(); i++) {
      char c = i == span.to() ? ',' : source.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if ((c == ',' || c == ';') && (depth <= 0 || i == span.to())) {
        add(source, from, i, found);
        from = i + 1;
        depth = 0;
      }
    }
    return found;
  }

  private static void add(String source, int start, int end, List<Declaration> found) {
    int from = start;
    int to = end;
    while (from < to && MermaidCharacters.isBlank(source.charAt(from))) {
      from++;
    }
    while (to > from && MermaidCharacters.isBlank(source.charAt(to - 1))) {
      to--;
    }
    if (from == to) {
      return;
    }
    String text = source.substring(from, to);
    int colon = text.indexOf(':');
    String property = colon < 0 ? text : text.substring(0, colon);
    String value = colon < 0 ? "" : text.substring(colon + 1);
    found.add(new Declaration(from, to, property.strip().toLowerCase(Locale.ROOT), value.strip()));
  }
}
