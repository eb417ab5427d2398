package dev.lectern.lecturerecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingGuessTest {
  private static final String HEAD = "Title: A lecture on gradients\nDuration: 26:28\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void wideTextIsKnownByItsZeros(String encoding) {
    Charset charset = Charset.forName(encoding);
    assertThat(EncodingGuess.wide(HEAD.getBytes(charset))).contains(encoding);
    assertThat(EncodingGuess.wide((HEAD + "标题一二三四五六七八九十".repeat(3)).getBytes(charset)))
        .contains(encoding);
    assertThat(EncodingGuess.wide((HEAD.repeat(20) + "机".repeat(9000)).getBytes(charset)))
        .contains(encoding);
  }

  @ParameterizedTest
  @CsvSource({
    "FFFE4100, UTF-16",
    "FEFF0041, UTF-16",
    "FFFE, UTF-16",
    "FFFE0000, UTF-32",
    "0000FEFF, UTF-32",
    "FF, ''",
    "FE, ''",
    "'', ''",
    "0000FE, ''",
    "EFBBBF41, ''",
    "FFFF, ''",
  })
  void wideTextIsKnownByItsMark(String bytes, String encoding) {
    assertThat(EncodingGuess.wide(HexFormat.of().parseHex(bytes)).orElse("")).isEqualTo(encoding);
  }

  @Test
  void otherTextIsNotWide() {
    assertThat(EncodingGuess.wide(HEAD.getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(EncodingGuess.wide(new byte[600])).isEmpty();
    assertThat(EncodingGuess.wide("a\0b\0c\0d\0e\0f\0g\0".getBytes(StandardCharsets.UTF_8)))
        .as("too short to tell")
        .isEmpty();
    assertThat(EncodingGuess.wide("a\0b\0c\0d\0e\0f\0g\0h\0".getBytes(StandardCharsets.UTF_8)))
        .contains("UTF-16LE");
    // A few zeros in a text of single bytes.
    assertThat(EncodingGuess.wide((HEAD + "\0\0").repeat(5).getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GBK, 神经网络的学习与优化，大语言模型的未来。, GBK",
    "GB18030, 神经网络的学习㐀与优化。, GB18030",
    "Big5, 神經網路的學習與最佳化，大語言模型的未來。, BIG5",
    "UTF-8, 神经网络的学习与优化。, ''",
    "ISO-8859-1, naïve café déjà vu à, ''",
    "GBK, plain, ''",
    "GBK, 亍丌兀丐廿卅, ''",
  })
  void doubleByteTextIsKnownByItsFrequentCharacters(String charset, String text, String encoding) {
    byte[] bytes = (HEAD + text).getBytes(Charset.forName(charset));
    assertThat(EncodingGuess.doubleByte(bytes).orElse("")).isEqualTo(encoding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"B0A1B0", "B0A1B07F", "B0A180A1", "B0A1FFA1", "B0A1B020", "B0A181308130B0"})
  void whatNoEncodingHasIsNone(String bytes) {
    assertThat(EncodingGuess.doubleByte(HexFormat.of().parseHex(bytes))).isEmpty();
  }
}
