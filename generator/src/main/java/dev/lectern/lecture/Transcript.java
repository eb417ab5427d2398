package dev.lectern.lecture;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What was said, as plain text.
 *
 * @param text never markup; {@code \n} line ends; blank lines are the author's paragraphs; may be
 *     empty; times written in it ({@code [12:40]}, cue lines) are still in it
 * @param cues from a subtitle file beside the record, in order of time; usually empty
 */
public record Transcript(String text, List<Cue> cues) {
  public Transcript {
    Objects.requireNonNull(text, "text");
    cues = List.copyOf(cues);
  }

  /** A transcript without a subtitle file. */
  public static Transcript of(String text) {
    return new Transcript(text, List.of());
  }

  /**
   * One subtitle.
   *
   * @param start from the start of the video, not negative
   * @param text plain, lines joined by a blank
   */
  public record Cue(Duration start, String text) {
    public Cue {
      if (start.isNegative()) {
        throw new IllegalArgumentException("a cue starts at or after 0:00");
      }
      Objects.requireNonNull(text, "text");
    }
  }
}
