package dev.lectern.lecture;

import java.time.Duration;
import java.util.Locale;

/** Lengths and times of videos as records write them and players show them. */
public final class ClockText {
  private ClockText() {}

  /** {@code m:ss}, or {@code h:mm:ss} from an hour on. */
  public static String of(Duration duration) {
    long seconds = duration.toSeconds();
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
