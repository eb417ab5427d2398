package dev.lectern.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table against the JDK. */
final class CompatibleFormTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "ＡＩ 安全，２０２５年（第一版）……",
        "e\u0301tude and étude",
        "ｶﾞ ガ が",
        "한글 \u1112\u1161\u11ab",
        "½ ﬁ ™ № ㍿",
        "豈更車 \uD840\uDC00 😀",
        "\uD800 alone \uDC00",
        "\0…\0"
      })
  void saysWhatTheJdkSays(String text) {
    assertThat(CompatibleForm.of(text)).isEqualTo(Normalizer.normalize(text, Form.NFKC));
    assertThat(appended(text)).isEqualTo("before" + Normalizer.normalize(text, Form.NFKC));
  }

  private static String appended(String text) {
    Utf16Buffer buffer = new Utf16Buffer(0);
    buffer.append("before");
    CompatibleForm.append(text, buffer);
    return new String(buffer.units(), 0, buffer.length());
  }

  @Test
  void everyCharacterBesideEveryKindOfNeighbour() {
    for (int c = 0; c < 0x10000; c++) {
      for (String pattern :
          new String[] {"%s", "a%s", "%sa", "か%s", "%s\u3099", "e%s\u0301", "一%s一"}) {
        String text = pattern.replace("%s", String.valueOf((char) c));
        assertThat(CompatibleForm.of(text)).isEqualTo(Normalizer.normalize(text, Form.NFKC));
      }
    }
  }

  @Test
  void textsOfRandomCharacters() {
    Random random = new Random(7);
    int[][] ranges = {
      {0x20, 0x250}, {0x2000, 0x2200}, {0x3000, 0x3100}, {0x4E00, 0x9FFF}, {0xFF00, 0xFF60}
    };
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(12);
      for (int k = 0; k < length; k++) {
        int[] range = ranges[random.nextInt(ranges.length)];
        text.append((char) (range[0] + random.nextInt(range[1] - range[0])));
      }
      assertThat(CompatibleForm.of(text.toString()))
          .isEqualTo(Normalizer.normalize(text, Form.NFKC));
    }
  }
}
