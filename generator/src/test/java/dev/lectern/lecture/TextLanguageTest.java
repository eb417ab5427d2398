package dev.lectern.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "物理学的启发|zh",
        "使用 Transformer 架构训练大语言模型|zh",
        "The quick brown fox|en",
        "L’été à Paris était très chaud|en",
        "The word 道 means way in English|en",
        "ひらがなとカタカナ|ja",
        "深層学習の基礎を学ぶ|ja",
        "优の良品是一家很大的连锁零食商店|zh",
        "안녕하세요 세계|ko",
        "𠀀𠀁𠀂|zh",
      })
  void tagOfAText(String text, String tag) {
    assertThat(TextLanguage.of(text).tag()).contains(tag);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GPT-4",
        "Attention",
        "Geoffrey Hinton",
        "2024 — 100 %",
        "道",
        "Глубокое обучение",
        "''"
      })
  void tooLittleToTell(String text) {
    assertThat(TextLanguage.of(text).tag()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "中文的一句话|zh-CN|zh-CN",
        "中文的一句话|en|zh",
        "中文的一句话|yue-Hant-HK|yue-Hant-HK",
        "深層学習入門|ja|ja",
        "这是一段很长的中文没有任何假名所以不会是日文的句子|ja|zh",
        "The quick brown fox|zh-CN|en",
        "Le renard brun et rapide|fr|fr",
        "The quick brown fox|ru|en",
        "안녕하세요 세계|zh-CN|ko",
      })
  void tagWithinADocument(String text, String document, String tag) {
    assertThat(TextLanguage.of(text).tagIn(document)).contains(tag);
  }

  @Test
  void countsAddUp() {
    TextLanguage first = TextLanguage.of("深度 learning ");
    TextLanguage second = TextLanguage.of("のбв 한");
    TextLanguage both = TextLanguage.of("深度 learning のбв 한");
    assertThat(first.plus(second)).isEqualTo(both);
    assertThat(both.minus(first)).isEqualTo(second);
    assertThat(both).isEqualTo(new TextLanguage(2, 1, 1, 8, 1, 2));
  }
}
