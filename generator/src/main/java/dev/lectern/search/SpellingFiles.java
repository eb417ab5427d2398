package dev.lectern.search;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words that a misspelt one may mean, twice: by their beginning and by their end. One error
 * leaves one of both as it is, so the browser reads a file or two of each and compares.
 */
final class SpellingFiles {
  /** Shorter words have too many neighbours to guess. */
  private static final int SHORTEST = 3;

  private static final int LONGEST = 32;

  /** Beyond this many words, those of a single lecture are mostly misheard names: left out. */
  private static final int MANY_WORDS = 60_000;

  private SpellingFiles() {}

  /** Each word, and each behind {@code <} and its last two letters, in their order. */
  static List<TermEntry> entries(List<TermEntry> words) {
    int rarest = words.size() > MANY_WORDS ? 2 : 1;
    return words.stream()
        .filter(word -> isGuessable(word.term) && word.lectures >= rarest)
        .flatMap(word -> Stream.of(entry(word.term, word), entry(byEnd(word.term), word)))
        .sorted(Comparator.comparing(entry -> entry.term))
        .toList();
  }

  /** Its data is how common the word is: the logarithm of the number of lectures. */
  private static TermEntry entry(String name, TermEntry word) {
    int common = 31 - Integer.numberOfLeadingZeros(word.lectures);
    return new TermEntry(
        name, word.lectures, Integer.toString(common).getBytes(StandardCharsets.US_ASCII));
  }

  private static String byEnd(String word) {
    return "<" + word.substring(word.length() - 2) + word;
  }

  private static boolean isGuessable(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(Character::isLetter);
  }
}
