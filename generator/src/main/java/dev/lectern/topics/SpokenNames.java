package dev.lectern.topics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Phrases of two or three Latin words that a speaker keeps coming back to, such as {@code learning
 * rate}. Words that everybody says are no part of them, nor are names the glossary has found.
 */
final class SpokenNames {
  /** A phrase said so often is a subject, not a turn of speech. */
  private static final int OFTEN = 3;

  /** A longer phrase takes the place of a shorter one that it makes up most of. */
  private static final double MOSTLY = 0.7;

  private static final int MIN_LETTERS = 3;
  private static final int MAX_LETTERS = 20;

  /** Which of the first characters are Latin letters in lower case, or of none. */
  private static final boolean[] LETTERS = new boolean[0x250];

  static {
    for (char c = 'a'; c < LETTERS.length; c++) {
      LETTERS[c] = Character.isLetter(c);
    }
  }

  private final FoldedText text;
  private final WordNumbers numbers;

  // The words that may be part of a name, by their numbers, in order.
  private int[] words = new int[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int count;

  private SpokenNames(FoldedText text) {
    this.text = text;
    this.numbers = new WordNumbers(text);
  }

  /**
   * The phrases by their name as first said, with how often they are said.
   *
   * @param taken places of the text that belong to known names
   */
  static Map<String, Integer> in(FoldedText text, BitSet taken) {
    SpokenNames spoken = new SpokenNames(text);
    spoken.readWords(taken);
    return spoken.often();
  }

  private void readWords(BitSet taken) {
    char[] units = text.units();
    int length = text.length();
    int at = 0;
    while (at < length) {
      int end = at;
      long hash = 0;
      while (end < length && isLetter(units[end])) {
        hash = WordNumbers.hash(hash, units[end++]);
      }
      int letters = end - at;
      if (letters >= MIN_LETTERS
          && letters <= MAX_LETTERS
          && !taken.get(at)
          && text.isWordEdge(at)
          && text.isWordEdge(end)) {
        int number = numbers.of(at, end, hash);
        if (number > 0) {
          add(number, at, end);
        }
      }
      at = Math.max(end, at + 1);
    }
  }

  private void add(int word, int start, int end) {
    if (count == words.length) {
      words = Arrays.copyOf(words, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    words[count] = word;
    starts[count] = start;
    ends[count++] = end;
  }

  private static boolean isLetter(char c) {
    return c < LETTERS.length && LETTERS[c];
  }

  /** Whether one blank is all that parts a word from the next. */
  private boolean runsOn(int word) {
    return word + 1 < count && starts[word + 1] == ends[word] + 1 && text.at(ends[word]) == ' ';
  }

  private Map<String, Integer> often() {
    PhraseTimes times = new PhraseTimes();
    for (int i = 0; i < count; i++) {
      if (runsOn(i)) {
        times.add(pair(i), i);
        if (runsOn(i + 1)) {
          times.add(PhraseTimes.key(words[i], words[i + 1], words[i + 2]), i);
        }
      }
    }
    Map<Long, Integer> mostOfLonger = new HashMap<>();
    times.forEach(
        OFTEN,
        (key, said, first) -> {
          if (PhraseTimes.isLong(key)) {
            mostOfLonger.merge(pair(first), said, Math::max);
            mostOfLonger.merge(pair(first + 1), said, Math::max);
          }
        });
    Map<String, Integer> named = new TreeMap<>();
    times.forEach(
        OFTEN,
        (key, said, first) -> {
          if (mostOfLonger.getOrDefault(key, 0) < MOSTLY * said) {
            int last = PhraseTimes.isLong(key) ? first + 2 : first + 1;
            named.put(text.casedText(starts[first], ends[last]), said);
          }
        });
    return named;
  }

  private long pair(int first) {
    return PhraseTimes.key(words[first], words[first + 1], 0);
  }
}
