package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.SourceLocation;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

class MarkdownToHtmlTest {
  private static final MarkdownToHtml MARKDOWN = new MarkdownToHtml();
  private static final MarkdownSettings SETTINGS = MarkdownSettings.forDescription("zh-CN");

  private static MarkdownDocument render(String... pieces) {
    List<MarkdownSource> sources = new ArrayList<>();
    for (String piece : pieces) {
      sources.add(
          new MarkdownSource(
              piece, new SourceLocation("content/a.txt", 8 + 100 * sources.size(), 1)));
    }
    return MARKDOWN.render(sources, SETTINGS);
  }

  private static String html(String markdown) {
    return render(markdown).blocks().get(0).markup().strip();
  }

  @Test
  void piecesOfADocumentShareIdsAndLevels() {
    MarkdownDocument document = render("### 总结\n\n#### 结论\n", "#### 结论\n", "");
    assertThat(document.blocks())
        .extracting(Html::markup)
        .containsExactly(
            "<h2 id=\"s-总结\">总结</h2>\n<h3 id=\"s-结论\">结论</h3>\n",
            "<h3 id=\"s-结论-2\">结论</h3>\n",
            "");
    assertThat(document.headings())
        .containsExactly(
            new Heading(2, "s-总结", "总结"),
            new Heading(3, "s-结论", "结论"),
            new Heading(3, "s-结论-2", "结论"));
  }

  @Test
  void noPieces() {
    MarkdownDocument document = render();
    assertThat(document.blocks()).isEmpty();
    assertThat(document.plainText()).isEmpty();
    assertThat(document.excerpt()).isEmpty();
  }

  @Test
  void plainTextIsWhatAReaderSees() {
    assertThat(
            render(
                    """
                    ### 一、*要点*

                    * **甲：**乙[丙](https://example.com/)
                      丁
                      * `code` &amp; <b>

                    | a | b |
                    |---|---|
                    | 1 | 2 |
                    """)
                .plainText())
        .isEqualTo("一、要点\n甲：乙丙丁\ncode & <b>\na b \n1 2");
  }

  @Test
  void boldPhrasesComeWithoutTheirColon() {
    assertThat(
            render("**标题：** x **AI:** y **外 __里__ 外** z **`a`\nb** **：** ***斜：***").boldPhrases())
        .containsExactly("标题", "AI", "外 里 外", "a b", "斜");
  }

  @Test
  void boldPhrasesGetIdsWhereTheyAreAskedFor() {
    MarkdownDocument document =
        MARKDOWN.render(
            List.of(
                new MarkdownSource(
                    """
                        ### 标度律 **很** 重要

                        * **标度律：** 一 **Scaling *laws*** **标度律**
                        * **外 __里__ 外** **：** <b onclick=x>
                        """,
                    new SourceLocation("content/a.txt", 8, 1))),
            SETTINGS.withTermIds());
    assertThat(document.terms())
        .containsExactly(
            new Term("b-标度律", "标度律"),
            new Term("b-scaling-laws", "Scaling laws"),
            new Term("b-标度律-2", "标度律"),
            new Term("b-外-里-外", "外 里 外"));
    assertThat(document.headings()).containsExactly(new Heading(2, "s-标度律-很-重要", "标度律 很 重要"));
    assertThat(document.blocks().get(0).markup())
        .contains("标度律 <strong>很</strong> 重要</h2>")
        .contains("<strong id=\"b-标度律\">标度律：</strong> 一 <strong id=\"b-scaling-laws\">")
        .contains("<strong id=\"b-外-里-外\">外 <strong>里</strong> 外</strong> <strong>：</strong>");
  }

  @Test
  void theExcerptLeavesHeadingsTablesAndCodeOut() {
    assertThat(
            render("# 标题\n\n```\ncode\n```\n\n|a|\n|-|\n\n- **要点：**第一条。\n- 第二条说明了更多的内容和背景。\n- 三\n")
                .excerpt())
        .isEqualTo("要点：第一条。第二条说明了更多的内容和背景。三");
  }

