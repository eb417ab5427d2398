package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the CommonMark specification. */
class CommonMarkSpecTest {
  private static final MarkdownToHtml MARKDOWN = new MarkdownToHtml();
  private static final HtmlRenderer PLAIN = HtmlRenderer.builder().percentEncodeUrls(true).build();
  private static final Parser STOCK = Parser.builder().build();

  static List<Example> spec() {
    return ExampleReader.readExamples(TestResources.getSpec());
  }

  @ParameterizedTest
  @MethodSource("spec")
  void ourParserReadsItAsTheSpecificationSays(Example example) {
    assertThat(withVisibleTabs(PLAIN.render(MARKDOWN.parse(example.getSource()))))
        .as(example.getSource())
        .isEqualTo(withVisibleTabs(example.getHtml()));
  }

  /** Where our renderer departs from the specification: every reason, and how often it applies. */
  @Test
  void ourHtmlDiffersOnlyByPolicy() {
    Map<String, Integer> reasons = new TreeMap<>();
    int same = 0;
    for (Example example : spec()) {
      MarkdownDocument document =
          MARKDOWN.render(
              List.of(new MarkdownSource(example.getSource(), SourceLocation.startOf("spec.txt"))),
              MarkdownSettings.forPage("en"));
      if (normalised(document.blocks().get(0).markup()).equals(normalised(example.getHtml()))) {
        same++;
      } else {
        reasons.merge(reason(example, document), 1, Integer::sum);
      }
    }
    assertThat(reasons)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "raw HTML is text", 72,
                "other schemes are left out", 5,
                "bare addresses are links", 5,
                "a link without text shows its address", 1,
                "an empty heading is left out", 1));
    assertThat(same).isEqualTo(568);
  }

  /** Without what we add to every heading, link, image and block of code. */
  private static String normalised(String html) {
    return withVisibleTabs(html)
        .replaceAll("<h[1-6]( id=\"[^\"]*\")?( lang=\"[a-z]+\")?>", "<h>")
        .replaceAll("</h[1-6]>", "</h>")
        .replaceAll(
            " (tabindex=\"0\"|rel=\"noopener noreferrer\"|loading=\"lazy\"|lang=\"[a-z]+\")", "");
  }

  private static String reason(Example example, MarkdownDocument document) {
    List<String> ids = document.diagnostics().stream().map(d -> d.id()).toList();
    if (ids.contains("raw-html")) {
      return "raw HTML is text";
    }
    if (ids.contains("unsafe-link")) {
      return "other schemes are left out";
    }
    if (example.getHtml().contains("></h")) {
      return "an empty heading is left out";
    }
    String ours = document.blocks().get(0).markup();
    String stock = PLAIN.render(STOCK.parse(example.getSource()));
    if (ours.contains("<a ") && !stock.contains("<a ")) {
      return "bare addresses are links";
    }
    return stock.contains("></a>") ? "a link without text shows its address" : "?" + ours;
  }

  /** The specification writes a tab as an arrow. */
  private static String withVisibleTabs(String html) {
    return html.replace('\t', '→');
  }
}
