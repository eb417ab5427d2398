package dev.lectern.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|0|0",
        "Hello, world|0|2",
        "don't re-read 3.14|0|3",
        "AI教父Hinton讲座|4|2",
        "你好，世界。|4|0",
        "こんにちは|5|0",
        "안녕 하세요|0|2",
        "Привет мир|0|2",
        "हिन्दी भाषा|0|2",
        "𠀀𠀁|2|0",
        "😀 … — !|0|0",
      })
  void counts(String text, long letters, long words) {
    assertThat(ReadingTime.of(text)).isEqualTo(new ReadingTime(letters, words));
  }

  @ParameterizedTest
  @CsvSource({"0,0,1", "400,0,1", "401,0,2", "0,230,1", "0,231,2", "200,115,1", "4000,2300,20"})
  void minutes(long letters, long words, long minutes) {
    assertThat(new ReadingTime(letters, words).minutes()).isEqualTo(minutes);
  }

  @Test
  void partsAddUp() {
    assertThat(ReadingTime.of("摘要 one").plus(ReadingTime.of("全文 two")))
        .isEqualTo(new ReadingTime(4, 2));
  }
}
