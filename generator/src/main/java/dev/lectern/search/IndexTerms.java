package dev.lectern.search;

import dev.lectern.search.SearchIndexWriter.Entry;
import dev.lectern.search.WrittenIndex.Lecture;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Works out the terms of an index. Where there is an earlier one, and few lectures differ from
 * those in their places there, only the terms in which their texts differ are worked out: from the
 * texts of all lectures, since all that hold a term share its postings.
 */
final class IndexTerms {
  /** Depths of substrings, best first: the first that fits its share of the text is taken. */
  private static final int[] DEPTHS = {6, 4, 3, 2};

  /** Share of the lectures' text that the terms may take, and what they may take in any case. */
  private static final double SHARE = 0.145;

  private static final long FREE_BYTES = 1_000_000;

  /** Where more than one lecture in so many has changed, most terms are touched. */
  private static final int FEW = 32;

  private final List<Entry> entries;
  private final List<TagTerms> tags;
  private final WrittenIndex earlier;

  private IndexTerms(List<Entry> entries, List<TagTerms> tags, WrittenIndex earlier) {
    this.entries = entries;
    this.tags = tags;
    this.earlier = earlier;
  }

  /**
   * The terms of the lectures' texts and tags; their best depth is the least that was tried.
   *
   * @param tags of each lecture
   */
  static WrittenIndex of(List<Entry> entries, List<TagTerms> tags, WrittenIndex earlier) {
    @Nullable WrittenIndex terms = new IndexTerms(entries, tags, earlier).workOut();
    return terms == null ? of(entries, tags, WrittenIndex.NONE) : terms;
  }

  /** Null where the earlier index does not reach. */
  private @Nullable WrittenIndex workOut() {
    WantedTerms wanted = wanted();
    WordPostings wordPostings = new WordPostings(wanted);
    RunPostings runPostings = new RunPostings(wanted);
    List<Lecture> lectures = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (wanted.isEmpty() && isAsBefore(i)) {
        lectures.add(earlier.lectures().get(i));
        continue;
      }
      LectureTerms terms = entry.text().get().terms();
      lectures.add(new Lecture(entry.textSum(), terms.textBytes(), entry.shown().tags()));
      if (!wanted.isEmpty()) {
        wordPostings.add(terms.words(), tags.get(i).words());
        runPostings.add(terms.runs(), tags.get(i).runs());
      }
    }
    List<TermEntry> words = new ArrayList<>(wanted.wordsLeft(earlier.words()));
    words.addAll(wordPostings.encode());
    long textBytes = lectures.stream().mapToLong(Lecture::textBytes).sum();
    long budget = Math.max(FREE_BYTES, (long) (textBytes * SHARE)) - bytes(words);
    SortedMap<Integer, List<TermEntry>> runs = new TreeMap<>();
    for (int depth : DEPTHS) {
      @Nullable List<TermEntry> before = wanted.isAll() ? List.of() : earlier.runs(depth);
      if (before == null) {
        return null;
      }
      List<TermEntry> terms = new ArrayList<>(wanted.runsLeft(before));
      terms.addAll(runPostings.encode(depth));
      runs.put(depth, terms);
      if (bytes(terms) <= budget) {
        break;
      }
    }
    return new WrittenIndex(lectures, words, runs, i -> entries.get(i).text().get());
  }

  private WantedTerms wanted() {
    if (earlier.lectures().isEmpty() || earlier.lectures().size() != entries.size()) {
      return WantedTerms.all();
    }
    List<Integer> changed =
        IntStream.range(0, entries.size()).filter(i -> !isAsBefore(i)).boxed().toList();
    if (changed.size() > Math.max(1, entries.size() / FEW)) {
      return WantedTerms.all();
    }
    WantedTerms wanted = WantedTerms.none();
    for (int i : changed) {
      TagTerms tagsBefore = new TagTerms.Cutter().cut(earlier.lectures().get(i).tags());
      LectureTerms before = earlier.text(i).terms();
      LectureTerms now = entries.get(i).text().get().terms();
      TextDifference.addTo(wanted, before, tagsBefore, now, tags.get(i));
    }
    // Beyond, the character that stands for the rest depends on all.
    return earlier.characters() + wanted.characters() < RunAlphabet.MOST
        ? wanted
        : WantedTerms.all();
  }

  private boolean isAsBefore(int number) {
    Lecture before = earlier.lectures().get(number);
    Entry now = entries.get(number);
    return before.textSum() == now.textSum() && before.tags().equals(now.shown().tags());
  }

  private static long bytes(List<TermEntry> terms) {
    return terms.stream().mapToLong(term -> term.data.length).sum();
  }
}
