package dev.lectern.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SpokenNamesTest {
  private static Map<String, Integer> in(String text) {
    return SpokenNames.in(FoldedText.of(text), new BitSet());
  }

  @Test
  void phrasesThatComeThreeTimesAsFirstSaid() {
    assertThat(
            in("Learning Rate. A learning rate, the learning rate: a warm restart, a warm restart"))
        .containsExactly(Map.entry("Learning Rate", 3));
  }

  @Test
  void aLongerPhraseTakesThePlaceOfItsParts() {
    String once = "a variational free energy, ";
    assertThat(in(once.repeat(4) + "free energy"))
        .containsExactly(Map.entry("variational free energy", 4));
    assertThat(in(once.repeat(3) + "the free energy, ".repeat(3)))
        .containsOnlyKeys("free energy", "variational free energy");
  }

  @Test
  void knownNamesAndWordsApartAreNoPart() {
    BitSet taken = new BitSet();
    String text = "tensor field, tensor field, tensor field";
    taken.set(0, text.length());
    assertThat(SpokenNames.in(FoldedText.of(text), taken)).isEmpty();
    assertThat(in("tensor, field. tensor, field. tensor, field")).isEmpty();
  }

  @Test
  void noWordGetsANumberTooHighToTellApart() {
    StringBuilder letters = new StringBuilder();
    Random random = new Random(7);
    for (int i = 0; i < PhraseTimes.MOST_WORDS + 100; i++) {
      letters.append((char) ('a' + random.nextInt(26)));
    }
    FoldedText text = FoldedText.of(letters.toString());
    WordNumbers numbers = new WordNumbers(text);
    int highest = 0;
    for (int i = 0; i + 14 <= letters.length(); i++) {
      highest = Math.max(highest, number(numbers, text, i));
    }
    assertThat(highest).isEqualTo(PhraseTimes.MOST_WORDS);
    assertThat(number(numbers, text, 0)).isEqualTo(1);
  }

  private static int number(WordNumbers numbers, FoldedText text, int start) {
    long hash = 0;
    for (int i = start; i < start + 14; i++) {
      hash = WordNumbers.hash(hash, text.at(i));
    }
    return numbers.of(start, start + 14, hash);
  }
}
