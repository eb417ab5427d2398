package dev.lectern.lecture;

import java.time.Duration;

/** Lengths and times of videos as records write them and players show them. */
public final class ClockText {
  private ClockText() {}

  /** {@code m:ss}, or {@code h:mm:ss} from an hour on. */
  public static String of(Duration duration) {
    long seconds = duration.toSeconds();
    return seconds < 3600
        ? seconds / 60 + ":" + twoDigits(seconds % 60)
        : seconds / 3600 + ":" + twoDigits(seconds / 60 % 60) + ":" + twoDigits(seconds % 60);
  }

  private static String twoDigits(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
