package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lectern.diagnostics.Severity;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.fuzz.FuzzedInput;
import dev.lectern.fuzz.LinearTime;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a diagram is made of, what is left of it is safe, and preparing it again changes
 * nothing.
 */
class DiagramFuzzTest {
  private static final SourceLocation START = new SourceLocation("content/x.txt", 10, 1);

  /** A tag that may load, run or restyle something, in the parts that Mermaid reads. */
  private static final Pattern UNSAFE_TAG =
      Pattern.compile(
          "<(?!/?(b|br|code|del|em|i|ins|kbd|mark|s|small|strong|sub|sup|u)\\s*/?>)[/!?a-z]");

  static Stream<byte[]> sources() {
    return FuzzedInput.seeds(
        "graph TD\n  A[\"标题（一）\"] -->|是| B(b)\n  B -- text --> C{c} & D\n",
        "flowchart LR\nsubgraph s[\"S\"]\ndirection TB\na:::x@{ shape: rect, label: \"l\" }\nend\n"
            + "style a fill:#fff,color:red\nclassDef x fill:url(x)\nlinkStyle 0 stroke:#000\n"
            + "click a href \"https://x.org\"\n",
        "---\ntitle: t\n---\n%%{init: {}}%%\ngraph TD\nA[a (b)] -> B[<b x=y>`![i](u)`</b>]\nend1\n",
        "sequenceDiagram\nparticipant A\nlink A: x @ https://x.org\nA->>B: <img src=x>\n",
        "```mermaid\ngraph TD\nA((a)) -.-> B>b]\nA>b\nA[/b\\]\nA[(c)]\nA{{d}} == e ==> F\n```",
        "graph TD\n\1A --> \1B",
        "graph TD\n\1A[a (b)] -> B\n\1",
        "graph TD\nA[\"\1%%{\1\"]",
        "graph TD\n\1subgraph x\n\1",
        "graph TD\nA\1@{ img: \"x\" }\1",
        "mindmap\n  \1a((b))\n\1click x \"y\"");
  }

  @MethodSource("sources")
  @FuzzTest(maxDuration = FuzzedInput.DURATION)
  void anySource(byte[] invented) {
    String source = FuzzedInput.text(invented).replace("\r", "\n");
    PreparedDiagram prepared = LinearTime.of(() -> DiagramPreparation.prepare(source, START));
    assertThat(prepared.diagnostics()).noneMatch(d -> d.severity() == Severity.ERROR);
    assertThat(prepared.mermaid()).doesNotContain("%%{");
    if (prepared.kind().isFlowchart() && prepared.drawable()) {
      prepared
          .mermaid()
          .lines()
          .filter(line -> !line.strip().startsWith("%%"))
          .map(line -> line.toLowerCase(Locale.ROOT))
          .forEach(line -> assertThat(UNSAFE_TAG.matcher(line).find()).as(line).isFalse());
    }
    PreparedDiagram again = DiagramPreparation.prepare(prepared.mermaid(), START);
    assertThat(again.mermaid()).isEqualTo(prepared.mermaid());
  }
}
