package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlowchartReaderTest {
  static List<DiagramFile> validDiagrams() {
    return DiagramFile.all("valid");
  }

  @ParameterizedTest
  @MethodSource("validDiagrams")
  void validDiagramIsReadAsExpected(DiagramFile file) throws IOException {
    Flowchart chart = FlowchartReader.read(file.source());
    assertThat(chart.problems()).isEmpty();
    file.compare(".expected", FlowchartMeaning.of(chart).toString());
  }

  @Test
  void everyExpectationBelongsToADiagram() throws IOException {
    try (Stream<Path> files = Files.list(validDiagrams().get(0).path().getParent())) {
      assertThat(files.count()).isEqualTo(2L * validDiagrams().size());
    }
  }

  @Tag("oracle")
  @ParameterizedTest
  @MethodSource("validDiagrams")
  void validDiagramMeansWhatItMeansToMermaid(DiagramFile file) {
    MermaidOracle oracle = MermaidOracle.shared();
    assertThat(oracle.read(file.source()).error()).isEmpty();
    assertThat(FlowchartMeaning.of(FlowchartReader.read(file.source())))
        .as(file.source())
        .isEqualTo(oracle.read(file.source()));
  }
}
