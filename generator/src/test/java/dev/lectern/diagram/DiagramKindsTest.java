package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagramKindsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "graph TD|flowchart",
        "'\n\n%% a comment\n  flowchart LR'|flowchart",
        "Graph td|flowchart",
        "graph;|flowchart",
        "sequenceDiagram|sequencediagram",
        "stateDiagram-v2|statediagram",
        "mindmap|mindmap",
        "flowchart-elk TD|flowchart-elk",
        "xychart-beta|xychart-beta",
        "graphics|unknown",
        "''|unknown",
      })
  void firstWord(String source, String kind) {
    assertThat(DiagramKinds.of(source).name()).isEqualTo(kind);
  }
}
