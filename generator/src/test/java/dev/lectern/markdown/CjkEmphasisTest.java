package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CjkEmphasisTest {
  private static final List<Extension> EXTENSIONS =
      List.of(
          StrikethroughExtension.builder().requireTwoTildes(true).build(),
          TablesExtension.create());
  private static final Parser STOCK = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();
  private static final MarkdownToHtml OURS = new MarkdownToHtml();

  private static String stock(String markdown) {
    return RENDERER.render(STOCK.parse(markdown)).strip();
  }

  private static String ours(String markdown) {
    return CleanText.of(RENDERER.render(OURS.parse(markdown))).replace("%EF%B7%90", "").strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "**标题：**这是|<strong>标题：</strong>这是",
        "**AI:**这是|<strong>AI:</strong>这是",
        "**核心:**AI 发展|<strong>核心:</strong>AI 发展",
        "**GPT-4（模型）:**OpenAI|<strong>GPT-4（模型）:</strong>OpenAI",
        "“**引号**”|“<strong>引号</strong>”",
        "**“引号”**后文|<strong>“引号”</strong>后文",
        "他说**“引号”**AI|他说<strong>“引号”</strong>AI",
        "**A**（注）|<strong>A</strong>（注）",
        "**（注）**文|<strong>（注）</strong>文",
        "中文**（注）**文|中文<strong>（注）</strong>文",
        "中文*（注）*文|中文<em>（注）</em>文",
        "***标题：***这是|<em><strong>标题：</strong></em>这是",
        "**外*里：*外**文|<strong>外<em>里：</em>外</strong>文",
        "文**[注](/a)**文|文<strong><a href=/a>注</a></strong>文",
        "文**`码`**文|文<strong><code>码</code></strong>文",
        "文~~（注）~~文|文<del>（注）</del>文",
        "**标题。**日本語|<strong>标题。</strong>日本語",
        "**마크다운(Markdown)**은|<strong>마크다운(Markdown)</strong>은",
        "**ＡＢＣ！**ＤＥＦ|<strong>ＡＢＣ！</strong>ＤＥＦ",
        "**甲：**乙，**丙：**丁。|<strong>甲：</strong>乙，<strong>丙：</strong>丁。",
        "甲（**乙**）丙，**丁**。|甲（<strong>乙</strong>）丙，<strong>丁</strong>。",
        "**𠀀：**𠀁|<strong>𠀀：</strong>𠀁",
      })
  void emphasisBesideChinesePunctuation(String markdown, String html) {
    assertThat(ours(markdown).replace("\"", "")).isEqualTo("<p>" + html + "</p>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "**Note:**this|**Note:**this",
        "a**\"b\"**c|a**&quot;b&quot;**c",
        "**“quoted”**text|**“quoted”**text",
        "\\*\\*标题：\\*\\*这是|**标题：**这是",
        "10~20个，30~40个|10~20个，30~40个",
        "_标题：_这是|_标题：_这是",
        "3 * 4 ** 5：** 六|3 * 4 ** 5：** 六",
        "`**标题：**这是`|<code>**标题：**这是</code>",
      })
  void noEmphasis(String markdown, String html) {
    assertThat(ours(markdown)).isEqualTo("<p>" + html + "</p>");
  }

  @Test
  void fencesAndCodeKeepTheirText() {
    assertThat(ours(">~~~文：**甲\n> **标题：**这是\n>~~~"))
        .isEqualTo(
            "<blockquote>\n<pre><code class=\"language-文：**甲\">**标题：**这是\n"
                + "</code></pre>\n</blockquote>");
  }

  @Test
  void textWithoutSuchCharactersReadsAsInStockCommonMark() {
    String[] parts = {
      "*", "**", "***", "_", "~~", "`", "[", "](", ")", "!", "<", ">", "&amp;", "\\", "\n", "\n\n",
      " ", "a", "b", "é", "1", ".", ":", "\"", "“", "”", "(", "—", "…", "😀", "|", "-", "#", "- ",
      "ж", "€"
    };
    assertAlike(parts, html -> html);
  }

  @Test
  void onlyEmphasisChangesInChineseText() {
    String[] parts = {
      "*", "**", "***", "~~", "~~~", "`", "[", "](/a)", "<", ">", "\\", "\n", "\n\n", " ", "a", "文",
      "字", "：", "（", "）", "“", "”", ":", "。", "|", "-", "- ", "한", "か", "　"
    };
    assertAlike(parts, html -> html.replaceAll("</?(em|strong|del)>|[*~]", ""));
  }

  /** Compares 10,000 short texts made of the parts at random, always the same. */
  private static void assertAlike(String[] parts, UnaryOperator<String> comparable) {
    Random random = new Random(248);
    for (int n = 0; n < 10_000; n++) {
      StringBuilder markdown = new StringBuilder();
      for (int i = random.nextInt(24); i >= 0; i--) {
        markdown.append(parts[random.nextInt(parts.length)]);
      }
      assertThat(comparable.apply(ours(markdown.toString())))
          .as(markdown.toString())
          .isEqualTo(comparable.apply(stock(markdown.toString())));
    }
  }
}
