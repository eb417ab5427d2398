package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordMentionsTest {
  private record Word(int eighths, int paragraph) {}

  private final WordMentions mentions = new WordMentions();

  private void add(String word, int where) {
    char[] padded = ("<" + word + ">").toCharArray();
    mentions.add(padded, 1, padded.length - 1, where);
  }

  private Map<String, Word> written() {
    ByteWriter out = new ByteWriter();
    mentions.writeTo(out, 4096);
    ByteReader in = new ByteReader(out.toBytes(), 0);
    Map<String, Word> words = new LinkedHashMap<>();
    int count = in.number();
    for (int i = 0; i < count; i++) {
      int length = in.number();
      String word = new String(in.bytes, in.position, length, StandardCharsets.UTF_8);
      in.position += length;
      assertThat(words.put(word, new Word(in.number(), in.number()))).as(word).isNull();
    }
    assertThat(in.position).isEqualTo(in.bytes.length);
    return words;
  }

  @Test
  void eachWordHasItsOwnMentionsInTheOrderOfTheText() {
    add("one", Mentions.TITLE);
    add("two", Mentions.SUMMARY);
    add("one", Mentions.PARAGRAPHS);
    add("three", Mentions.PARAGRAPHS + 1);
    add("two", Mentions.SUMMARY);
    Map<String, Word> words = written();
    assertThat(words.keySet()).containsExactly("one", "two", "three");
    assertThat(words.get("one")).isEqualTo(new Word(FieldWeights.eighths(1, 0, 1, 4096), 1));
    assertThat(words.get("two")).isEqualTo(new Word(FieldWeights.eighths(0, 2, 0, 4096), 0));
    assertThat(words.get("three")).isEqualTo(new Word(FieldWeights.eighths(0, 0, 1, 4096), 2));
  }

  /** "Aa" and "BB" have one hash, in front of whatever. */
  @Test
  void wordsOfOneHashAreToldApart() {
    List<String> words = List.of("Aa", "BB", "AaAa", "BBBB", "AaBB", "BBAa", "Aab", "BBb", "中");
    words.forEach(word -> add(word, Mentions.SUMMARY));
    words.forEach(word -> add(word, Mentions.SUMMARY));
    assertThat(written()).hasSize(words.size());
    assertThat(written().values()).containsOnly(new Word(FieldWeights.eighths(0, 2, 0, 4096), 0));
  }

  @Test
  void growsAsFarAsNeeded() {
    int many = 5000;
    for (int round = 0; round < 2; round++) {
      IntStream.range(0, many).forEach(i -> add("word" + i * 7919, Mentions.SUMMARY));
    }
    add("x".repeat(300_000), Mentions.TITLE);
    Map<String, Word> words = written();
    assertThat(words).hasSize(many + 1).containsKey("x".repeat(300_000));
    assertThat(words.get("word" + 4999 * 7919))
        .isEqualTo(new Word(FieldWeights.eighths(0, 2, 0, 4096), 0));
    assertThat(words.get("word0").eighths).isEqualTo(FieldWeights.eighths(0, 2, 0, 4096));
  }
}
