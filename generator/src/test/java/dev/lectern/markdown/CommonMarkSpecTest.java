package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.SourceLocation;
import java.util.List;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our parser against the examples of the CommonMark specification. */
class CommonMarkSpecTest {
  private static final MarkdownToHtml MARKDOWN = new MarkdownToHtml();
  private static final HtmlRenderer PLAIN = HtmlRenderer.builder().percentEncodeUrls(true).build();

  static List<Example> spec() {
    return ExampleReader.readExamples(TestResources.getSpec());
  }

  @ParameterizedTest
  @MethodSource("spec")
  void example(Example example) {
    assertThat(PLAIN.render(MARKDOWN.parse(example.getSource())).replace("\t", "→"))
        .as(example.getSource())
        .isEqualTo(example.getHtml().replace("\t", "→"));
  }

  @Test
  void dump() {
    for (Example e : spec()) {
      String ours =
          MARKDOWN
              .render(
                  List.of(new MarkdownSource(e.getSource(), SourceLocation.startOf("a"))),
                  MarkdownSettings.forPage("en"))
              .blocks()
              .get(0)
              .markup();
      if (!ours.equals(e.getHtml())) {
        System.out.println(
            "#### "
                + e.getExampleNumber()
                + " "
                + e.getSection()
                + "\n"
                + e.getSource()
                + "--- expected\n"
                + e.getHtml()
                + "--- ours\n"
                + ours);
      }
    }
  }
}
