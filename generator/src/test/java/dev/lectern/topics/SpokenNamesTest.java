package dev.lectern.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Map;
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
  void moreWordsThanCanBeNumbered() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < PhraseTimes.MOST_WORDS + 1000; i++) {
      for (int rest = i, k = 0; k < 5; k++, rest /= 26) {
        text.append((char) ('a' + rest % 26));
      }
      text.append(' ');
    }
    assertThat(in("zygote quorum, ".repeat(3) + text + "gorgonzola coinage, ".repeat(3)))
        .containsExactly(Map.entry("zygote quorum", 3));
  }
}
