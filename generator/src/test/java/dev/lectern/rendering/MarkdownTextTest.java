package dev.lectern.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "# no heading",
        "- no item",
        "+ none",
        "1. nor this",
        "12) nor this",
        "2025年",
        "*no* **emphasis** _here_",
        "<script>alert(1)</script>",
        "[no](link) ![no](image)",
        "`code` \\ &amp; ~~x~~ | a",
        "=== ---",
        "https://a.example/x_y_z",
        ""
      })
  void readAsMarkdownItSaysTheSame(String text) {
    Utf8Buffer markdown = new Utf8Buffer();
    MarkdownText.write(text, markdown);
    String written = StandardCharsets.UTF_8.decode(markdown.finish()).toString();
    String read =
        TextContentRenderer.builder().build().render(Parser.builder().build().parse(written));
    assertThat(read).isEqualTo(text);
  }
}
