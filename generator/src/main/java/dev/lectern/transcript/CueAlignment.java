package dev.lectern.transcript;

import dev.lectern.lecture.Transcript.Cue;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where in a transcript each subtitle of a file beside it was said.
 *
 * <p>Both are read as words (letters, in scripts without blanks). Runs of {@value #RUN} words that
 * occur once in each are certain; of those the longest sequence in the same order in both is kept
 * and each run is extended over the words around it, across a few that differ. So a subtitle file
 * that was corrected, shortened or begins late still matches, and one of another talk does not.
 * Costs a sort of the words.
 */
final class CueAlignment {
  private static final int RUN = 4;

  /** How far into a subtitle its first matching word may stand. */
  private static final int MOST_MISSING = 3;

  /** How many words, of both together, may differ before the next equal ones. */
  private static final int MOST_DIFFERENT = 6;

  private final Words said;
  private final Words shown;

  /** For each word shown the word said, or -1. */
  private final int[] match;

  /** The first words that have not been matched or passed over yet. */
  private int shownFrom;

  private int saidFrom;

  private CueAlignment(Words said, Words shown) {
    this.said = said;
    this.shown = shown;
    this.match = new int[shown.count()];
    Arrays.fill(match, -1);
  }

  /**
   * The times of a transcript by its subtitles; a timeline of estimates when less than half of
   * their words are those of the transcript.
   */
  static Timeline align(String text, List<Cue> cues, @Nullable Duration duration) {
    Words said = new Words();
    said.add(text);
    Words shown = new Words();
    int[] firstWords = new int[cues.size()];
    for (int i = 0; i < firstWords.length; i++) {
      firstWords[i] = shown.count();
      shown.add(cues.get(i).text());
    }
    CueAlignment alignment = new CueAlignment(said, shown);
    if (!alignment.matchWords()) {
      return Timeline.estimated(text.length(), duration);
    }
    return alignment.timeline(cues, firstWords, text.length(), duration);
  }

  private Timeline timeline(
      List<Cue> cues, int[] firstWords, int length, @Nullable Duration duration) {
    int[] offsets = new int[cues.size()];
    long[] millis = new long[cues.size()];
    int count = 0;
    for (int i = 0; i < firstWords.length; i++) {
      int end = i + 1 < firstWords.length ? firstWords[i + 1] : shown.count();
      for (int word = firstWords[i]; word < end && word < firstWords[i] + MOST_MISSING; word++) {
        if (match[word] >= 0) {
          // The words before it are missing in one of the two, or the transcript has others there.
          int first = Math.max(0, match[word] - (word - firstWords[i]));
          int after = count == 0 ? 0 : offsets[count - 1];
          offsets[count] = Math.max(after, said.offset(first));
          millis[count++] = cues.get(i).start().toMillis();
          break;
        }
      }
    }
    long limit = duration == null ? Long.MAX_VALUE : duration.toMillis() + 1000;
    BitSet trusted = TrustedTimes.select(millis, count, limit);
    int kept = 0;
    for (int i = trusted.nextSetBit(0); i >= 0; i = trusted.nextSetBit(i + 1)) {
      offsets[kept] = offsets[i];
      millis[kept++] = millis[i];
    }
    return Timeline.of(offsets, millis, kept, length, duration);
  }

  /** Fills {@code match}; false when the texts are too different. */
  private boolean matchWords() {
    long[] saidRuns = said.sortedRuns();
    long[] shownRuns = shown.sortedRuns();
    int[] saidAt = new int[Math.min(saidRuns.length, shownRuns.length)];
    long[] pairs = new long[saidAt.length];
    int found = 0;
    int i = 0;
    for (int j = 0; j < shownRuns.length; j++) {
      if (!isOnly(shownRuns, j)) {
        continue;
      }
      while (i < saidRuns.length && hash(saidRuns[i]) < hash(shownRuns[j])) {
        i++;
      }
      if (i < saidRuns.length && hash(saidRuns[i]) == hash(shownRuns[j]) && isOnly(saidRuns, i)) {
        pairs[found++] = (shownRuns[j] & 0xFFFFFFFFL) << 32 | (saidRuns[i] & 0xFFFFFFFFL);
      }
    }
    Arrays.sort(pairs, 0, found);
    long[] order = new long[found];
    for (int k = 0; k < found; k++) {
      order[k] = pairs[k] & 0xFFFFFFFFL;
    }
    BitSet inOrder = TrustedTimes.select(order, found, Long.MAX_VALUE);
    extend(pairs, inOrder);
    int matched = 0;
    for (int word : match) {
      matched += word >= 0 ? 1 : 0;
    }
    return matched > 0 && matched * 2 >= match.length;
  }

  /** Matches the words around each certain run, none twice, all in order. */
  private void extend(long[] pairs, BitSet inOrder) {
    // Both texts begin at the same word as often as not.
    extendForward(0, 0);
    for (int k = inOrder.nextSetBit(0); k >= 0; k = inOrder.nextSetBit(k + 1)) {
      int shownAt = (int) (pairs[k] >>> 32);
      int saidAt = (int) pairs[k];
      if (shownAt >= shownFrom && saidAt >= saidFrom) {
        extendBack(shownAt, saidAt);
        extendForward(shownAt, saidAt);
      }
    }
  }

  private void extendBack(int shownAt, int saidAt) {
    int shownWord = shownAt - 1;
    int saidWord = saidAt - 1;
    while (shownWord >= shownFrom
        && saidWord >= saidFrom
        && said.sameWord(saidWord, shown, shownWord)) {
      match[shownWord--] = saidWord--;
    }
  }

  /** Goes on behind a few words that differ when at least two in a row are equal again. */
  private void extendForward(int shownAt, int saidAt) {
    int shownWord = shownAt;
    int saidWord = saidAt;
    while (isSame(shownWord, saidWord)) {
      match[shownWord++] = saidWord++;
      shownFrom = shownWord;
      saidFrom = saidWord;
      if (isSame(shownWord, saidWord)) {
        continue;
      }
      search:
      for (int skipped = 1; skipped <= MOST_DIFFERENT; skipped++) {
        for (int i = 0; i <= skipped; i++) {
          int shownNext = shownWord + i;
          int saidNext = saidWord + skipped - i;
          if (isSame(shownNext, saidNext) && isSame(shownNext + 1, saidNext + 1)) {
            shownWord = shownNext;
            saidWord = saidNext;
            break search;
          }
        }
      }
    }
  }

  private boolean isSame(int shownWord, int saidWord) {
    return shownWord < shown.count()
        && saidWord < said.count()
        && said.sameWord(saidWord, shown, shownWord);
  }

  private static long hash(long run) {
    return run >>> 32;
  }

  private static boolean isOnly(long[] runs, int i) {
    return (i == 0 || hash(runs[i - 1]) != hash(runs[i]))
        && (i + 1 == runs.length || hash(runs[i + 1]) != hash(runs[i]));
  }

  /** The words of a text as hashes, and where they begin. */
  private static final class Words {
    private int[] hashes = new int[256];
    private int[] offsets = new int[256];
    private int count;

    void add(String text) {
      for (int i = 0; i < text.length(); ) {
        char c = text.charAt(i);
        if (Scripts.isUnspaced(c)) {
          add(c, i);
          i++;
        } else if (Character.isLetterOrDigit(c)) {
          int start = i;
          int hash = 0;
          while (i < text.length() && isWordPart(text.charAt(i))) {
            char part = text.charAt(i++);
            hash = part == '\'' || part == '’' ? hash : hash * 31 + Character.toLowerCase(part);
          }
          add(hash, start);
        } else {
          i++;
        }
      }
    }

    int count() {
      return count;
    }

    int offset(int word) {
      return offsets[word];
    }

    boolean sameWord(int word, Words other, int otherWord) {
      return hashes[word] == other.hashes[otherWord];
    }

    /** Each run's hash in the upper half, its first word in the lower; sorted. */
    long[] sortedRuns() {
      long[] runs = new long[Math.max(0, count - RUN + 1)];
      for (int i = 0; i < runs.length; i++) {
        long hash = 0;
        for (int j = i; j < i + RUN; j++) {
          hash = (hash ^ hashes[j]) * 0x9E3779B97F4A7C15L;
          hash ^= hash >>> 29;
        }
        runs[i] = hash >>> 33 << 32 | i;
      }
      Arrays.sort(runs);
      return runs;
    }

    private void add(int hash, int offset) {
      hashes = TrustedTimes.grown(hashes, count);
      offsets = TrustedTimes.grown(offsets, count);
      hashes[count] = hash;
      offsets[count++] = offset;
    }

    private static boolean isWordPart(char c) {
      return c == '\'' || c == '’' || (Character.isLetterOrDigit(c) && !Scripts.isUnspaced(c));
    }
  }
}
