package dev.lectern.lecturerecord;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.lecture.Lecture;
import java.util.List;
import java.util.Objects;

/** What became of one file. */
public sealed interface ReadResult {

  /** What there is to say about the file and its subtitles, in {@link Diagnostic#ORDER}. */
  List<Diagnostic> diagnostics();

  /**
   * A record to publish.
   *
   * @param diagnostics no errors among them
   */
  record Accepted(Lecture lecture, List<Diagnostic> diagnostics) implements ReadResult {
    public Accepted {
      Objects.requireNonNull(lecture, "lecture");
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * A record that says itself that it is not to be published. Nothing else of it was checked.
   *
   * @param status as written, not blank, never {@code success}
   * @param diagnostics no errors among them
   */
  record LeftOut(String status, List<Diagnostic> diagnostics) implements ReadResult {
    public LeftOut {
      Objects.requireNonNull(status, "status");
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * A file that can't be published.
   *
   * @param diagnostics at least one error among them
   */
  record Refused(List<Diagnostic> diagnostics) implements ReadResult {
    public Refused {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
