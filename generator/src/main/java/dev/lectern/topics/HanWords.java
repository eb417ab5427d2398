package dev.lectern.topics;

import dev.lectern.topics.ChineseText.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of runs of Han characters, remembered: a summary says its title, headings, bold phrases
 * and labels again, and lectures of a series use the same turns of phrase. What is in a run depends
 * on nothing around it, since no word runs across what parts runs.
 */
final class HanWords {
  /** Some 20 MB; then all is forgotten. */
  private static final int MOST_RUNS = 50_000;

  /** Longer runs hardly come again. */
  private static final int LONGEST_KEPT = 40;

  /** Ends a sentence, so that no word runs across. */
  private static final char BETWEEN_RUNS = '。';

  private final Segmenter segmenter;
  private final Map<String, List<Word>> known = new ConcurrentHashMap<>();

  /** Cuts a text into words that follow one another without gaps. */
  @FunctionalInterface
  interface Segmenter {
    List<Word> words(String text);
  }

  HanWords(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  /**
   * The words of each run, where they stand in it. Runs that are new are segmented at once: a call
   * costs as much as fifty characters.
   */
  List<List<Word>> of(List<String> runs) {
    List<List<Word>> words = new ArrayList<>(runs.size());
    List<Integer> missing = new ArrayList<>();
    StringBuilder text = new StringBuilder().append(BETWEEN_RUNS);
    for (String run : runs) {
      List<Word> found = known.getOrDefault(run, List.of());
      if (found.isEmpty()) {
        missing.add(words.size());
        text.append(run).append(BETWEEN_RUNS);
      }
      words.add(found);
    }
    if (!missing.isEmpty()) {
      List<Word> segmented = segmenter.words(text.toString());
      int next = 1;
      int start = 1;
      for (int index : missing) {
        String run = runs.get(index);
        List<Word> own = new ArrayList<>();
        while (segmented.get(next).start() < start + run.length()) {
          Word word = segmented.get(next++);
          own.add(new Word(word.start() - start, word.length(), word.nature()));
        }
        next++;
        start += run.length() + 1;
        words.set(index, own);
        remember(run, own);
      }
    }
    return words;
  }

  private void remember(String run, List<Word> words) {
    if (run.length() <= LONGEST_KEPT) {
      if (known.size() >= MOST_RUNS) {
        known.clear();
      }
      known.put(run, List.copyOf(words));
    }
  }
}
