package dev.lectern.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.diagram.DiagramPreparation;
import dev.lectern.diagram.PreparedDiagram;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagramPartsTest {

  private static DiagramParts parts(String... diagrams) {
    return DiagramParts.of(List.of(diagrams).stream().map(DiagramPartsTest::prepared).toList());
  }

  private static PreparedDiagram prepared(String mermaid) {
    return DiagramPreparation.prepare(mermaid, SourceLocation.startOf("x.txt"));
  }

  @Test
  void aGroupIsAPartAndWhatStandsInNoneIsAnother() {
    DiagramParts parts =
        parts(
            "graph TD\n  A --> B",
            "graph TD\n  X\n  subgraph Outer\n    Y\n    subgraph Inner\n      Z\n    end\n  end\n");
    assertThat(parts.parts())
        .containsExactly(
            new DiagramPart(1, ""),
            new DiagramPart(2, ""),
            new DiagramPart(2, "Outer"),
            new DiagramPart(2, "Inner"));
    assertThat(parts.labels())
        .containsExactly(
            List.of("A", "B"), List.of("X"), List.of("Outer", "Y"), List.of("Inner", "Z"));
  }

  @Test
  void neverMorePartsThanAPageCanUseAndNoLabelLost() {
    StringBuilder mermaid = new StringBuilder("graph TD\n");
    for (int i = 0; i < 100; i++) {
      mermaid.append("  subgraph g").append(i).append("[\"").append("长".repeat(300)).append(i);
      mermaid.append("\"]\n    n").append(i).append("\n  end\n");
    }
    DiagramParts parts = parts(mermaid.toString());
    assertThat(parts.parts()).hasSize(60).allMatch(part -> part.title().length() <= 60);
    assertThat(parts.labels().stream().flatMap(List::stream)).hasSize(200);
  }
}
