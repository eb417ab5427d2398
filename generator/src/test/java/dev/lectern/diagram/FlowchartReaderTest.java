package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlowchartReaderTest {
  private final MermaidOracle oracle = MermaidOracle.shared();

  static List<DiagramFile> validDiagrams() {
    return DiagramFile.all("valid");
  }

  @ParameterizedTest
  @MethodSource("validDiagrams")
  void validDiagramMeansWhatItMeansToMermaid(DiagramFile file) {
    assertThat(oracle.read(file.source()).error()).isEmpty();
    assertThat(FlowchartMeaning.of(FlowchartReader.read(file.source())))
        .as(file.source())
        .isEqualTo(oracle.read(file.source()));
  }
}
