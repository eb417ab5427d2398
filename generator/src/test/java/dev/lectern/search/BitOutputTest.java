package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BitOutputTest {
  private final BitOutput out = new BitOutput();

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 10", "3, 1110", "6, 1111110"})
  void unaryIsThatManyOnesAndAZero(int value, String bits) {
    out.unary(value);
    assertThat(written(bits.length())).isEqualTo(bits);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 100", "3, 101", "5, 11001", "8, 1110000"})
  void gammaIsTheWidthAndTheNumberWithoutItsHighestBit(int value, String bits) {
    out.gamma(value);
    assertThat(written(bits.length())).isEqualTo(bits);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "2, 0, 110", "0, 2, 000", "9, 2, 11001", "7, 3, 0111", "8, 3, 10000"})
  void riceIsTheHighPartInUnaryAndTheLowBits(int value, int shift, String bits) {
    out.rice(value, shift);
    assertThat(written(bits.length())).isEqualTo(bits);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 29, 30, 31, 32, 33, 61, 62, 63, 93, 94, 200})
  void longRowsOfOnes(int ones) {
    out.unary(ones);
    assertThat(out.length()).isEqualTo(ones + 1L);
    out.rice(ones << 3 | 5, 3);
    out.rice(ones, 0);
    BitInput in = new BitInput(out.toUtf8());
    assertThat(in.unary()).isEqualTo(ones);
    assertThat(in.rice(3)).isEqualTo(ones << 3 | 5);
    assertThat(in.rice(0)).isEqualTo(ones);
  }

  @Test
  void numbersOfAnyWidthComeBackInTheirOrder() {
    Random random = new Random(1);
    int[] counts = random.ints(3000, 1, 32).toArray();
    int[] values =
        Arrays.stream(counts).map(count -> random.nextInt(1 << Math.min(count, 30))).toArray();
    long length = 0;
    for (int i = 0; i < counts.length; i++) {
      out.bits(values[i] | (counts[i] == 31 ? 0 : 1 << counts[i]), counts[i]);
      length += counts[i];
      assertThat(out.length()).isEqualTo(length);
    }
    BitInput in = new BitInput(out.toUtf8());
    for (int i = 0; i < counts.length; i++) {
      assertThat(in.read(counts[i])).isEqualTo(values[i]);
    }
    assertThat(in.rest()).matches("0{0,6}");
  }

  @Test
  void anySubsetOfASmallUniverse() {
    for (int universe = 1; universe <= 9; universe++) {
      for (int set = 1; set < 1 << universe; set++) {
        int members = set;
        int[] subset = IntStream.range(0, universe).filter(i -> (members >> i & 1) == 1).toArray();
        out.clear();
        out.subset(subset, subset.length, universe);
        out.unary(3);
        BitInput in = new BitInput(out.toUtf8());
        assertThat(in.subset(universe)).containsExactlyElementsOf(boxed(subset));
        assertThat(in.unary()).isEqualTo(3);
      }
    }
  }

  @Test
  void theWholeSetIsOneBitAndNothingWhereThereIsOneAlone() {
    out.subset(new int[] {0}, 1, 1);
    assertThat(out.length()).isZero();
    out.subset(new int[] {0, 1, 2}, 3, 3);
    assertThat(written(1)).isEqualTo("1");
  }

  @Test
  void nearlyAllCostsNoMoreThanHardlyAny() {
    int[] few = {17, 400, 999};
    int[] many = IntStream.range(0, 1000).filter(i -> i != 17 && i != 400 && i != 999).toArray();
    out.subset(few, 3, 1000);
    long gapsOfFew = out.length() - "0101".length();
    out.clear();
    out.subset(many, many.length, 1000);
    long gapsOfMany = out.length() - 1 - (9 + 1 + 9);
    assertThat(gapsOfMany).isEqualTo(gapsOfFew);
    // Eight bits, and a one for every 256 passed over.
    assertThat(gapsOfFew).isEqualTo(3 * 9 + 1 + 2);
    assertThat(new BitInput(out.toUtf8()).subset(1000)).containsExactlyElementsOf(boxed(many));
  }

  @Test
  void onlyTheFirstMembersCount() {
    out.subset(new int[] {2, 5, 3, 1}, 2, 8);
    assertThat(new BitInput(out.toUtf8()).subset(8)).containsExactly(2, 5);
  }

  @Test
  void everySymbolCanStandInAScriptAndNoneSeparates() {
    IntStream.range(0, 128).forEach(symbol -> out.bits(symbol, 7));
    byte[] utf8 = out.toUtf8();
    String text = new String(utf8, StandardCharsets.UTF_8);
    assertThat(text).hasSize(128).doesNotContain("\0", "\n", "\r", " ", "\"", "\\");
    for (int symbol = 0; symbol < 128; symbol++) {
      boolean replaced = List.of(0, 10, 13, 32, 34, 92).contains(symbol);
      assertThat((int) text.charAt(symbol)).isEqualTo(replaced ? 0x100 + symbol : symbol);
    }
    assertThat(utf8).hasSize(128 + 6);
  }

  @Test
  void whatIsCutBackIsAsIfItHadNeverBeen() {
    out.bits(5, 3);
    BitOutput.Mark mark = out.mark();
    IntStream.range(0, 100).forEach(i -> out.bits(i, 11));
    out.cutBackTo(mark);
    assertThat(out.length()).isEqualTo(3);
    out.bit(true);
    out.bit(false);
    assertThat(written(5)).isEqualTo("10110");
  }

  @Test
  void clearedItIsAsNew() {
    IntStream.range(0, 100).forEach(i -> out.bits(0x7F, 7));
    out.bits(1, 1);
    out.clear();
    assertThat(out.length()).isZero();
    assertThat(out.toUtf8()).isEmpty();
    out.bits(1, 2);
    assertThat(written(2)).isEqualTo("01");
  }

  /** The bits, which the padding to whole symbols follows. */
  private String written(int length) {
    assertThat(out.length()).isEqualTo(length);
    String bits = BitInput.of(out);
    assertThat(bits).hasSize((length + 6) / 7 * 7);
    assertThat(bits.substring(length)).doesNotContain("1");
    return bits.substring(0, length);
  }

  private static List<Integer> boxed(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
