package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.fuzz.FuzzedInput;
import dev.lectern.fuzz.LinearTime;
import dev.lectern.fuzz.SafeMarkup;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever Markdown is written, the markup is well-formed, safe and not much longer. */
class MarkdownFuzzTest {
  private static final MarkdownToHtml MARKDOWN = new MarkdownToHtml();

  static Stream<byte[]> texts() {
    return FuzzedInput.seeds(
        "### 标题\n\n*   **梯度：**这是 [a](https://x.org \"t\") ~~b~~ `c` www.x.org <b>\n",
        "|a|b|\n|-|:-:|\n|`c`|![d](e.png)|\n\n- [ ] t\n- [x] u\n\n1) v\n\n> w\n\n***\n",
        "[a]: javascript:x\n[b]: <//x.org>\n\n[a] [b] <https://x.org/%> <a@b.org>\n\n```x\ny\n```\n",
        "&amp; &#0; &#x1F600; \\* **\"a\"**b __c__ _d_ a*b*c\n===\n    code\n",
        "\1**标题：**一\1",
        "\1> \1a",
        "\1- \1a",
        "\1![\1](u)",
        "\1[a](\1",
        "\1|a\1|\n\1|-\1|",
        "\1`\1 x",
        "[a]: /\1u\1\n\n[a] [a]",
        "\1http://a.org/(\1",
        "\1*a **b \1");
  }

  @MethodSource("texts")
  @FuzzTest(maxDuration = FuzzedInput.DURATION)
  void anyText(byte[] invented) {
    String text = FuzzedInput.text(invented);
    check(text, MarkdownSettings.forDescription("zh-CN").withTermIds());
    check(text, MarkdownSettings.forPage("en"));
  }

  private static void check(String text, MarkdownSettings settings) {
    List<MarkdownSource> sources =
        List.of(new MarkdownSource(text, SourceLocation.startOf("content/x.txt")));
    MarkdownDocument document = LinearTime.of(() -> MARKDOWN.render(sources, settings));
    for (Html html : document.blocks()) {
      assertThat(SafeMarkup.faults(html.markup())).isEmpty();
      // Each character may become a paragraph or a numeric character reference, not more.
      assertThat(html.markup().length()).isLessThan(100 * text.length() + 1_000);
    }
    assertThat(document.headings()).extracting(Heading::id).doesNotHaveDuplicates();
    assertThat(document.terms()).extracting(Term::id).doesNotHaveDuplicates();
  }
}
