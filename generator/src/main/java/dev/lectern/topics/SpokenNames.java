package dev.lectern.topics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
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

  private SpokenNames() {}

  private record Word(int start, int end) {}

  /**
   * The phrases by their name as first said, with how often they are said.
   *
   * @param taken places of the text that belong to known names
   */
  static Map<String, Integer> in(FoldedText text, BitSet taken) {
    List<Word> words = words(text, taken);
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Word> first = new HashMap<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      for (int more = 1; more <= 2 && i + more < words.size(); more++) {
        Word last = words.get(i + more);
        if (last.start() != words.get(i + more - 1).end() + 1 || text.at(last.start() - 1) != ' ') {
          break;
        }
        Word phrase = new Word(words.get(i).start(), last.end());
        String name = text.text(phrase.start(), phrase.end());
        if (counts.merge(name, 1, Integer::sum) == 1) {
          first.put(name, phrase);
        }
      }
    }
    return often(counts, first, text);
  }

  private static List<Word> words(FoldedText text, BitSet taken) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isLetter(text.at(end))) {
        end++;
      }
      int length = end - at;
      if (length >= MIN_LETTERS
          && length <= MAX_LETTERS
          && !taken.get(at)
          && text.isWordEdge(at)
          && text.isWordEdge(end)
          && !PlainWords.isSpeech(text.text(at, end))) {
        words.add(new Word(at, end));
      }
      at = Math.max(end, at + 1);
    }
    return words;
  }

  private static boolean isLetter(char c) {
    return c < 0x250 ? c >= 'a' && (c <= 'z' || Character.isLetter(c)) : false;
  }

  private static Map<String, Integer> often(
      Map<String, Integer> counts, Map<String, Word> first, FoldedText text) {
    Map<String, Integer> mostOfLonger = new HashMap<>();
    counts.forEach(
        (name, count) -> {
          int firstBlank = name.indexOf(' ');
          int lastBlank = name.lastIndexOf(' ');
          if (count >= OFTEN && firstBlank < lastBlank) {
            mostOfLonger.merge(name.substring(0, lastBlank), count, Math::max);
            mostOfLonger.merge(name.substring(firstBlank + 1), count, Math::max);
          }
        });
    Map<String, Integer> named = new TreeMap<>();
    counts.forEach(
        (name, count) -> {
          Word place = first.get(name);
          boolean part = mostOfLonger.getOrDefault(name, 0) >= MOSTLY * count;
          if (count >= OFTEN && !part && place != null) {
            named.put(text.casedText(place.start(), place.end()), count);
          }
        });
    return named;
  }
}
