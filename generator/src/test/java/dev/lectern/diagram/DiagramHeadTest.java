package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Directives and front matter; {@code /} ends a line. */
class DiagramHeadTest {
  private static String applied(String source, Findings findings) {
    return Revision.of(source, findings.edits()).text().replace('\n', '/');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "%%{init: {}}%%/graph|/graph|1",
        "graph/%%{x}%%/A|graph//A|1",
        "graph %%{x}%%|graph  |1",
        "%%{x}%% graph|  graph|1",
        "A%%{x}%%B|A B|1",
        "%%{a}%%%%{b}%%|  |2",
        "%%{a/b}%%/graph|/graph|1",
        "%%{a/graph|/graph|1",
        "%%{a/%%{b/graph|//graph|2",
        "%%{a}%%/%%{b|/|2",
        "%% {x}|%% {x}|0",
      })
  void directivesGo(String source, String left, int remarks) {
    String text = source.replace('/', '\n');
    Findings findings = DiagramHead.directives(text);
    assertThat(applied(text, findings)).isEqualTo(left);
    assertThat(findings.remarks()).hasSize(remarks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "---/title: T/---/graph|/graph|1|T",
        "/ ---/a: b/  ---/graph|/ /graph|1|^^",
        "---/title: 'T t'/---/---/b: c/---/graph|//graph|2|T t",
        "---/title: \"T\"/---|^^|1|T",
        "---/title: \"T/---|^^|1|\"T",
        "---/title: \"/---|^^|1|\"",
        "---/ title: T/---/g|/g|1|^^",
        "---/a: b/title: **T**/title: U/---/g|/g|1|T",
        "----/a/----|----/a/----|0|^^",
        "---/a: b/graph|---/a: b/graph|0|^^",
        "--- /a/---\t/g|/g|1|^^",
        "graph/---/a/---|graph/---/a/---|0|^^",
        "---/---/g|/g|1|^^",
      })
  void frontMatterGoesAndItsTitleIsKept(String source, String left, int remarks, String title) {
    String text = source.replace('/', '\n');
    Findings findings = DiagramHead.frontMatter(text);
    assertThat(applied(text, findings)).isEqualTo(left);
    assertThat(findings.remarks()).hasSize(remarks);
    assertThat(DiagramHead.title(text)).isEqualTo(title);
  }

  @Test
  void remarksNameThePlace() {
    assertThat(DiagramHead.directives("A\n%%{x}%%").remarks())
        .extracting(Remark::offset, Remark::id)
        .containsExactly(tuple(2, "diagram-directive"));
    assertThat(DiagramHead.frontMatter("\n---\na\n---\ng").remarks())
        .extracting(Remark::offset, Remark::id)
        .containsExactly(tuple(1, "diagram-front-matter"));
  }
}
