package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.SourceLocation;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagramPreparationTest {
  private static final SourceLocation START = new SourceLocation("content/x.txt", 10, 1);

  private static MermaidOracle oracle;

  @BeforeAll
  static void startOracle() {
    oracle = new MermaidOracle();
  }

  @AfterAll
  static void stopOracle() {
    oracle.close();
  }

  static List<DiagramFile> validDiagrams() {
    return DiagramFile.all("valid");
  }

  @ParameterizedTest
  @MethodSource("validDiagrams")
  void validDiagramKeepsItsMeaning(DiagramFile file) {
    PreparedDiagram prepared = DiagramPreparation.prepare(file.source(), START);
    assertThat(prepared.drawable()).isTrue();
    assertThat(oracle.read(prepared.mermaid())).isEqualTo(oracle.read(file.source()));
  }

  @ParameterizedTest
  @MethodSource("validDiagrams")
  void validDiagramIsUntouchedButForColours(DiagramFile file) {
    PreparedDiagram prepared = DiagramPreparation.prepare(file.source(), START);
    assertThat(prepared.diagnostics()).isEmpty();
    assertThat(withoutColours(prepared.mermaid())).isEqualTo(withoutColours(file.source()));
  }

  private static String withoutColours(String source) {
    return source.replaceAll(",color:[#a-zA-Z0-9]+", "");
  }
}
