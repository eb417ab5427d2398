package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunSumsTest {
  private static final int[] WHERES = {2, 3, 1 << Mentions.PLACE_BITS, 2 << Mentions.PLACE_BITS};
  private static final int[] TOKENS = {256, 512, 0};
  private static final String TEXT = "abcdefgh.abc.d.eeeeeee.";

  private static long[] sums(String text, int[] wheres, int[] tokens, int parts) {
    char[] ids = new char[text.length() + SubstringEncoder.MAX_DEPTH];
    for (int i = 0; i < text.length(); i++) {
      ids[i] = (char) (text.charAt(i) == '.' ? 0 : text.charAt(i) - 'a' + 1);
    }
    return RunSums.of(ids, text.length(), 26, wheres, tokens, parts);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 7, 40})
  void anyNumberOfPartsGivesTheSame(int parts) {
    assertThat(sums(TEXT, WHERES, TOKENS, parts)).isEqualTo(sums(TEXT, WHERES, TOKENS, 1));
  }

  @Test
  void aCharacterChangesTheSumsOfThoseUpToFiveBeforeIt() {
    long[] before = sums(TEXT, WHERES, TOKENS, 1);
    long[] after = sums(TEXT.replace("gh", "gz"), WHERES, TOKENS, 1);
    for (char c = 'a'; c <= 'z'; c++) {
      int id = c - 'a' + 1;
      boolean changes = "cdefghz".indexOf(c) >= 0;
      assertThat(after[id] != before[id]).as("%s", c).isEqualTo(changes);
    }
  }

  @Test
  void nothingBehindTheEndOfARunCounts() {
    long[] before = sums(TEXT, WHERES, TOKENS, 1);
    long[] after = sums(TEXT.replace(".abc.", ".xbc."), WHERES, TOKENS, 1);
    assertThat(after['h' - 'a' + 1]).isEqualTo(before['h' - 'a' + 1]);
    assertThat(after['c' - 'a' + 1]).isEqualTo(before['c' - 'a' + 1]);
  }

  @Test
  void placeAndLengthOfTheTranscriptCount() {
    long[] before = sums(TEXT, WHERES, TOKENS, 1);
    int[] moved = WHERES.clone();
    moved[2]++;
    long[] after = sums(TEXT, moved, TOKENS, 1);
    assertThat(after['d' - 'a' + 1]).isNotEqualTo(before['d' - 'a' + 1]);
    assertThat(after['e' - 'a' + 1]).isEqualTo(before['e' - 'a' + 1]);
    long[] longer = sums(TEXT, WHERES, new int[] {256, 768, 0}, 1);
    assertThat(longer['d' - 'a' + 1]).isNotEqualTo(before['d' - 'a' + 1]);
    assertThat(longer['h' - 'a' + 1]).isEqualTo(before['h' - 'a' + 1]);
  }

  @Test
  void noTextAtAll() {
    assertThat(sums("", new int[0], new int[0], 1)).containsOnly(0);
  }
}
