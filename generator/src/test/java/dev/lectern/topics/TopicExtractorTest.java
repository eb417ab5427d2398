package dev.lectern.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.topics.Places.Place;
import dev.lectern.topics.TopicCandidates.Candidate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TopicExtractorTest {
  private static final TopicExtractor EXTRACTOR = new TopicExtractor();

  private static List<String> names(TopicSource source) {
    return EXTRACTOR.extract(source).candidates().stream().map(Candidate::name).toList();
  }

  private static List<String> tags(TopicSource source) {
    return Texts.names(
        TagAssignment.assign(List.of(EXTRACTOR.extract(source)), Taxonomy.EMPTY).get(0));
  }

  @Test
  void theRealRecord() {
    assertThat(tags(Texts.realRecord()))
        .hasSizeLessThanOrEqualTo(TagAssignment.MAX_TAGS)
        .contains("深度学习", "标度律", "反向传播", "物理学", "AI 安全", "Geoffrey Hinton");
  }

  @Test
  void noCandidateOfTheRealRecordIsAFragmentOrAFiller() {
    assertThat(names(Texts.realRecord()))
        .doesNotContain("度律", "标度", "曼机", "玻尔", "反向", "传播", "核心结论", "总结", "挑战", "问题", "演讲者");
  }

  @Test
  void aSubjectNoGlossaryKnows() {
    TopicSource tea =
        Texts.lecture(
            "茶叶发酵的秘密：从绿茶到普洱茶",
            """
            ### 核心结论
            #### 1. 多酚氧化酶与茶叶发酵
            * **多酚氧化酶的作用：** 多酚氧化酶决定茶叶发酵的快慢。普洱茶靠渥堆，绿茶靠杀青让多酚氧化酶失活。
            * **普洱茶与绿茶：** 普洱茶越陈越香，绿茶越新越好。渥堆改变了普洱茶。
            """);
    assertThat(tags(tea))
        .contains("茶叶发酵", "多酚氧化酶", "普洱茶", "绿茶")
        .doesNotContain("作用", "核心结论", "发酵", "氧化", "秘密");
  }

  @Test
  void englishPhrasesStartAndEndWithNames() {
    TopicSource tea =
        Texts.lecture(
            "The Secrets of Tea Fermentation",
            """
            ## Introduction
            ## 1. The role of polyphenol oxidase in tea fermentation
            **Polyphenol oxidase:** In tea fermentation, polyphenol oxidase turns leaves brown.
            **Pu-erh and its limits:** Pu-erh is made by wet piling.
            """);
    assertThat(tags(tea))
        .contains("Tea Fermentation", "Polyphenol oxidase", "Pu-erh")
        .noneMatch(tag -> tag.matches("(?i)introduction|limits|role|secrets|the .*|.* and its.*"));
  }

  @Test
  void numbersAndSentencesAreNoTags() {
    TopicSource source =
        Texts.lecture(
            "2024 年第3讲：20万亿参数 2024",
            "**2024**\n**2024**\n**这一句话是这样写的所以它不是一个标签而是一整个句子**\n".repeat(3)
                + "## one two three four five six seven eight nine words in a row\n".repeat(3));
    assertThat(names(source)).noneMatch(name -> name.matches("\\d.*") || name.length() > 40);
  }

  @Test
  void aTranslationInParenthesesIsNoSubjectOfItsOwn() {
    assertThat(
            names(
                Texts.lecture(
                    "渥堆（wet piling）",
                    """
                    **渥堆发酵 (Wet Piling)** 渥堆发酵
                    **尺度规律（scaling law）**
                    **尺度规律（scaling laws）**
                    """)))
        .contains("渥堆发酵", "标度律")
        .doesNotContain("wet piling", "Wet Piling", "尺度规律");
  }

  @Test
  void traditionalCharactersAreTheSameSubjects() {
    assertThat(tags(Texts.lecture("機器學習與標度律", "**機器學習：** 標度律與機器學習"))).contains("机器学习", "标度律");
  }

  @Test
  void aWordInsideAnotherIsNotFound() {
    String transcript = "真相变得清楚了，真相变成了谎言。".repeat(10);
    assertThat(names(Texts.lecture("真相", "真相", transcript))).doesNotContain("相变");
    String physics = "水在零度发生相变，这个相变是一级相变。".repeat(3);
    assertThat(names(Texts.lecture("水", "水", physics))).contains("相变");
  }

  @Test
  void whatASpeakerKeepsSaying() {
    String transcript = "A tidal estuary is calm. In the tidal estuary birds rest. ".repeat(4);
    assertThat(names(Texts.lecture("Birds", "Birds rest.", transcript)))
        .contains("tidal estuary")
        .doesNotContain("In the tidal", "is calm");
  }

  @Test
  void whereNamesStand() {
    TopicCandidates topics =
        EXTRACTOR.extract(
            new TopicSource(
                "渥堆与反向传播",
                List.of("渥堆发酵", "渥堆发酵"),
                List.of(),
                List.of(
                    List.of("绪论"), List.of("渥堆发酵", "backprop"), List.of("A Backpropagation net")),
                "渥堆发酵，渥堆发酵。反向传播。",
                List.of(
                    "开场白。",
                    "渥堆发酵很慢。",
                    "Now backprop, and backprop again.",
                    "反向传播与渥堆发酵。",
                    "讲讲读书札记。"),
                List.of("读书札记", "net")));
    assertThat(place(topics, "渥堆发酵")).isEqualTo(new Place(List.of(1), List.of(1, 3)));
    assertThat(place(topics, "反向传播")).isEqualTo(new Place(List.of(1, 2), List.of(2, 3)));
    List<Place> all = topics.places().all();
    assertThat(all.subList(topics.candidates().size(), all.size()))
        .containsExactly(new Place(List.of(), List.of(4)), new Place(List.of(2), List.of()));
  }

  @Test
  void onlyTheFirstPlacesAreKeptAndNoWordInsideAnother() {
    List<String> paragraphs = Collections.nCopies(40_000, "真相变了。相变是反向传播。");
    TopicCandidates topics =
        EXTRACTOR.extract(
            new TopicSource(
                "反向传播", List.of(), List.of(), List.of(), "反向传播", paragraphs, List.of("真相", "相变了")));
    assertThat(place(topics, "反向传播").paragraphs()).containsExactly(0, 1, 2);
    List<Place> all = topics.places().all();
    assertThat(all.get(topics.candidates().size()).paragraphs()).containsExactly(0, 1, 2);
  }

  private static Place place(TopicCandidates topics, String name) {
    return topics
        .places()
        .all()
        .get(topics.candidates().stream().map(Candidate::name).toList().indexOf(name));
  }

  @Test
  void theSameFromManyThreads() {
    TopicCandidates expected = EXTRACTOR.extract(Texts.realRecord());
    TopicSource source = Texts.realRecord();
    assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> EXTRACTOR.extract(source)))
        .allMatch(expected::equals);
  }

  @Test
  void nothingAtAll() {
    assertThat(EXTRACTOR.extract(Texts.lecture("", "")))
        .isEqualTo(new TopicCandidates(List.of(), List.of(), TermVector.EMPTY, Places.NONE));
  }

  @Test
  void hostileTextsTakeLinearTime() {
    List<String> texts =
        List.of(
            "的".repeat(300_000),
            "深".repeat(300_000),
            "a".repeat(300_000),
            "a ".repeat(150_000),
            "++##..//".repeat(100_000),
            "😀".repeat(300_000),
            "\uD800\uDC00\uD800".repeat(100_000),
            "deep learnin ".repeat(30_000),
            "e\u0301".repeat(300_000),
            "·-'’".repeat(60_000),
            "中·".repeat(60_000),
            "\n \t\u3000".repeat(60_000),
            "相变".repeat(60_000),
            "alpha beta gamma delta ".repeat(20_000));
    for (String text : texts) {
      List<String> many = Collections.nCopies(5_000, text.substring(0, 300));
      EXTRACTOR.extract(
          new TopicSource(text, many, many, List.of(many), text, List.of(text), List.of()));
    }
  }

  @Test
  void manyDifferentPhrasesOfATranscriptTakeLinearTime() {
    StringBuilder transcript = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      String word = Integer.toString(i % 10_000, 36).replaceAll("[0-9]", "q") + "zzz";
      transcript.append(word).append(' ').append(word).append("y. ");
    }
    EXTRACTOR.extract(Texts.lecture("x", "y", transcript.toString()));
  }

  @Test
  void candidatesAreKeptAndReadBack() throws IOException {
    TopicCandidates candidates = EXTRACTOR.extract(Texts.realRecord());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    candidates.writeTo(new DataOutputStream(bytes));
    assertThat(bytes.size()).isLessThan(2_000);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(TopicCandidates.readFrom(in)).isEqualTo(candidates);
  }
}
