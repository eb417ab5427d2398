package dev.lectern.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hinton-toronto|hinton-toronto",
        "AI教父Hinton：20万亿参数|ai教父hinton-20万亿参数",
        "../../etc/passwd|etc-passwd",
        "ＡＢＣ　１２３|abc-123",
        "C++|c",
        "...|page",
        "CON|con-page",
        "com1|com1-page",
        "😀|page",
        "a\u202Eb|a-b",
        "İstanbul|i\u0307stanbul",
      })
  void text(String text, String slug) {
    assertThat(Slug.of(text).value()).isEqualTo(slug);
  }

  @Test
  void aLongNameIsCutBetweenCharacters() {
    String slug = Slug.of("讲".repeat(300)).value();
    assertThat(slug.getBytes(StandardCharsets.UTF_8).length).isEqualTo(159);
    assertThat(Slug.of(slug).value()).isEqualTo(slug);
  }
}
