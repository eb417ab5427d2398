package dev.lectern.transcript;

import java.time.Duration;

/**
 * When something was said.
 *
 * @param time from the start of the video, not negative
 * @param exact true when the transcript or its subtitles say so, to within one subtitle; false for
 *     an estimate, which is in whole seconds and must be shown as an estimate
 */
public record TimeMark(Duration time, boolean exact) {
  public TimeMark {
    if (time.isNegative()) {
      throw new IllegalArgumentException("a time mark is at or after 0:00");
    }
  }
}
