package dev.lectern.generation;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.Severity;
import dev.lectern.publishing.PublishSummary;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param diagnostics sorted by path and line
 * @param lectures records that are, or would be, published
 * @param recordsRead records that were analysed; the others were known from an earlier run
 * @param leftOut records whose status is not {@code success}
 * @param badFiles records and pages with at least one error
 * @param publication what changed in the published site; null when nothing was published
 * @param failed whether the failure policy makes this run a failure
 * @param figures what the run did, and what it took
 */
public record GenerationResult(
    List<Diagnostic> diagnostics,
    int lectures,
    int recordsRead,
    int leftOut,
    int badFiles,
    @Nullable PublishSummary publication,
    boolean failed,
    RunFigures figures) {

  public GenerationResult {
    diagnostics = List.copyOf(diagnostics);
  }

  /** What changed in the published site; empty when it was left as it was. */
  public Optional<PublishSummary> published() {
    return Optional.ofNullable(publication);
  }

  /** How many diagnostics have a severity. */
  public long count(Severity severity) {
    return diagnostics.stream().filter(d -> d.severity() == severity).count();
  }
}
