package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TermDictionaryTest {
  private final TermDictionary dictionary = new TermDictionary();

  private int idOf(String word) {
    byte[] padded = ("<" + word + ">").getBytes(StandardCharsets.UTF_8);
    return dictionary.idOf(padded, 1, padded.length - 2);
  }

  @Test
  void wordsAreNumberedAsTheyAreMet() {
    assertThat(List.of(idOf("b"), idOf("a"), idOf("b"), idOf("中文"), idOf("a")))
        .containsExactly(0, 1, 0, 2, 1);
    assertThat(dictionary.size()).isEqualTo(3);
    assertThat(dictionary.word(0)).isEqualTo("b");
    assertThat(dictionary.word(2)).isEqualTo("中文");
  }

  /** "Aa" and "BB" have one hash, in front of whatever. */
  @Test
  void wordsOfOneHashAreToldApart() {
    List<String> words =
        List.of("Aa", "BB", "Aa-the-same-tail", "BB-the-same-tail", "AaAa", "BBBB", "AaBB", "BBAa");
    for (int i = 0; i < words.size(); i++) {
      assertThat(idOf(words.get(i))).isEqualTo(i);
    }
    for (int i = 0; i < words.size(); i++) {
      assertThat(idOf(words.get(i))).isEqualTo(i);
      assertThat(dictionary.word(i)).isEqualTo(words.get(i));
    }
  }

  @Test
  void growsAsFarAsNeeded() {
    int many = 20_000;
    List<String> words =
        IntStream.range(0, many).mapToObj(i -> "a rather long word " + i * 7919).toList();
    words.forEach(this::idOf);
    assertThat(dictionary.size()).isEqualTo(many);
    for (int i = 0; i < many; i += 7) {
      assertThat(idOf(words.get(i))).isEqualTo(i);
      assertThat(dictionary.word(i)).isEqualTo(words.get(i));
    }
    assertThat(idOf("x".repeat(2_000_000))).isEqualTo(many);
    assertThat(dictionary.word(many)).hasSize(2_000_000);
  }
}
