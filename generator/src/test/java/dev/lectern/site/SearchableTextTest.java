package dev.lectern.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.transcript.Paragraph;
import dev.lectern.transcript.TimeMark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchableTextTest {

  @Test
  void whatWasWrittenIsRead() throws IOException {
    SearchableText timed = text(new TimeMark(Duration.ofSeconds(75), false));
    assertThat(timed.paragraphSeconds()).containsExactly(0, 75);
    assertThat(read(bytes(timed))).isEqualTo(timed);
    SearchableText untimed = text(null);
    assertThat(untimed.paragraphSeconds()).isEmpty();
    assertThat(read(bytes(untimed))).isEqualTo(untimed);
    SearchableText empty = SearchableText.of("", "", List.of());
    assertThat(read(bytes(empty))).isEqualTo(empty).isNotEqualTo(timed);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 4, 20})
  void bytesThatAreCutShortAreRefused(int length) throws IOException {
    byte[] bytes = Arrays.copyOf(bytes(text(null)), length);
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class);
  }

  @Test
  void bytesOfAnotherVersionAreRefused() throws IOException {
    byte[] bytes = bytes(text(null));
    bytes[4] = 99;
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class);
  }

  private static SearchableText text(@Nullable TimeMark second) {
    return SearchableText.of(
        "反向传播 explained",
        "What a gradient is. 梯度",
        List.of(
            new Paragraph("t-1", "Hello hello 世界", "en", new TimeMark(Duration.ZERO, false)),
            new Paragraph("t-2", "再见", "zh", second)));
  }

  private static byte[] bytes(SearchableText text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    text.writeTo(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static SearchableText read(byte[] bytes) throws IOException {
    return SearchableText.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
