package dev.lectern.generation;

/**
 * When what is wrong with records fails a run. A run that fails leaves the published site as it
 * was.
 *
 * @param failOnError whether bad records fail it at all
 * @param failOnWarning whether a warning fails it
 * @param maxBadRecords how many records may have errors before {@code failOnError} counts; at least
 *     0
 */
public record FailurePolicy(boolean failOnError, boolean failOnWarning, int maxBadRecords) {
  public FailurePolicy {
    if (maxBadRecords < 0) {
      throw new IllegalArgumentException("maxBadRecords is at least 0, not " + maxBadRecords);
    }
  }

  boolean failsWith(int badFiles, int warnings) {
    return (failOnError && badFiles > maxBadRecords) || (failOnWarning && warnings > 0);
  }
}
