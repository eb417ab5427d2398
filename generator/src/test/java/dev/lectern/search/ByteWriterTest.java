package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteWriterTest {
  private final ByteWriter out = new ByteWriter();

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1, 1",
    "127, 1",
    "128, 2",
    "300, 2",
    "16383, 2",
    "16384, 3",
    "2147483647, 5"
  })
  void aNumberTakesAByteForSevenBits(int number, int bytes) {
    out.number(number);
    assertThat(out.toBytes()).hasSize(bytes);
    ByteReader in = new ByteReader(out.toBytes(), 0);
    assertThat(in.number()).isEqualTo(number);
    assertThat(in.position).isEqualTo(bytes);
  }

  @Test
  void lowBitsComeFirst() {
    out.number(300);
    assertThat(out.toBytes()).containsExactly(0xAC, 0x02);
  }

  @Test
  void unitsOfAnyKindComeBack() {
    char[] text = "xa中\ud800\uffff\u0080y".toCharArray();
    out.units(text, 1, text.length - 1);
    assertThat(out.toBytes()).hasSize(2 * (text.length - 2));
    char[] read = "-------".toCharArray();
    ByteReader in = new ByteReader(out.toBytes(), 0);
    in.units(read, 1, text.length - 2);
    assertThat(read).containsExactly("-a中\ud800\uffff\u0080-".toCharArray());
    assertThat(in.position).isEqualTo(out.toBytes().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "word", "naïve", "中文", "a\u0080", "\u007f", "𠮷"})
  void textIsItsLengthInBytesAndUtf8(String text) {
    char[] padded = ("<" + text + ">").toCharArray();
    out.number(7);
    out.utf8(padded, 1, padded.length - 1);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    ByteReader in = new ByteReader(out.toBytes(), 1);
    assertThat(in.number()).isEqualTo(utf8.length);
    assertThat(out.toBytes()).hasSize(2 + utf8.length).endsWith(utf8);
  }

  @Test
  void aBlockIsReadByItselfAndSkipped() {
    ByteWriter inner = new ByteWriter();
    inner.number(1000);
    out.number(1);
    out.block(inner);
    out.append(inner);
    ByteReader in = new ByteReader(out.toBytes(), 0);
    assertThat(in.number()).isEqualTo(1);
    ByteReader block = in.block();
    assertThat(block.number()).isEqualTo(1000);
    assertThat(in.number()).isEqualTo(1000);
    assertThat(in.position).isEqualTo(1 + 1 + 2 + 2);
  }

  @Test
  void growsAsFarAsNeeded() {
    char[] text = "中".repeat(3000).toCharArray();
    out.utf8(text, 0, text.length);
    char[] words = "w".repeat(30_000).toCharArray();
    out.utf8(words, 0, words.length);
    out.units(words, 0, words.length);
    IntStream.range(0, 10_000).forEach(i -> out.number(1 << 30));
    ByteReader in = new ByteReader(out.toBytes(), 0);
    assertThat(in.number()).isEqualTo(9000);
    in.position += 9000;
    assertThat(in.number()).isEqualTo(30_000);
    in.position += 30_000;
    char[] read = new char[30_000];
    in.units(read, 0, read.length);
    assertThat(read).isEqualTo(words);
    IntStream.range(0, 10_000).forEach(i -> assertThat(in.number()).isEqualTo(1 << 30));
    assertThat(in.position).isEqualTo(out.toBytes().length);
  }
}
