package dev.lectern.search;

import java.util.stream.IntStream;

/**
 * Sums up the places of each character in the runs of all lectures: where each is, and what follows
 * it as far as terms reach. A character whose sum is what it was has the terms it had.
 *
 * <p>One way through the text from its end, in which each place hands what follows it to the one
 * before; to look it up place by place would take several times as long.
 */
final class RunSums {
  /** Characters of the text that one task sums up, at least. */
  private static final int PART = 1 << 21;

  private RunSums() {}

  /**
   * The sum of each character, by its id.
   *
   * @param text of alphabet ids, each run ended by a zero
   * @param size of the alphabet
   * @param wheres by run: lecture and place in it
   * @param transcriptTokens by lecture
   */
  static long[] of(char[] text, int length, int size, int[] wheres, int[] transcriptTokens) {
    int parts = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), length / PART));
    return of(text, length, size, wheres, transcriptTokens, parts);
  }

  static long[] of(
      char[] text, int length, int size, int[] wheres, int[] transcriptTokens, int parts) {
    int[] ends = new int[parts];
    int[] runs = new int[parts];
    int run = 0;
    int at = 0;
    for (int part = 0; part < parts; part++) {
      int wanted = (int) ((long) length * (part + 1) / parts);
      while (at < length && (at < wanted || (at > 0 && text[at - 1] != 0))) {
        if (text[at++] == 0) {
          run++;
        }
      }
      ends[part] = at;
      runs[part] = run;
    }
    return IntStream.range(0, parts)
        .parallel()
        .mapToObj(
            part -> {
              long[] sums = new long[size + 1];
              int from = part == 0 ? 0 : ends[part - 1];
              add(text, from, ends[part], runs[part], wheres, transcriptTokens, sums);
              return sums;
            })
        .reduce(new long[size + 1], RunSums::added);
  }

  /**
   * Adds a part of the text.
   *
   * @param to behind the end of a run
   * @param runs that end before it
   */
  private static void add(
      char[] text, int from, int to, int runs, int[] wheres, int[] transcriptTokens, long[] sums) {
    int run = runs;
    long following = 0;
    long of = 0;
    for (int i = to - 1; i >= from; i--) {
      int id = text[i];
      if (id == 0) {
        run--;
        following = 0;
        int lecture = wheres[run] >>> Mentions.PLACE_BITS;
        of = Sums.mixed(Sums.mixed(0, transcriptTokens[lecture]), wheres[run]);
      } else {
        char last = (char) following;
        following = (i + 1 < to ? (long) text[i + 1] << 48 : 0) | following >>> 16;
        sums[id] += Sums.spread(Sums.mixed(Sums.mixed(of, following), last));
      }
    }
  }

  private static long[] added(long[] one, long[] other) {
    long[] sum = new long[one.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = one[i] + other[i];
    }
    return sum;
  }
}
