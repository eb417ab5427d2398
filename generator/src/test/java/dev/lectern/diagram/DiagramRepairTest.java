package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Diagrams that Mermaid refuses, one fault each, and what becomes of them. */
class DiagramRepairTest {
  private static final SourceLocation START = new SourceLocation("content/x.txt", 10, 1);

  static List<DiagramFile> brokenDiagrams() {
    return DiagramFile.all("broken");
  }

  @ParameterizedTest
  @MethodSource("brokenDiagrams")
  void brokenDiagramIsRepairedAsExpected(DiagramFile file) throws IOException {
    PreparedDiagram prepared = DiagramPreparation.prepare(file.source(), START);
    assertThat(prepared.kind()).isEqualTo(DiagramKind.FLOWCHART);
    assertThat(prepared.diagnostics()).isNotEmpty();
    file.compare(".out", prepared.mermaid());
    file.compare(
        ".err",
        prepared.diagnostics().stream()
            .map(Diagnostic::toString)
            .collect(Collectors.joining("\n", "", "\n")));
  }

  @Tag("oracle")
  @ParameterizedTest
  @MethodSource("brokenDiagrams")
  void whatIsCalledDrawableIsSoToMermaid(DiagramFile file) {
    MermaidOracle oracle = MermaidOracle.shared();
    PreparedDiagram prepared = DiagramPreparation.prepare(file.source(), START);
    assertThat(oracle.read(file.source()).error()).as("is broken").isNotEmpty();
    assertThat(prepared.drawable()).isEqualTo(oracle.read(prepared.mermaid()).isReadable());
  }

  @ParameterizedTest
  @MethodSource("brokenDiagrams")
  void repairedDiagramStaysAsItIs(DiagramFile file) {
    PreparedDiagram once = DiagramPreparation.prepare(file.source(), START);
    PreparedDiagram twice = DiagramPreparation.prepare(once.mermaid(), START);
    assertThat(twice.mermaid()).isEqualTo(once.mermaid());
    assertThat(twice.outline()).isEqualTo(once.outline());
  }

  @Tag("oracle")
  @Test
  void nearlyAllCanBeDrawnAfterwards() {
    MermaidOracle oracle = MermaidOracle.shared();
    List<DiagramFile> files = brokenDiagrams();
    List<DiagramFile> still =
        files.stream()
            .filter(
                file ->
                    !oracle
                        .read(DiagramPreparation.prepare(file.source(), START).mermaid())
                        .isReadable())
            .toList();
    System.out.printf(
        "repaired %d of %d broken diagrams; not: %s%n",
        files.size() - still.size(), files.size(), still);
    assertThat(files.size()).isGreaterThanOrEqualTo(60);
    assertThat(still).hasSizeLessThanOrEqualTo(files.size() / 20);
  }

  @Test
  void everyGoldenFileBelongsToADiagram() throws IOException {
    try (Stream<Path> files = Files.list(brokenDiagrams().get(0).path().getParent())) {
      assertThat(files.count()).isEqualTo(3L * brokenDiagrams().size());
    }
  }

  @Tag("oracle")
  @Test
  void theOracleIsTheOneOfItsReadme() throws Exception {
    byte[] parser =
        MermaidOracle.resource("/mermaid-parser/flowchart-parser.js")
            .getBytes(StandardCharsets.UTF_8);
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(parser);
    assertThat(MermaidOracle.resource("/mermaid-parser/README.md"))
        .contains(HexFormat.of().formatHex(sum));
  }
}
