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
 * @param workPath what a run needs and what it keeps for the next one lies beside this path, under
 *     its name: usually the output folder; another where that lies in a folder that is published
 */
public record GenerationSettings(
    Path projectFolder,
    Path contentFolder,
    Path outputFolder,
    @Nullable String siteUrl,
    Map<String, String> siteProperties,
    FailurePolicy failurePolicy,
    Instant now,
    Path workPath) {

  /** With what a run needs beside the output folder. */
  public GenerationSettings(
      Path projectFolder,
      Path contentFolder,
      Path outputFolder,
      @Nullable String siteUrl,
      Map<String, String> siteProperties,
      FailurePolicy failurePolicy,
      Instant now) {
    this(
        projectFolder,
        contentFolder,
        outputFolder,
        siteUrl,
        siteProperties,
        failurePolicy,
        now,
        outputFolder);
  }

  public GenerationSettings {
    requireAbsolute(projectFolder);
    requireAbsolute(contentFolder);
    requireAbsolute(outputFolder);
    requireAbsolute(workPath);
    siteProperties = Map.copyOf(siteProperties);
  }

  private static void requireAbsolute(Path path) {
    if (!path.isAbsolute()) {
      throw new IllegalArgumentException("not absolute: " + path);
    }
  }

  /** The same for a run at another moment. */
  public GenerationSettings at(Instant moment) {
    return new GenerationSettings(
        projectFolder,
        contentFolder,
        outputFolder,
        siteUrl,
        siteProperties,
        failurePolicy,
        moment,
        workPath);
  }
}
