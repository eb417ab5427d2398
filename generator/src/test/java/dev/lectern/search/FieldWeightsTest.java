package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldWeightsTest {
  @ParameterizedTest
  @CsvSource({
    // title, summary, transcript, its length, weight in eighths, level
    "1, 0, 0, 4000, 96, 7",
    "5, 0, 0, 4000, 96, 7",
    "0, 1, 0, 4000, 20, 3",
    "0, 3, 0, 4000, 28, 4",
    "0, 0, 1, 4000,  8, 0",
    "0, 0, 2, 4000, 11, 1",
    "0, 0, 8, 4000, 15, 2",
    "0, 0, 1,    0, 10, 1",
    "0, 0, 1, 16000, 5, 0",
    "0, 0, 1, 99000, 5, 0",
    "0, 1, 1, 4000, 28, 4",
    "1, 1, 1, 4000, 124, 7",
    "0, 0, 0, 4000, 0, 0",
  })
  void weightOfMentions(
      int inTitle, int inSummary, int inTranscript, int length, int eighths, int level) {
    int weight = FieldWeights.eighths(inTitle, inSummary, inTranscript, length);
    assertThat(weight).isEqualTo(eighths);
    assertThat(FieldWeights.level(weight)).isEqualTo(level);
  }

  @Test
  void nothingReachesATitleButATitle() {
    int all = FieldWeights.eighths(0, 10_000, 10_000, 0) + FieldWeights.TAG_EIGHTHS;
    assertThat(FieldWeights.level(all)).isEqualTo(FieldWeights.LEVELS - 2);
    assertThat(FieldWeights.level(FieldWeights.eighths(1, 0, 0, 0)))
        .isEqualTo(FieldWeights.LEVELS - 1);
  }

  @Test
  void aTagWeighsMoreThanASummaryThatMore() {
    assertThat(FieldWeights.TAG_EIGHTHS)
        .isEqualTo(40)
        .isGreaterThan(FieldWeights.eighths(0, 1000, 0, 4000));
    assertThat(FieldWeights.eighths(0, 1, 0, 4000))
        .isGreaterThan(FieldWeights.eighths(0, 0, 1000, 4000));
  }

  @ParameterizedTest
  @CsvSource({
    "9, 0", "10, 1", "12, 1", "13, 2", "18, 2", "19, 3", "25, 3", "26, 4", "36, 4", "37, 5",
    "55, 5", "56, 6", "95, 6", "96, 7", "97, 7", "5000, 7",
  })
  void levelOfAWeight(int eighths, int level) {
    assertThat(FieldWeights.level(eighths)).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "127, 0", "128, 256", "383, 256", "384, 512", "4000, 4096"})
  void aLengthIsRoundedToTheNearest(int tokens, int rounded) {
    assertThat(FieldWeights.roundedLength(tokens)).isEqualTo(rounded);
  }
}
