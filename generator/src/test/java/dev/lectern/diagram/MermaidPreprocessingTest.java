package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources in which {@code /} ends a line, and what Mermaid's grammar gets to see of them. */
class MermaidPreprocessingTest {
  private static String seen(String source) {
    return MermaidPreprocessing.of(source.replace('/', '\n'))
        .text()
        .replace('\n', '/')
        .replace(MermaidPreprocessing.ENTITY_START, "«")
        .replace(MermaidPreprocessing.ENTITY_NUMBER, "°")
        .replace(MermaidPreprocessing.ENTITY_END, "»");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "graph/%% a comment/A|graph/A",
        "%%x/A|A",
        "A/ \t%% last|A/",
        "A/%%/B|A/%%/B",
        "A/%%{x}/B|A/%%{x}/B",
        "A %% no comment|A %% no comment",
        "A/%%%/B|A/B",
      })
  void commentLinesGo(String source, String left) {
    assertThat(seen(source)).isEqualTo(left);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "style A fill:#fff;|style A fill:#fff",
        "style A fill:#fff;stroke:#000;|style A fill:«fff»stroke:#000",
        "style A fill:red;|style A fill:red;",
        "style A fill: #fff;|style A fill: «fff»",
        "style A fill:#fff|style A fill:#fff",
        "style A;fill:#fff|style A;fill:#fff",
        "style A #fff:x;|style A #fff:x;",
        "classDef a fill:#fff;|classDef a fill:#fff",
        "classDef style fill:#fff;;|classDef style fill:#fff",
        "classDef style fill:#fff;|classDef style fill:#fff",
        "linkStyle 0 stroke:#fff;|linkStyle 0 stroke:«fff»",
        "styl A fill:#fff;|styl A fill:«fff»",
        "mystyle A fill:a#b;c;d|mystyle A fill:a«b»cd",
        "style A fill:#fff/style B fill:#000;|style A fill:#fff/style B fill:#000",
      })
  void theLastSemicolonBehindAColourGoes(String source, String left) {
    assertThat(seen(source)).isEqualTo(left);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A[#quot;a#35;]|A[«quot»a«°35»]",
        "A[#a_Z09;]|A[«a_Z09»]",
        "A[#;]|A[#;]",
        "A[#a b;]|A[#a b;]",
        "A[##35;]|A[#«°35»]",
        "A[#35/;]|A[#35/;]",
        "A[x#1a;#9;|A[x«1a»«°9»",
        "A #35|A #35",
        "style A fill:#fff;color:#35;x|style A fill:«fff»color:#35x",
      })
  void entitiesAreVeiled(String source, String left) {
    assertThat(seen(source)).isEqualTo(left);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A{b}  /B|A{b}/B",
        "A{b}/B|A{b}/B",
        "A{b} / / C|A{b}/ C",
        "A{b}  B|A{b}  B",
        "A{{b}}\t/B|A{{b}}/B",
        "A{b} |A{b} ",
      })
  void blanksBehindABraceGoUpToTheEndOfTheLine(String source, String left) {
    assertThat(seen(source)).isEqualTo(left);
  }

  @Test
  void placesAreThoseOfTheSource() {
    String source = "graph\n%% x\nA[#quot;] --> B";
    Revision revision = MermaidPreprocessing.of(source);
    assertThat(revision.before(revision.text().indexOf("-->"))).isEqualTo(source.indexOf("-->"));
    assertThat(revision.before(0)).isZero();
  }
}
