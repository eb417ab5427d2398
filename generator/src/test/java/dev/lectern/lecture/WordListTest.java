package dev.lectern.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WordListTest {
  @Test
  void tellsWhichWordStandsAtAPlace() {
    WordList words = new WordList(List.of("learning", "rate", "率"));
    char[] text = "a learning rate, 学习率".toCharArray();
    assertThat(words.indexOf(text, 2, 10)).isEqualTo(0);
    assertThat(words.indexOf(text, 11, 15)).isEqualTo(1);
    assertThat(words.indexOf(text, 19, 20)).isEqualTo(2);
    assertThat(words.indexOf(text, 2, 9)).isEqualTo(-1);
    assertThat(words.indexOf(text, 11, 16)).isEqualTo(-1);
    assertThat(words.contains(text, 0, 1)).isFalse();
    assertThat(words.contains(text, 3, 3)).isFalse();
  }

  @Test
  void wordsOfOneHashAreToldApart() {
    WordList words = new WordList(List.of("AaAa", "BBBB", "AaBB"));
    assertThat(words.indexOf("AaBB".toCharArray(), 0, 4)).isEqualTo(2);
    assertThat(words.indexOf("BBBB".toCharArray(), 0, 4)).isEqualTo(1);
    assertThat(words.indexOf("BBAa".toCharArray(), 0, 4)).isEqualTo(-1);
  }

  @Test
  void findsEachOfMany() {
    List<String> list = IntStream.range(0, 3_000).mapToObj(i -> "w" + i).toList();
    WordList words = new WordList(list);
    for (int i = 0; i < list.size(); i++) {
      char[] word = list.get(i).toCharArray();
      assertThat(words.indexOf(word, 0, word.length)).isEqualTo(i);
    }
    assertThat(words.contains("w3000".toCharArray(), 0, 5)).isFalse();
  }

  @Test
  void anEmptyListHasNothing() {
    assertThat(new WordList(List.of()).contains("so".toCharArray(), 0, 2)).isFalse();
  }

  @Test
  void takesNoWordTwiceAndNoneThatIsEmpty() {
    assertThatThrownBy(() -> new WordList(List.of("so", "so")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new WordList(List.of("")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
