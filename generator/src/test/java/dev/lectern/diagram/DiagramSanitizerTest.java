package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.SourceLocation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramSanitizerTest {
  private static final SourceLocation START = new SourceLocation("content/x.txt", 10, 3);

  private static PreparedDiagram prepare(String source) {
    return DiagramPreparation.prepare(source, START);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A[\"<img src='https://x.org/a.png'>\"]|A[\"#lt;img src='https://x.org/a.png'#gt;\"]",
        "A[\"<script>alert(1)</script>\"]|A[\"#lt;script#gt;alert(1)#lt;/script#gt;\"]",
        "A[\"<b onclick=alert(1)>x</b>\"]|A[\"<b>x</b>\"]",
        "A[\"<span style='color:red'>x</span>\"]|A[\"x\"]",
        "A[\"<a href='javascript:alert(1)'>x</a>\"]|A[\"x\"]",
        "A[\"one<br class=y/>two\"]|A[\"one<br>two\"]",
        "A[List<String>]|A[List#lt;String#gt;]",
        "A[\"a<b and c\"]|A[\"a#lt;b and c\"]",
        "A[\"<svg/onload=alert(1)\"]|A[\"#lt;svg/onload=alert(1)\"]",
        "A[\"`![logo](https://x.org/a.png)`\"]|A[\"`logo`\"]",
        "A@{ img: \"https://x.org/a.png\", label: \"x\" }|A@{ label: \"x\" }",
        "A@{ \"im\\x67\": \"https://x.org/a.png\" }|A@{ shape: rect }",
        "A@{ shape: rect, icon: \"https://x.org/a\" }|A@{ shape: rect }",
        "style A fill:url(https://x.org/a.svg)|style A fill:inherit",
        "A --> B; click A \"https://x.org\"|A --> B; ",
        "click A href \"javascript:alert(1)\" _blank|``",
        "click A call steal()|``",
        "A[\"%%{init: {}}%%x\"]|A[\" x\"]",
      })
  void statement(String statement, String safe) {
    assertThat(prepare("graph TD\nA\n" + statement).mermaid().strip())
        .isEqualTo(("graph TD\nA\n" + safe).strip());
  }

  @Test
  void directive() {
    PreparedDiagram prepared =
        prepare("%%{init: {'theme': 'x', 'themeCSS': '.a{}'}}%%\ngraph TD\n  A --> B\n");
    assertThat(prepared.mermaid()).isEqualTo("\ngraph TD\n  A --> B\n");
    assertThat(prepared.drawable()).isTrue();
    assertThat(prepared.diagnostics())
        .extracting(Diagnostic::id)
        .containsExactly("diagram-directive");
  }

  @Test
  void directiveThatIsNeverClosed() {
    assertThat(prepare("%%{init: {\ngraph TD\nA --> B").mermaid()).isEqualTo("\ngraph TD\nA --> B");
  }

  @Test
  void directiveMadeOfWhatARemovalLeaves() {
    assertNothingLeft("graph TD\nA[\"%%<span>{init: {}}%%\"]");
    assertNothingLeft("graph TD\nA[\"%%![{init: {}}%%](x)\"]");
    assertNothingLeft("graph TD\nA\u200b[\"%%\u200b{init: {}}%%\"] --> B");
    assertNothingLeft("%%%%{x}%%{init: {}}%%\ngraph TD\nA");
  }

  private static void assertNothingLeft(String source) {
    assertThat(prepare(source).mermaid()).doesNotContain("%%{");
  }

  @Test
  void frontMatterGoesButItsTitleStaysInTheOutline() {
    PreparedDiagram prepared =
        prepare("---\ntitle: \"整体 框架\"\nconfig:\n  theme: dark\n---\ngraph TD\nA --> B");
    assertThat(prepared.mermaid()).isEqualTo("\ngraph TD\nA --> B");
    assertThat(prepared.outline().title()).isEqualTo("整体 框架");
  }

  @Test
  void frontMatterBehindFrontMatterAndDirective() {
    String source = "%%{init: {}}%%\n---\na: 1\n---\n---\nconfig: {}\n---\ngraph TD\nA --> B";
    assertThat(prepare(source).mermaid().strip()).isEqualTo("graph TD\nA --> B");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "classDiagram\n  class A\n  click A href \"https://x.org\"\n",
        "classDiagram\n  class A\n  link A \"https://x.org\"\n",
        "sequenceDiagram\n  participant A\n  link A: Page @ https://x.org\n",
        "sequenceDiagram\n  participant A\n  links A: {\"Page\": \"https://x.org\"}\n",
        "gantt\n  section S\n  click a href \"https://x.org\"\n",
        "stateDiagram-v2\n  A --> B\n  click A \"https://x.org\"\n",
        "stateDiagram-v2\n  A --> B\n  classDef x fill:url(https://x.org/a)\n",
        "sequenceDiagram\n  A->>B: <img src='https://x.org/a'>\n",
        "---\nconfig:\n  themeCSS: '@import url(https://x.org/a)'\n---\nmindmap\n  A\n",
        "mindmap\n  %%{init: {'themeCSS': 'url(https://x.org)'}}%%\n  A\n",
        "kanban\n  a@{ img: 'https://x.org/a' }\n",
      })
  void otherKindsAreSanitisedToo(String source) {
    PreparedDiagram prepared = prepare(source);
    assertThat(prepared.kind().isFlowchart()).isFalse();
    assertThat(prepared.drawable()).isTrue();
    assertThat(prepared.diagnostics()).isNotEmpty();
    String mermaid = prepared.mermaid().toLowerCase(Locale.ROOT);
    assertThat(mermaid)
        .doesNotContain("href", "link ", "links ", "url(", "@import", "<img", "%%{", "img:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "classDiagram\n  class A {\n    <<interface>>\n    +List~String~ items\n  }\n  A <|-- B\n",
        "stateDiagram-v2\n  state x <<choice>>\n  [*] --> x\n",
        "sequenceDiagram\n  A<<->>B: both\n  A-->>B: a < b\n",
        "mindmap\n  root((R))\n    click here\n    link\n",
        "timeline\n  title T\n  2001 : a : b\n",
        "pie title P\n  \"a\" : 1\n",
      })
  void harmlessDiagramsOfOtherKindsAreUntouched(String source) {
    PreparedDiagram prepared = prepare(source);
    assertThat(prepared.mermaid()).isEqualTo(source);
    assertThat(prepared.diagnostics()).isEmpty();
  }

  @Test
  void remarksNameTheLineOfTheRecord() {
    List<Diagnostic> diagnostics =
        prepare("graph TD\n  %%{init: {}}%%\n  A[\"<i>x</i><img>\"] --> B\n").diagnostics();
    assertThat(diagnostics)
        .extracting(d -> d.location().line() + ":" + d.location().column() + " " + d.id())
        .containsExactly("11:3 diagram-directive", "12:14 diagram-html");
    assertThat(diagnostics.get(1).sourceLine()).contains("  A[\"<i>x</i><img>\"] --> B");
  }

  @Test
  void theFirstLineStartsWhereTheRecordSays() {
    Diagnostic diagnostic = prepare("%%{x}%%\ngraph TD\nA").diagnostics().get(0);
    assertThat(diagnostic.location()).isEqualTo(new SourceLocation("content/x.txt", 10, 3));
    assertThat(diagnostic.sourceLine()).contains("  %%{x}%%");
  }
}
