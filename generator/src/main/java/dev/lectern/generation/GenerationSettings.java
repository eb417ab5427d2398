package dev.lectern.generation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run is told. Folders are absolute.
 *
 * @param projectFolder where {@code jbake.properties}, {@code templates/} and {@code assets/} are
 *     looked for; paths in messages are relative to it
 * @param contentFolder holds the records
 * @param outputFolder the site is published here
 * @param siteUrl where the site will live, with or without a last {@code /}; null when unknown
 * @param siteProperties JBake's settings and ours, over those of {@code jbake.properties}
 * @param failurePolicy when bad records fail the run
 * @param now the moment after which a record's date lies in the future
 */
public record GenerationSettings(
    Path projectFolder,
    Path contentFolder,
    Path outputFolder,
    @Nullable String siteUrl,
    Map<String, String> siteProperties,
    FailurePolicy failurePolicy,
    Instant now) {

  public GenerationSettings {
    requireAbsolute(projectFolder);
    requireAbsolute(contentFolder);
    requireAbsolute(outputFolder);
    siteProperties = Map.copyOf(siteProperties);
  }

  private static void requireAbsolute(Path path) {
    if (!path.isAbsolute()) {
      throw new IllegalArgumentException("not absolute: " + path);
    }
  }
}
