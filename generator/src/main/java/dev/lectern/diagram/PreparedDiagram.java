package dev.lectern.diagram;

import dev.lectern.diagnostics.Diagnostic;
import java.util.List;
import java.util.Objects;

/**
 * A diagram as a page may show it.
 *
 * @param mermaid the source for the browser, or for a reader to copy: without directives, front
 *     matter, links or addresses of other hosts; lines end in {@code \n}
 * @param kind decides which script draws it
 * @param drawable false where drawing is known to fail or to cost the reader too much; then the
 *     outline, or failing that the source, is all there is to show
 * @param outline what the diagram says, as plain text; empty where it could not be read
 * @param diagnostics what was repaired or removed, in the order of the source; never errors, since
 *     a bad diagram costs no lecture its page
 */
public record PreparedDiagram(
    String mermaid,
    DiagramKind kind,
    boolean drawable,
    Outline outline,
    List<Diagnostic> diagnostics) {

  public PreparedDiagram {
    Objects.requireNonNull(mermaid, "mermaid");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(outline, "outline");
    diagnostics = List.copyOf(diagnostics);
  }
}
