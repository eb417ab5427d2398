package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.SourceLocation;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input made to take all the time, the memory or the stack there is. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HostileMarkdownTest {

  private static MarkdownDocument render(String markdown) {
    return new MarkdownToHtml()
        .render(
            List.of(new MarkdownSource(markdown, SourceLocation.startOf("a.txt"))),
            MarkdownSettings.forDescription("zh-CN"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "**a",
        "a** ",
        "_a ",
        "*a_ ",
        "*a **b ",
        "***a ",
        "a***b ",
        "~~a",
        "~~*",
        "[",
        "![",
        "]",
        "[a](",
        "[a](<b",
        "![](",
        "[a][",
        "[](u)",
        "![a](b)",
        "<",
        "<a ",
        "<!-- ",
        "<?",
        "<![CDATA[",
        "&",
        "&#",
        "`",
        "\\",
        "> ",
        "- ",
        "1. ",
        "* ",
        "# a\n",
        "#\n",
        "- a\n",
        "a\n\n",
        "    a\n",
        "```\n",
        "~~~\n",
        "a\n===\n",
        "a|b\n",
        "|",
        "|a|b|\n|-|-|\n",
        "[a]: b\n",
        "[a]: b '",
        "http://",
        "https://a/",
        "mailto:",
        "mailto:a@",
        "a@b.",
        "@",
        "：**",
        "**：",
        "“**",
        "文\n",
        "\t"
      })
  void repeated(String part) {
    String markdown = part.repeat(120_000 / part.length());
    assertThat(render(markdown).plainText()).isNotNull();
  }

  @Test
  void deepNestingIsText() {
    int n = 30_000;
    assertThat(render("> ".repeat(n) + "a").blocks().get(0).markup()).contains("&gt; &gt; a");
    assertThat(render("- ".repeat(n) + "a").blocks().get(0).markup()).contains("<li>");
    assertThat(render("*".repeat(n) + "a" + "*".repeat(n)).blocks().get(0).markup())
        .contains("*****");
    assertThat(render("*a ".repeat(n) + " b*".repeat(n)).blocks().get(0).markup()).contains("*a");
    assertThat(render("![".repeat(6_000) + "x" + "](u)".repeat(6_000)).plainText()).contains("![");
  }

  @Test
  void nestedBullets() {
    String markdown =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "  ".repeat(i) + "- a\n")
            .collect(Collectors.joining());
    assertThat(markdown.length()).isGreaterThan(1_000_000);
    assertThat(render(markdown).diagnostics())
        .extracting(Diagnostic::id)
        .containsExactly("markdown-too-long");
    assertThat(render(markdown.substring(0, 900_000)).blocks().get(0).markup()).contains("<li>a");
  }

  @Test
  void unclosedBracketsBeforeManyLinks() {
    assertThat(render("[[]()".repeat(6_000)).diagnostics()).isEmpty();
    MarkdownDocument document = render("[[]()".repeat(100_000));
    assertThat(document.diagnostics())
        .extracting(Diagnostic::id)
        .containsExactly("too-many-brackets");
    assertThat(document.blocks().get(0).markup())
        .startsWith("<pre tabindex=\"0\"><code>[[]()[[]()");
  }

  @Test
  void aLongAddressReferredToOften() {
    MarkdownDocument document =
        render("[a]: /" + "u".repeat(50_000) + "\n\n" + "[a] ".repeat(15_000));
    assertThat(document.blocks().get(0).markup().length()).isLessThan(500_000);
    assertThat(document.diagnostics()).extracting(Diagnostic::id).contains("link-repeated");
  }

  @Test
  void aTableFilledUpToMillionsOfCells() {
    int n = 2_000;
    MarkdownDocument document =
        render("|a".repeat(n) + "|\n" + "|-".repeat(n) + "|\n" + "|b|\n".repeat(n));
    assertThat(document.diagnostics())
        .extracting(Diagnostic::id)
        .containsExactly("table-too-large");
    assertThat(document.blocks().get(0).markup()).doesNotContain("<table>").contains("|b|");
  }

  @Test
  void aHugeLine() {
    MarkdownDocument document = render("**字：**文".repeat(700_000));
    assertThat(document.diagnostics())
        .extracting(Diagnostic::id)
        .containsExactly("markdown-too-long");
    assertThat(document.plainText()).startsWith("**字：**文");
    assertThat(render("字".repeat(1_000_000)).excerpt()).hasSize(81);
  }

  @Test
  void nestedMarkupNeedsNoDeepStack() throws InterruptedException {
    String markdown =
        "> - ".repeat(40)
            + "*a **b ".repeat(5_000)
            + "c** d* ".repeat(5_000)
            + "![".repeat(5_000)
            + "](u)".repeat(5_000);
    boolean[] done = new boolean[1];
    Thread thread =
        new Thread(
            null,
            () -> {
              render(markdown);
              done[0] = true;
            },
            "small stack",
            256 * 1024);
    thread.start();
    thread.join();
    assertThat(done[0]).isTrue();
  }
}
