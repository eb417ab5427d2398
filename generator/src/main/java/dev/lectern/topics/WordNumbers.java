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
  private int[] numbers = new int[1 << 10];
  private int used;
  private int last;

  WordNumbers(FoldedText text) {
    this.text = text;
  }

  int of(int start, int end) {
    int slot = slot(start, end);
    if (ends[slot] == 0) {
      if (++used * 2 > ends.length) {
        grow();
        slot = slot(start, end);
      }
      starts[slot] = start;
      ends[slot] = end;
      boolean full = last == PhraseTimes.MOST_WORDS;
      numbers[slot] = full || PlainWords.isSpeech(text.units(), start, end) ? 0 : ++last;
    }
    return numbers[slot];
  }

  /** The slot of a word, or the free one to put it into; that one has its end at 0. */
  private int slot(int start, int end) {
    char[] units = text.units();
    long hash = 0;
    for (int i = start; i < end; i++) {
      hash = (hash + units[i]) * 0x9E3779B97F4A7C15L;
    }
    int mask = ends.length - 1;
    int slot = (int) (hash >>> 40) & mask;
    while (ends[slot] != 0 && !isSame(units, slot, start, end)) {
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
    int[] oldNumbers = numbers;
    starts = new int[oldEnds.length * 2];
    ends = new int[oldEnds.length * 2];
    numbers = new int[oldEnds.length * 2];
    for (int i = 0; i < oldEnds.length; i++) {
      if (oldEnds[i] != 0) {
        int slot = slot(oldStarts[i], oldEnds[i]);
        starts[slot] = oldStarts[i];
        ends[slot] = oldEnds[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
