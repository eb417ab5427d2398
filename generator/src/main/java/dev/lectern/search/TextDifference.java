package dev.lectern.search;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The terms in which two texts in the same place of an index differ. */
final class TextDifference {
  private TextDifference() {}

  /**
   * Adds the words whose weight or paragraph is another, or which one of both lacks; and the
   * characters that stand in other places, or are followed by other characters there.
   */
  static void addTo(
      WantedTerms wanted,
      LectureTerms one,
      TagTerms tagsOfOne,
      LectureTerms other,
      TagTerms tagsOfOther) {
    addDiffering(words(one, tagsOfOne.words()), words(other, tagsOfOther.words()), wanted::addWord);
    addDiffering(
        places(one, tagsOfOne.runs()), places(other, tagsOfOther.runs()), wanted::addCharacter);
  }

  private static <K, V> void addDiffering(Map<K, V> one, Map<K, V> other, Consumer<K> differing) {
    one.forEach(
        (key, value) -> {
          if (!value.equals(other.get(key))) {
            differing.accept(key);
          }
        });
    other.keySet().stream().filter(key -> !one.containsKey(key)).forEach(differing);
  }

  /** What an index of this lecture alone says of each word. */
  private static Map<String, ByteBuffer> words(LectureTerms terms, List<String> tags) {
    WordPostings postings = new WordPostings(WantedTerms.all());
    postings.add(terms.words(), tags);
    Map<String, ByteBuffer> words = new HashMap<>();
    for (TermEntry word : postings.encode()) {
      words.put(word.term, ByteBuffer.wrap(word.data));
    }
    return words;
  }

  /** Of each character, a sum over its places and what follows there, as far as terms reach. */
  private static Map<Integer, Long> places(LectureTerms terms, List<String> tags) {
    ByteReader reader = terms.runs();
    Map<Integer, Long> sums = new HashMap<>();
    long start = Sums.mixed(0, reader.number());
    for (String run : tags) {
      addPlaces(run, Sums.mixed(start, Mentions.TAG), sums);
    }
    int count = reader.number();
    for (int i = 0; i < count; i++) {
      int place = reader.number();
      char[] units = new char[reader.number()];
      reader.units(units, 0, units.length);
      addPlaces(new String(units), Sums.mixed(start, place), sums);
    }
    return sums;
  }

  private static void addPlaces(String run, long start, Map<Integer, Long> sums) {
    int[] characters = run.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      int end = Math.min(characters.length, i + SubstringEncoder.MAX_DEPTH);
      long sum = start;
      for (int following = i + 1; following < end; following++) {
        sum = Sums.mixed(sum, characters[following]);
      }
      sums.merge(characters[i], Sums.spread(sum), Long::sum);
    }
  }
}
