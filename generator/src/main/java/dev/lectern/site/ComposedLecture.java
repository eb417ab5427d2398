package dev.lectern.site;

import dev.lectern.diagnostics.Diagnostic;
import java.util.List;

/**
 * A lecture taken apart for its page and for the rest of the site.
 *
 * @param digest what other pages need
 * @param body what its own page needs
 * @param diagnostics of its diagrams and its Markdown
 */
public record ComposedLecture(
    LectureDigest digest, LectureBody body, List<Diagnostic> diagnostics) {
  public ComposedLecture {
    diagnostics = List.copyOf(diagnostics);
  }
}
