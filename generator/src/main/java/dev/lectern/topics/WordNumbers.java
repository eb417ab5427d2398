package dev.lectern.topics;

/**
 * Numbers the different words of a text from 1, in the order in which they come; words that
 * everybody says are number 0, and so is what comes new after {@link PhraseTimes#MOST_WORDS}
 * others. A word that comes again costs no string.
 */
final class WordNumbers {
  private final FoldedText text;

  // An open-addressed table of words by where they first stand.
  private int[] starts = new int[1 << 10];
  private int[] ends = new int[1 << 10];
  private long[] hashes = new long[1 << 10];
  private int[] numbers = new int[1 << 10];
  private int used;
  private int last;

  WordNumbers(FoldedText text) {
    this.text = text;
  }

  /** The hash of a word that begins with one of this hash and goes on with a character. */
  static long hash(long hash, char next) {
    return (hash + next) * 0x9E3779B97F4A7C15L;
  }

  /**
   * The number of a word.
   *
   * @param hash of all its characters, beginning from 0
   */
  int of(int start, int end, long hash) {
    int slot = slot(start, end, hash);
    if (ends[slot] == 0) {
      if (++used * 2 > ends.length) {
        grow();
        slot = slot(start, end, hash);
      }
      hashes[slot] = hash;
      starts[slot] = start;
      ends[slot] = end;
      boolean full = last == PhraseTimes.MOST_WORDS;
      numbers[slot] = full || PlainWords.isSpeech(text.units(), start, end) ? 0 : ++last;
    }
    return numbers[slot];
  }

  /** The slot of a word, or the free one to put it into; that one has its end at 0. */
  private int slot(int start, int end, long hash) {
    char[] units = text.units();
    int mask = ends.length - 1;
    int slot = (int) (hash >>> 40) & mask;
    while (ends[slot] != 0 && (hashes[slot] != hash || !isSame(units, slot, start, end))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean isSame(char[] units, int slot, int start, int end) {
    int other = starts[slot];
    if (ends[slot] - other != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (units[i] != units[other++]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    int[] oldStarts = starts;
    int[] oldEnds = ends;
    long[] oldHashes = hashes;
    int[] oldNumbers = numbers;
    starts = new int[oldEnds.length * 2];
    ends = new int[oldEnds.length * 2];
    hashes = new long[oldEnds.length * 2];
    numbers = new int[oldEnds.length * 2];
    for (int i = 0; i < oldEnds.length; i++) {
      if (oldEnds[i] != 0) {
        int slot = slot(oldStarts[i], oldEnds[i], oldHashes[i]);
        hashes[slot] = oldHashes[i];
        starts[slot] = oldStarts[i];
        ends[slot] = oldEnds[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
