package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

  private static String excerpt(String... paragraphs) {
    Excerpt excerpt = new Excerpt();
    for (String paragraph : paragraphs) {
      excerpt.add(paragraph);
    }
    return excerpt.text();
  }

  @Test
  void aShortParagraphIsTakenWhole() {
    String text = "物理学启发了多项深度学习进展，如受限玻尔兹曼机。网络性能随规模提升。";
    assertThat(excerpt(text, "不要这段。")).isEqualTo(text);
  }

  @Test
  void endsWithASentence() {
    String first = "甲".repeat(30) + "。“" + "乙".repeat(20) + "。”";
    assertThat(excerpt(first + "丙".repeat(100))).isEqualTo(first);
  }

  @Test
  void aLongChineseSentenceIsCut() {
    assertThat(excerpt("甲".repeat(500))).isEqualTo("甲".repeat(80) + "…");
  }

  @Test
  void anEnglishSentenceIsCutBetweenWords() {
    assertThat(excerpt("wonderful things happen, ".repeat(20)))
        .isEqualTo("wonderful things happen, ".repeat(6) + "wonderful…");
  }

  @Test
  void pointsOfNumbersAndInitialsEndNoSentence() {
    String text =
        "The value of J. Smith is about 3.14 and that is e.g. not 2. It " + "goes on ".repeat(30);
    assertThat(excerpt(text)).endsWith("…");
  }

  @Test
  void aLabelAloneIsNotEnough() {
    assertThat(excerpt("总结：", "物理学为深度学习提供了深刻的见解和工具，人工智能发展迅速。"))
        .isEqualTo("总结：物理学为深度学习提供了深刻的见解和工具，人工智能发展迅速。");
  }

  @Test
  void noCharacterIsCutApart() {
    String family = "👨‍👩‍👧‍👦";
    String text = excerpt(family.repeat(200));
    assertThat(text).endsWith(family + "…");
  }

  @Test
  void nothingFromNothing() {
    assertThat(excerpt()).isEmpty();
    assertThat(excerpt("", "")).isEmpty();
  }
}