  @Test
  void anUnsafeLinkIsReportedWhereItStands() {
    MarkdownDocument document = render("a\n\n好\n好 [x](javascript:alert(1))");
    assertThat(document.blocks().get(0).markup()).doesNotContain("javascript");
    assertThat(document.diagnostics())
        .containsExactly(
            Diagnostic.warning(
                    "unsafe-link",
                    new SourceLocation("content/a.txt", 11, 7),
                    "link to \"javascript:alert(1)\" is left out, its text stays")
                .withHint("link to an http, https or mailto address, or to a page of the site"));
  }

  @Test
  void aPieceMayBeginWithinALine() {
    MarkdownSource source =
        new MarkdownSource("![x](data:y) z", new SourceLocation("content/a.txt", 5, 20));
    assertThat(MARKDOWN.render(List.of(source), SETTINGS).diagnostics())
        .extracting(Diagnostic::location)
        .containsExactly(new SourceLocation("content/a.txt", 5, 25));
  }

  @Test
  void onlyTheFirstFindingsAreTold() {
    assertThat(render("[x](javascript:y)\n".repeat(1000)).diagnostics()).hasSize(20);
  }

  @Test
  void settingsAreRespected() {
    MarkdownSettings settings = new MarkdownSettings("en", 4, "about-", "", true);
    MarkdownSource source =
        new MarkdownSource("# 标题\n\n![](a.png)", SourceLocation.startOf("a.md"));
    assertThat(MARKDOWN.render(List.of(source), settings).blocks().get(0).markup())
        .isEqualTo(
            "<h4 id=\"about-标题\" lang=\"zh\">标题</h4>\n"
                + "<p><img src=\"a.png\" alt=\"\" loading=\"lazy\" /></p>\n");
  }

  @Test
  void aLineEndBetweenChineseCharactersIsNoBlank() {
    assertThat(html("第一行\n第二行")).isEqualTo("<p>第一行第二行</p>");
    assertThat(html("第一行，\n**第二**\nabc\n行")).isEqualTo("<p>第一行，<strong>第二</strong>\nabc\n行</p>");
    assertThat(html("한국어\n문장")).isEqualTo("<p lang=\"ko\">한국어\n문장</p>");
  }

  @Test
  void threadsShareOne() {
    String source = "### 标题\n\n**标题：**这是 [a](https://b.example/)\n".repeat(50);
    MarkdownDocument expected = render(source);
    assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> render(source)))
        .allMatch(expected::equals);
  }

  @Test
  void theResultIsAlwaysWellFormed() throws Exception {
    String[] parts = {
      "*",
      "**",
      "_",
      "~~",
      "`",
      "```\n",
      "[",
      "](",
      ")",
      "!",
      "<",
      ">",
      "&",
      "&amp;",
      "&nbsp;",
      "&#1;",
      "&#x202e;",
      "&#xFFFE;",
      "\\",
      "\n",
      "\n\n",
      " ",
      "    ",
      "a",
      "文",
      "：",
      "“",
      "\"",
      "'",
      "|",
      "|-|\n",
      "- ",
      "1. ",
      "> ",
      "# ",
      "[ ] ",
      "<b>",
      "<!--",
      "-->",
      "]]>",
      "<![CDATA[",
      "<a href=\"",
      "http://x/",
      "a@b.cd",
      "javascript:",
      "\u0001",
      "\uD83D",
      "\uDE00",
      "\uFDD0",
      "😀",
      "\f",
      "\u2028",
      "[a]: /u \"t\"\n"
    };
    SAXParser xml = SAXParserFactory.newInstance().newSAXParser();
    Random random = new Random(7);
    for (int n = 0; n < 5_000; n++) {
      StringBuilder markdown = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        markdown.append(parts[random.nextInt(parts.length)]);
      }
      for (boolean localFiles : new boolean[] {true, false}) {
        MarkdownDocument document =
            MARKDOWN.render(
                List.of(new MarkdownSource(markdown.toString(), SourceLocation.startOf("a"))),
                new MarkdownSettings("zh-CN", 2, "s-", "", localFiles));
        String page = "<div>" + document.blocks().get(0) + "</div>";
        try {
          xml.parse(new InputSource(new StringReader(page)), new DefaultHandler());
        } catch (org.xml.sax.SAXException e) {
          throw new AssertionError(markdown + "\n" + page, e);
        }
        assertThat(page).doesNotContain("href=\"javascript").doesNotContain("<script");
        assertThat(document.plainText() + document.excerpt()).doesNotContain("\uFDD0");
      }
    }
  }
}
