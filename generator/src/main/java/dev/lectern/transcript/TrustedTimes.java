package dev.lectern.transcript;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Tells the times that fit each other from those that don't. Times of a transcript only go forward,
 * so the longest sequence that does so is right and what lies outside it is a misprint or no time
 * at all; one wrong time early in the text thus can't discredit all behind it.
 */
final class TrustedTimes {
  private TrustedTimes() {}

  /**
   * The positions in {@code times} of the longest sequence that never goes back and stays within
   * the limit; none when that leaves out more than half. Costs O(n log n).
   *
   * @param times any unit
   * @param count how many of {@code times} are filled
   * @param limit the last time to trust, inclusive
   */
  static BitSet select(long[] times, int count, long limit) {
    int[] tails = new int[count];
    int[] previous = new int[count];
    int length = 0;
    for (int i = 0; i < count; i++) {
      if (times[i] > limit) {
        continue;
      }
      int at = firstGreater(times, tails, length, times[i]);
      previous[i] = at == 0 ? -1 : tails[at - 1];
      tails[at] = i;
      length = Math.max(length, at + 1);
    }
    BitSet trusted = new BitSet(count);
    if (length * 2 >= count) {
      for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
        trusted.set(i);
      }
    }
    return trusted;
  }

  /** The first of the sorted tails whose time is greater. */
  private static int firstGreater(long[] times, int[] tails, int length, long time) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[tails[middle]] > time) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** {@code times} with room for one more, at least doubled when full. */
  static long[] grown(long[] times, int count) {
    return count < times.length ? times : Arrays.copyOf(times, Math.max(16, count * 2));
  }

  /** {@code offsets} with room for one more, at least doubled when full. */
  static int[] grown(int[] offsets, int count) {
    return count < offsets.length ? offsets : Arrays.copyOf(offsets, Math.max(16, count * 2));
  }
}
