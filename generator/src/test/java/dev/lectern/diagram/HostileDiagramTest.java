package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.SourceLocation;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources made to take a long time, much memory or a deep stack. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileDiagramTest {
  private static final SourceLocation START = new SourceLocation("content/x.txt", 10, 1);
  private static final int MANY = 100_000;

  private static PreparedDiagram prepare(String source) {
    return DiagramPreparation.prepare(source, START);
  }

  @Test
  void threeThousandNodesAreDrawn() {
    String source = nodes(3_000);
    PreparedDiagram prepared = prepare(source);
    assertThat(prepared.drawable()).isTrue();
    assertThat(prepared.outline().nodes()).hasSize(3_000);
    assertThat(prepared.mermaid()).isEqualTo(source);
  }

  @Test
  void moreNodesAreAnOutlineOnly() {
    PreparedDiagram prepared = prepare(nodes(3_001));
    assertThat(prepared.drawable()).isFalse();
    assertThat(prepared.outline().nodes()).hasSize(3_001);
    assertThat(prepared.diagnostics()).hasSize(1);
    assertThat(prepared.diagnostics().get(0).id()).isEqualTo("diagram-size");
  }

  private static String nodes(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "    N" + i + "[\"第" + i + "点\"] --> N" + (i + 1) / 2 + "\n")
        .collect(Collectors.joining("", "graph TD\n", ""));
  }

  @Test
  void deepNestingIsAFlatOutline() {
    String source =
        "graph TD\n"
            + IntStream.range(0, MANY)
                .mapToObj(i -> "subgraph g" + i + "\n")
                .collect(Collectors.joining())
            + "A\n"
            + "end\n".repeat(MANY);
    PreparedDiagram prepared = prepare(source);
    assertThat(prepared.drawable()).isFalse();
    assertThat(prepared.outline().groups()).hasSize(1);
    assertThat(depth(prepared.outline().groups().get(0))).isEqualTo(Outline.MAX_DEPTH);
    assertThat(prepared.outline().toString()).contains("g99999");
  }

  private static int depth(Outline.Group group) {
    return 1 + group.groups().stream().mapToInt(HostileDiagramTest::depth).max().orElse(0);
  }

  @Test
  void everyPairOfLongListsIsTooMuch() {
    String list =
        IntStream.range(0, 20_000).mapToObj(i -> "n" + i).collect(Collectors.joining(" & "));
    assertThat(prepare("graph TD\n" + list + " --> " + list).drawable()).isFalse();
    String shorter = list.substring(0, 20_000);
    assertThat(prepare("graph TD\n" + shorter + "x --> " + shorter + "y").drawable()).isFalse();
  }

  /** A browser would break each into lines in a time that grows with the square of its length. */
  @ParameterizedTest
  @ValueSource(strings = {"A[%s] --> B", "A -->|%s| B", "subgraph g [%s]\nA --> B\nend"})
  void aLabelNobodyReadsIsInTheOutlineOnly(String statement) {
    String label = "长".repeat(DiagramLimits.MAX_LABEL);
    assertThat(prepare("graph TD\n" + statement.formatted(label)).drawable()).isTrue();
    PreparedDiagram prepared = prepare("graph TD\n" + statement.formatted(label + "长"));
    assertThat(prepared.drawable()).isFalse();
    assertThat(prepared.diagnostics()).extracting(Diagnostic::id).containsExactly("diagram-size");
    assertThat(prepared.outline().toString()).contains(label + "长");
  }

  @Test
  void aLabelOfAMegabyte() {
    String label = "长".repeat(1_000_000);
    PreparedDiagram prepared = prepare("graph TD\nA[\"" + label + "\"] --> B");
    assertThat(prepared.drawable()).isFalse();
    assertThat(prepared.outline().nodes().get(0).label()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "(",
        "{",
        "]",
        ")",
        "}",
        "\"",
        "A[",
        "A(",
        "A{",
        "A>",
        "A[\"",
        "A[/",
        "A(-",
        "A[(\"",
        "A-->",
        "A-->\n",
        "A---\n%%{init: \n",
        "A -- ",
        "A == ",
        "A -. ",
        "-->|",
        "A-->|x",
        " & ",
        "A & ",
        "--",
        "==",
        "..",
        "~~~",
        " ",
        "\t",
        "\n",
        "\n ",
        ";",
        "%%{",
        "%%{init: {}}%%",
        "}%%",
        "---\n",
        "---\na: b\n---\n",
        "<",
        "<b ",
        "<img ",
        "<!--",
        "![",
        "![](",
        "](",
        "@{",
        "A@{ ",
        "}",
        "} ",
        "} \n",
        "#",
        "#a",
        "#a;",
        "&",
        ":",
        ":::",
        ",",
        "@",
        "a@",
        "a@ ",
        "x",
        "end ",
        "end\n",
        "end[",
        "subgraph ",
        "subgraph a\n",
        "subgraph\n",
        "style a ",
        "style a fill:#f\n",
        "style a fill:#f;",
        "classDef ",
        "click a b\n",
        "click ",
        "direction ",
        "direction TB ",
        "direction TB\n",
        "accDescr {",
        "accTitle:",
        "accDescr { \n",
        "linkStyle 0,",
        "linkStyle 9 a:b\n",
        "A -- x",
        "（",
        "“",
        "→",
        "—",
        "、",
        "\u200b",
        "甲",
        "A>x\n",
        "A[x\n",
        "A[x -->\n",
        "A((x\n",
        "A -. x\n",
        "A == x\n",
        "A-- x\n",
        "A[a] B\n",
        "a b c\n",
        "\"a\n",
        "```\n",
        "`",
        "\"`",
        "A --> |x\n",
        "A[a(b] --> \n",
        "end1\n",
        "End\nsubgraph a (b)\n",
        "- A -> B\n",
        "𠀀",
        "\r"
      })
  void thousandsOfOneKind(String piece) {
    String pieces = piece.repeat(60_000 / piece.length());
    assertThat(prepare("graph TD\n" + pieces).mermaid()).isNotNull();
    assertThat(prepare("graph TD\nA[\"" + pieces).mermaid()).isNotNull();
  }

  @Test
  void oneLineOfManyFaults() {
    String source = "graph TD\n" + "A[a (b)] --> B[c [d]]; ".repeat(8_000);
    assertThat(prepare(source).mermaid()).isEqualTo(source);
  }

  @Test
  void manyLinesOfFaults() {
    String source = "graph TD\n" + "A[a (b)] -> B[c [d]]\n".repeat(8_000);
    PreparedDiagram prepared = prepare(source);
    assertThat(prepared.mermaid()).doesNotContain("->\n").contains("A[\"a (b)\"] --> B");
    assertThat(prepared.diagnostics()).hasSizeLessThan(30);
  }

  @Test
  void groupsThatHoldEachOther() {
    PreparedDiagram prepared =
        prepare("graph TD\nsubgraph a\nb\nx\nend\nsubgraph b\na\ny\nend\nsubgraph c\nc\nend");
    assertThat(prepared.outline().groups()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stateDiagram-v2", "classDiagram", "erDiagram", "gantt", "journey"})
  void aLongOneOfAnyKindIsReadInTimeAndNoDeeperThanAllowed(String kind) {
    String nested =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "state s" + i + " {\n class c" + i + " {\n A" + i + "--B : x\n")
            .collect(Collectors.joining());
    for (String body : new String[] {nested, "A -- \"".repeat(50_000), "[*] --> ".repeat(50_000)}) {
      Outline outline = prepare(kind + "\n" + body).outline();
      assertThat(OutlineTest.depth(outline.groups())).isLessThanOrEqualTo(Outline.MAX_DEPTH);
    }
  }
}
