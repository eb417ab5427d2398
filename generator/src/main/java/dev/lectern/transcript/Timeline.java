package dev.lectern.transcript;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * When each character of a text was said: known at some offsets, spread evenly between them.
 *
 * <p>Memory is one entry a known time; a look-up costs O(log known times).
 */
final class Timeline {
  /** Known times this close together are exact for all that is said between them: one subtitle. */
  private static final long ONE_SUBTITLE = 10_000;

  private static final long UNKNOWN = -1;

  private final int[] offsets;
  private final long[] millis;
  private final int length;
  private final long duration;

  private Timeline(int[] offsets, long[] millis, int length, long duration) {
    this.offsets = offsets;
    this.millis = millis;
    this.length = length;
    this.duration = duration;
  }

  /**
   * A timeline with known times.
   *
   * @param offsets into the text, never going back
   * @param millis from the start of the video, never going back
   * @param count how many of both are filled
   * @param length of the text
   * @param duration of the video
   */
  static Timeline of(
      int[] offsets, long[] millis, int count, int length, @Nullable Duration duration) {
    return new Timeline(
        Arrays.copyOf(offsets, count),
        Arrays.copyOf(millis, count),
        length,
        duration == null ? UNKNOWN : duration.toMillis());
  }

  /** A timeline without known times. */
  static Timeline estimated(int length, @Nullable Duration duration) {
    return of(new int[0], new long[0], 0, length, duration);
  }

  boolean hasKnownTimes() {
    return offsets.length > 0;
  }

  /** When the character at {@code offset} was said; null when nothing is known. */
  @Nullable TimeMark at(int offset) {
    int last = lastAtOrBefore(offset);
    if (last >= 0 && offsets[last] == offset) {
      return exact(millis[last]);
    }
    int startOffset = last < 0 ? 0 : offsets[last];
    long startMillis = last < 0 ? 0 : millis[last];
    int endOffset = last + 1 < offsets.length ? offsets[last + 1] : length;
    long endMillis = last + 1 < offsets.length ? millis[last + 1] : duration;
    if (endMillis < startMillis || endOffset <= startOffset) {
      return null;
    }
    if (last >= 0 && endMillis - startMillis <= ONE_SUBTITLE) {
      return exact(startMillis);
    }
    double share = (double) (offset - startOffset) / (endOffset - startOffset);
    long seconds = (startMillis + (long) ((endMillis - startMillis) * share)) / 1000;
    // Whole seconds must not fall behind the known time before them.
    return new TimeMark(Duration.ofSeconds(Math.max(seconds, (startMillis + 999) / 1000)), false);
  }

  private static TimeMark exact(long millis) {
    return new TimeMark(Duration.ofMillis(millis), true);
  }

  private int lastAtOrBefore(int offset) {
    int low = 0;
    int high = offsets.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (offsets[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
