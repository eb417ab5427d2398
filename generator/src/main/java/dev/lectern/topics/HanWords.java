package dev.lectern.topics;

import dev.lectern.topics.ChineseText.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

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

  private static final HanRun NOT_YET = new HanRun("", List.of());

  /** Ends a sentence, so that no word runs across. */
  private static final char BETWEEN_RUNS = '。';

  private final Segmenter segmenter;
  private final Map<String, HanRun> known = new ConcurrentHashMap<>();

  /** Cuts a text into words that follow one another without gaps. */
  @FunctionalInterface
  interface Segmenter {
    List<Word> words(String text);
  }

  HanWords(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  /**
   * The runs with their words. New ones are segmented at once: a call costs as much as fifty
   * characters.
   */
  List<HanRun> of(List<String> texts) {
    List<HanRun> runs = new ArrayList<>(texts.size());
    List<Integer> missing = new ArrayList<>();
    StringBuilder text = new StringBuilder().append(BETWEEN_RUNS);
    for (String run : texts) {
      @Nullable HanRun found = known.get(run);
      if (found == null) {
        missing.add(runs.size());
        text.append(run).append(BETWEEN_RUNS);
        found = NOT_YET;
      }
      runs.add(found);
    }
    if (!missing.isEmpty()) {
      List<Word> segmented = segmenter.words(text.toString());
      int next = 1;
      int start = 1;
      for (int index : missing) {
        String run = texts.get(index);
        List<Word> own = new ArrayList<>();
        while (segmented.get(next).start() < start + run.length()) {
          Word word = segmented.get(next++);
          own.add(new Word(word.start() - start, word.length(), word.nature()));
        }
        next++;
        start += run.length() + 1;
        runs.set(index, new HanRun(run, own));
        remember(run, runs.get(index));
      }
    }
    return runs;
  }

  private void remember(String text, HanRun run) {
    if (text.length() <= LONGEST_KEPT) {
      if (known.size() >= MOST_RUNS) {
        known.clear();
      }
      known.put(text, run);
    }
  }
}
