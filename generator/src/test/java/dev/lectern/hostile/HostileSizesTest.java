package dev.lectern.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generation.GenerationResult;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records made to cost time or memory, each as the only one of its site, so that the time is its
 * own: a run takes about a second, and whatever is more than linear takes hours.
 */
@Timeout(60)
class HostileSizesTest {
  @TempDir Path project;

  /**
   * A large record.
   *
   * @param says ids of the diagnostics it must get, besides any others
   */
  private record Large(String name, UnaryOperator<RecordText> change, List<String> says) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Large large(String name, UnaryOperator<RecordText> change, String... says) {
    return new Large(name, change, List.of(says));
  }

  static List<Large> records() {
    return List.of(
        large("transcript-of-50-mb", r -> r.content("one two three four. ".repeat(2_600_000))),
        large("transcript-of-one-word", r -> r.content("x".repeat(5_000_000))),
        large("chinese-line-of-5-mb", r -> r.content("深度学习从这里开始".repeat(185_000))),
        large("full-stops", r -> r.content(".".repeat(2_000_000))),
        large("quotation-marks", r -> r.content("\"“".repeat(500_000))),
        large("times", r -> r.content("[00:01] ".repeat(200_000))),
        large("transcript-lines", r -> r.content("a\n".repeat(500_000))),
        large("transcript-paragraphs", r -> r.content("a.\n\n".repeat(50_000))),
        large("bullets", r -> r.description("* **标题：**一点内容\n".repeat(20_000))),
        large("headings", r -> r.description("# Same heading\n\n".repeat(10_000))),
        large("paragraph-of-5-mb", r -> r.description("text ".repeat(1_000_000))),
        large("quotes-in-quotes", r -> r.description(">".repeat(50_000) + "x")),
        large("lists-in-lists", r -> r.description("- ".repeat(50_000) + "x")),
        large("brackets", r -> r.description("[".repeat(100_000) + "]".repeat(100_000))),
        large("link-texts", r -> r.description("[a](".repeat(50_000))),
        large(
            "pictures-in-pictures",
            r -> r.description("![".repeat(50_000) + "](x)".repeat(50_000))),
        large("emphasis", r -> r.description("*a **b _c ~~d ".repeat(30_000))),
        large("delimiters", r -> r.description("*".repeat(100_000) + "a" + "_".repeat(100_000))),
        large("backticks", r -> r.description(backticks())),
        large("angles", r -> r.description("<a <!-- <? <![CDATA[ ".repeat(20_000))),
        large("autolinks", r -> r.description("https://a.example/( ".repeat(20_000))),
        large("addresses", r -> r.description("www.".repeat(100_000) + "a@".repeat(100_000))),
        large("entities", r -> r.description("&amp;&#0;&x".repeat(100_000))),
        large("escapes", r -> r.description("\\".repeat(500_000))),
        large("reference-definitions", r -> r.description(references())),
        large("table-of-columns", r -> r.description(table(5_000, 5))),
        large("table-of-rows", r -> r.description(table(3, 20_000))),
        large("table-of-short-rows", r -> r.description(table(2_000, 2) + "|\n".repeat(20_000))),
        large("fences", r -> r.description("```x\n".repeat(50_001))),
        large("rules", r -> r.description("***\n---\n".repeat(30_000))),
        large("diagram-of-3000-nodes", r -> r.diagram(chain(3_000))),
        large("diagram-of-100000-edges", r -> r.diagram("graph TD\n" + "A-->B\n".repeat(100_000))),
        large("diagram-of-one-chain", r -> r.diagram("graph TD\nA" + "-->A".repeat(100_000))),
        large("diagram-of-products", r -> r.diagram("graph TD\n" + products(2_000))),
        large("diagram-of-groups", r -> r.diagram("graph TD\n" + "subgraph x\n".repeat(50_000))),
        large("diagram-of-brackets", r -> r.diagram("graph TD\nA" + "[".repeat(200_000))),
        large("diagram-of-quotes", r -> r.diagram("graph TD\nA[" + "\"".repeat(200_001))),
        large(
            "diagram-of-styles",
            r -> r.diagram("graph TD\nA\n" + "style A fill:#fff\n".repeat(50_000))),
        large(
            "diagrams",
            r ->
                r.description(
                    "<Mermaid_Diagram>\ngraph TD\nA-->B\n</Mermaid_Diagram>\n".repeat(3_000))),
        large("title-of-5-mb", r -> r.field("Title", "标".repeat(1_700_000)), "title-length"),
        large("tags", r -> r.field("Tags", "tag,".repeat(100_000))),
        large("different-tags", r -> r.field("Tags", numbers(5_000))),
        large("tag-of-5-mb", r -> r.field("Tags", "标".repeat(1_700_000))),
        large("speaker-of-5-mb", r -> r.field("Speaker", "S".repeat(5_000_000))),
        large("unknown-fields", r -> r.line("X: y\n".repeat(100_000)), "header-repeated"),
        large("combining-marks", r -> r.content("a" + "\u0301".repeat(1_000_000))),
        large("emoji-family", r -> r.content("👩\u200d".repeat(300_000))),
        large("bidi", r -> r.content("\u2067".repeat(200_000) + "\u2069".repeat(200_000))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  void itsTime(Large record) throws Exception {
    RecordText text = record.change().apply(RecordText.good(record.name()));
    write("large.txt", text);
    write("small.txt", RecordText.good("small"));
    GenerationResult result = HostileSite.generate(project);
    assertThat(result.diagnostics()).extracting(d -> d.id()).containsAll(record.says());
    Path site = project.resolve("target/site");
    assertThat(site.resolve("lectures/small.html")).isRegularFile();
    boolean refused = record.says().contains("header-repeated");
    assertThat(Files.exists(site.resolve("lectures/large.html"))).isNotEqualTo(refused);
    if (!refused) {
      PageText page = PageText.of(Files.readString(site.resolve("lectures/large.html")));
      assertThat(page.faults()).isEmpty();
    }
    assertThat(PageText.of(Files.readString(site.resolve("index.html"))).faults()).isEmpty();
  }

  @Test
  void aFileBeyondAnyRecordIsNotRead() throws Exception {
    write("small.txt", RecordText.good("small"));
    Path file = project.resolve("content/huge.txt");
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(5L << 30);
    }
    GenerationResult result = HostileSite.generate(project);
    assertThat(result.diagnostics()).extracting(d -> d.id()).containsExactly("file-unreadable");
    assertThat(result.lectures()).isEqualTo(1);
  }

  private void write(String name, RecordText text) throws Exception {
    Path content = Files.createDirectories(project.resolve("content"));
    Files.writeString(content.resolve(name), text.toString(), StandardCharsets.UTF_8);
  }

  private static String backticks() {
    StringBuilder out = new StringBuilder();
    for (int length = 1; length <= 1000; length++) {
      out.append("`".repeat(length)).append(" x ");
    }
    return out.toString();
  }

  private static String references() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      out.append("[a").append(i).append("]: /x\n");
    }
    return out + "\n" + "[a1] ".repeat(20_000);
  }

  private static String table(int columns, int rows) {
    String row = "|a".repeat(columns) + "|\n";
    return row + "|-".repeat(columns) + "|\n" + row.repeat(rows);
  }

  private static String chain(int nodes) {
    StringBuilder out = new StringBuilder("graph TD\n");
    for (int i = 1; i < nodes; i++) {
      out.append("N").append(i / 2).append(" --> N").append(i);
      out.append("[\"Node ").append(i).append("\"]\n");
    }
    return out.toString();
  }

  /** {@code A & B & … --> C & D & …}: edges grow with the square of the text. */
  private static String products(int nodes) {
    StringBuilder left = new StringBuilder("a");
    StringBuilder right = new StringBuilder("b");
    for (int i = 0; i < nodes; i++) {
      left.append(" & a").append(i);
      right.append(" & b").append(i);
    }
    return left + " --> " + right;
  }

  private static String numbers(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append("tag ").append(i).append(", ");
    }
    return out.toString();
  }
}
