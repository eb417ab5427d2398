package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchableTextTest {

  @Test
  void whatWasWrittenIsRead() throws IOException {
    SearchableText timed = text(List.of(0, 75));
    SearchableText back = read(bytes(timed));
    assertThat(back).isEqualTo(timed);
    assertThat(back.paragraphIds()).containsExactly("t-1", "t-2");
    assertThat(back.paragraphSeconds()).containsExactly(0, 75);
    SearchableText untimed = text(List.of());
    assertThat(read(bytes(untimed))).isEqualTo(untimed).isNotEqualTo(timed);
    LectureTerms none = LectureTerms.of(new SearchDocument("", "", List.of()));
    SearchableText empty = new SearchableText(none, List.of(), List.of());
    assertThat(read(bytes(empty))).isEqualTo(empty);
  }

  @Test
  void asManyTimesAsParagraphsOrNone() {
    assertThatThrownBy(() -> text(List.of(1))).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 4, 20})
  void bytesThatAreCutShortAreRefused(int length) throws IOException {
    byte[] bytes = Arrays.copyOf(bytes(text(List.of())), length);
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class);
  }

  @Test
  void bytesOfAnotherVersionAreRefused() throws IOException {
    byte[] bytes = bytes(text(List.of()));
    bytes[4] = 99;
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class);
  }

  private static SearchableText text(List<Integer> seconds) {
    SearchDocument document =
        new SearchDocument(
            "反向传播 explained", "What a gradient is. 梯度", List.of("Hello hello 世界", "再见"));
    return new SearchableText(LectureTerms.of(document), List.of("t-1", "t-2"), seconds);
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
