package dev.lectern.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

  private static final int FILE_CHARACTERS = 5_000;

  private record Word(String text, int lectures) {}

  private SpellingFiles() {}

  /**
   * Adds the files of one order.
   *
   * @return the first word of each file
   */
  static List<String> add(List<TermEntry> terms, boolean reversed, IndexFiles files) {
    int rarest = terms.size() > MANY_WORDS ? 2 : 1;
    List<Word> words =
        terms.stream()
            .filter(t -> isGuessable(t.term()) && t.lectures() >= rarest)
            .map(t -> new Word(reversed ? reverse(t.term()) : t.term(), t.lectures()))
            .sorted(Comparator.comparing(Word::text))
            .toList();
    List<String> firstWords = new ArrayList<>();
    List<String> names = new ArrayList<>();
    StringBuilder frequencies = new StringBuilder();
    int characters = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (names.isEmpty()) {
        firstWords.add(word.text);
      }
      names.add(word.text);
      characters += word.text.length();
      frequencies.append((char) ('0' + 31 - Integer.numberOfLeadingZeros(word.lectures)));
      if (i + 1 == words.size() || characters > FILE_CHARACTERS) {
        StringBuilder out = new StringBuilder();
        ScriptText.string(out, ScriptText.frontCoded(names));
        out.append(',');
        ScriptText.string(out, frequencies);
        files.add(reversed ? "endings" : "words", firstWords.size() - 1, out);
        names.clear();
        frequencies.setLength(0);
        characters = 0;
      }
    }
    return firstWords;
  }

  private static boolean isGuessable(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(Character::isLetter);
  }

  private static String reverse(String word) {
    // StringBuilder keeps surrogate pairs; words with them hold no single units that are letters.
    return new StringBuilder(word).reverse().toString();
  }
}
