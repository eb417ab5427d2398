package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastTest {

  private static String prepare(String source) {
    return DiagramPreparation.prepare(source, new SourceLocation("content/x.txt", 1, 1)).mermaid();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "style A fill:#DCE775|style A fill:#DCE775,color:black",
        "style A fill:#1a237e,stroke:#333|style A fill:#1a237e,color:white,stroke:#333",
        "style A fill:#fff,color:#eee|style A fill:#fff,color:black",
        "style A fill:#000,color:#333;|style A fill:#000,color:white;",
        "style A fill:#fff,color:#333|style A fill:#fff,color:#333",
        "style A color:#333,fill: navy|style A color:white,fill: navy",
        "style A fill:Gold|style A fill:Gold,color:black",
        "style A fill:none|style A fill:none",
        "style A fill:#ffffff10|style A fill:#ffffff10",
        "style A stroke:#333|style A stroke:#333",
        "classDef hot fill:#b71c1c|classDef hot fill:#b71c1c,color:white",
        "classDef hot fill:#f96;|classDef hot fill:#f96,color:black;",
        "style A fill:pink; style B fill:navy|style A fill:pink,color:black; style B fill:navy,color:white",
      })
  void statement(String statement, String readable) {
    assertThat(prepare("graph TD\nA --> B\n" + statement))
        .isEqualTo("graph TD\nA --> B\n" + readable);
  }

  @Test
  void otherKindsOfDiagram() {
    assertThat(prepare("stateDiagram-v2\n  A --> B\n  classDef x fill:rgb(0, 0, 80)\n"))
        .endsWith("  classDef x fill:rgb(0, 0, 80),color:white\n");
    assertThat(prepare("classDiagram\n  class A\n  style A fill:#eee,stroke:#333\n"))
        .endsWith("  style A fill:#eee,color:black,stroke:#333\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#fff|#000000|21.0",
        "#777777|white|4.48",
        "rgb(255, 0, 0)|hsl(0, 100%, 50%)|1.0",
        "hsl(120, 100%, 25%)|rgb(0 128 0 / 100%)|1.0",
        "RebeccaPurple|#639|1.0",
        "rgb(100%, 100%, 100%)|black !important|21.0",
      })
  void ratio(String one, String other, double ratio) {
    CssColor first = CssColor.parse(one).orElseThrow();
    CssColor second = CssColor.parse(other).orElseThrow();
    assertThat(Math.round(first.contrastWith(second) * 100) / 100.0).isEqualTo(ratio);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''",
        "#12",
        "#ggg",
        "none",
        "rgb(1,2)",
        "rgb(a,b,c)",
        "var(--x)",
        "rgba(0,0,0,.2)",
        "hsl()",
        "rgb(",
        "url(#a)",
        "color-mix(in srgb, red, blue)"
      })
  void noColour(String value) {
    assertThat(CssColor.parse(value)).isEmpty();
  }

  @Test
  void oneOfBlackAndWhiteIsReadableOnAnyColour() {
    for (int rgb = 0; rgb <= 0xFFFFFF; rgb += 0x010307) {
      CssColor color = new CssColor(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
      double best =
          Math.max(color.contrastWith(CssColor.BLACK), color.contrastWith(CssColor.WHITE));
      assertThat(best).isGreaterThanOrEqualTo(Contrast.READABLE);
    }
  }
}
