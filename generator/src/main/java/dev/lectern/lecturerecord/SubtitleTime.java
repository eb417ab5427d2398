package dev.lectern.lecturerecord;

import java.time.Duration;
import java.util.Optional;

/**
 * {@code hh:mm:ss,mmm} of SRT and {@code mm:ss.mmm} of WebVTT, the fraction of any length or none.
 */
final class SubtitleTime {
  /** Enough for any video; more digits could overflow. */
  private static final int MOST_DIGITS = 4;

  private SubtitleTime() {}

  static Optional<Duration> parse(String time) {
    int point = Math.max(time.indexOf('.'), time.indexOf(','));
    String[] parts = (point < 0 ? time : time.substring(0, point)).split(":", -1);
    if (parts.length < 2 || parts.length > 3) {
      return Optional.empty();
    }
    long seconds = 0;
    for (int i = 0; i < parts.length; i++) {
      int part = AsciiNumber.parse(parts[i], 1, MOST_DIGITS);
      boolean isLeading = i == 0;
      if (part < 0 || (!isLeading && part > 59)) {
        return Optional.empty();
      }
      seconds = seconds * 60 + part;
    }
    int millis =
        point < 0
            ? 0
            : AsciiNumber.parse((time.substring(point + 1) + "000").substring(0, 3), 3, 3);
    return millis < 0
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(seconds).plusMillis(millis));
  }
}
