package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.SourceLocation;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagramPreparationTest {
  private static final SourceLocation START = new SourceLocation("content/x.txt", 10, 1);

  static List<DiagramFile> validDiagrams() {
    return DiagramFile.all("valid");
  }

  @Tag("oracle")
  @ParameterizedTest
  @MethodSource("validDiagrams")
  void validDiagramKeepsItsMeaning(DiagramFile file) {
    MermaidOracle oracle = MermaidOracle.shared();
    PreparedDiagram prepared = DiagramPreparation.prepare(file.source(), START);
    assertThat(prepared.drawable()).isTrue();
    assertThat(oracle.read(prepared.mermaid())).isEqualTo(oracle.read(file.source()));
  }

  @ParameterizedTest
  @MethodSource("validDiagrams")
  void validDiagramIsUntouchedButForColours(DiagramFile file) {
    PreparedDiagram prepared = DiagramPreparation.prepare(file.source(), START);
    assertThat(prepared.drawable()).isTrue();
    assertThat(prepared.diagnostics()).isEmpty();
    assertThat(withoutColours(prepared.mermaid())).isEqualTo(withoutColours(file.source()));
  }

  static List<DiagramFile> misreadDiagrams() {
    return DiagramFile.all("misread");
  }

  /** Mermaid draws them, but with a box that nobody meant. */
  @ParameterizedTest
  @MethodSource("misreadDiagrams")
  void boxesThatNobodyMeantGo(DiagramFile file) {
    PreparedDiagram prepared = DiagramPreparation.prepare(file.source(), START);
    assertThat(FlowchartMeaning.of(FlowchartReader.read(prepared.mermaid())).nodes())
        .containsExactly("A|A|", "B|B|");
    assertThat(prepared.diagnostics()).extracting(Diagnostic::id).containsExactly("diagram-repair");
  }

  @Tag("oracle")
  @ParameterizedTest
  @MethodSource("misreadDiagrams")
  void mermaidDrawsThemSoToo(DiagramFile file) {
    MermaidOracle oracle = MermaidOracle.shared();
    PreparedDiagram prepared = DiagramPreparation.prepare(file.source(), START);
    assertThat(oracle.read(file.source()).nodes()).hasSizeGreaterThan(2);
    assertThat(oracle.read(prepared.mermaid()).nodes()).containsExactly("A|A|", "B|B|");
  }

  static List<DiagramFile> unreadableDiagrams() {
    return DiagramFile.all("unreadable");
  }

  @ParameterizedTest
  @MethodSource("unreadableDiagrams")
  void whatIsNotUnderstoodStaysAsItIs(DiagramFile file) {
    PreparedDiagram prepared = DiagramPreparation.prepare(file.source(), START);
    assertThat(prepared.drawable()).isFalse();
    assertThat(prepared.mermaid()).isEqualTo(file.source());
    assertThat(prepared.diagnostics())
        .extracting(Diagnostic::id)
        .containsAnyOf("diagram-unreadable", "diagram-kind");
  }

  @Tag("oracle")
  @ParameterizedTest
  @MethodSource("unreadableDiagrams")
  void mermaidUnderstandsThemNoBetter(DiagramFile file) {
    assertThat(MermaidOracle.shared().read(file.source()).isReadable()).isFalse();
  }

  @Test
  void anUnreadableLineIsNamed() {
    PreparedDiagram prepared =
        DiagramPreparation.prepare(
            "graph TD\n  A[甲 (一)] --> B\n  some words in between\n  B --> C", START);
    assertThat(prepared.diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            """
            content/x.txt:12:3: warning: Mermaid can't read this, and no repair of it is known
              some words in between
              ^""");
  }

  private static String withoutColours(String source) {
    return source.replaceAll(",color:[#a-zA-Z0-9]+", "");
  }
}
