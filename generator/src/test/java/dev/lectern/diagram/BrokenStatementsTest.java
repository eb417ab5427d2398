package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.testing.GoldenFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Single statements of flowcharts as people and machines get them wrong, and what becomes of each:
 * {@code statements/flowchart.expected} has them one below the other.
 */
class BrokenStatementsTest {
  private static final GoldenFiles FILES =
      new GoldenFiles("diagrams/statements", ".txt", ".expected");
  private static final SourceLocation START = new SourceLocation("x.txt", 1, 1);
  private static final String HEAD = "flowchart TD\n";

  static List<String> statements() {
    return new String(FILES.input("flowchart"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static PreparedDiagram prepared(String statement) {
    return DiagramPreparation.prepare(HEAD + statement + "\n", START);
  }

  @Test
  void eachBecomesWhatItMeans() {
    FILES.check(
        "flowchart",
        statements().stream().map(BrokenStatementsTest::told).collect(Collectors.joining("\n")));
  }

  private static String told(String statement) {
    PreparedDiagram prepared = prepared(statement);
    StringBuilder out = new StringBuilder(statement).append('\n');
    prepared
        .mermaid()
        .lines()
        .skip(1)
        .forEach(
            line -> out.append(prepared.drawable() ? "  = " : "  ? ").append(line).append('\n'));
    for (Diagnostic diagnostic : prepared.diagnostics()) {
      out.append("  ! ").append(diagnostic.message()).append('\n');
    }
    return out.toString();
  }

  @ParameterizedTest
  @MethodSource("statements")
  void whatWasMendedStaysAsItIs(String statement) {
    PreparedDiagram once = prepared(statement);
    assertThat(DiagramPreparation.prepare(once.mermaid(), START).mermaid())
        .isEqualTo(once.mermaid());
  }

  @Tag("oracle")
  @ParameterizedTest
  @MethodSource("statements")
  void whatIsCalledDrawableIsSoToMermaid(String statement) {
    PreparedDiagram prepared = prepared(statement);
    assertThat(prepared.drawable())
        .as(prepared.mermaid())
        .isEqualTo(MermaidOracle.shared().read(prepared.mermaid()).isReadable());
  }
}
