package dev.lectern.search;

/**
 * Every place of some characters in the runs of all lectures, by character; and of each place,
 * which characters follow and in which run it is. Four bytes a place: the rest is looked up in the
 * text.
 */
final class RunPlaces {
  private final RunAlphabet alphabet;

  /** Alphabet ids, each run ended by a zero; more zeros at the end, for those who look ahead. */
  private final char[] text;

  /** Where in the text, by character, ascending. */
  private final int[] positions;

  /** By character, where its positions start. */
  private final int[] starts;

  /** A bit for each character of the text: whether it ends a run. */
  private final long[] ends;

  /** How many runs have ended before the 64 bits of {@link #ends}. */
  private final int[] ended;

  private final int[] wheres;

  /**
   * Takes the text over.
   *
   * @param text of alphabet ids, each run ended by a zero, {@value SubstringEncoder#MAX_DEPTH} more
   *     zeros behind the last
   * @param length of it without these
   * @param wheres by run: lecture and place in it
   * @param wanted by character, whether its places are asked for
   */
  RunPlaces(RunAlphabet alphabet, char[] text, int length, int[] wheres, boolean[] wanted) {
    this.alphabet = alphabet;
    this.text = text;
    this.wheres = wheres;
    starts = new int[alphabet.size() + 2];
    ends = new long[(length >> 6) + 1];
    ended = new int[ends.length];
    int runs = 0;
    for (int i = 0; i < length; i++) {
      if ((i & 63) == 0) {
        ended[i >> 6] = runs;
      }
      if (text[i] == 0) {
        ends[i >> 6] |= 1L << i;
        runs++;
      } else if (wanted[text[i]]) {
        starts[text[i] + 1]++;
      }
    }
    for (int id = 1; id < starts.length; id++) {
      starts[id] += starts[id - 1];
    }
    positions = new int[starts[starts.length - 1]];
    int[] next = starts.clone();
    for (int i = 0; i < length; i++) {
      if (text[i] != 0 && wanted[text[i]]) {
        positions[next[text[i]]++] = i;
      }
    }
  }

  /** How many places each character has, by its id. */
  static int[] counts(char[] text, int length, int size) {
    int[] counts = new int[size + 1];
    for (int i = 0; i < length; i++) {
      counts[text[i]]++;
    }
    return counts;
  }

  RunAlphabet alphabet() {
    return alphabet;
  }

  /** Where the places of a character start, up to those of the next one. */
  int start(int id) {
    return starts[id];
  }

  /** The four characters behind a place, 16 bits each; zeros behind the end of the run. */
  long following(int place) {
    int at = positions[place];
    // Without branches, so that the processor fetches many places at a time.
    int first = text[at + 1];
    int second = text[at + 2] & ifAny(first);
    int third = text[at + 3] & ifAny(second);
    int fourth = text[at + 4] & ifAny(third);
    return ((long) (first << 16 | second) << 32) | ((third << 16 | fourth) & 0xFFFFFFFFL);
  }

  /** All ones, or zero for zero. */
  private static int ifAny(int character) {
    return ~((character - 1) >> 31);
  }

  /**
   * The fifth character behind a place; 0 behind the end of the run.
   *
   * @param following what {@link #following} gave for the place
   */
  char fifth(int place, long following) {
    return (char) (text[positions[place] + 5] & ifAny((int) following & 0xFFFF));
  }

  /** Lecture and place in it. */
  int where(int place) {
    int at = positions[place];
    return wheres[ended[at >> 6] + Long.bitCount(ends[at >> 6] & ((1L << at) - 1))];
  }
}
