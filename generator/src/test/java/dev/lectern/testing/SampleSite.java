package dev.lectern.testing;

import dev.lectern.diagnostics.Severity;
import dev.lectern.generation.FailurePolicy;
import dev.lectern.generation.GenerationResult;
import dev.lectern.generation.GenerationSettings;
import dev.lectern.generation.SiteGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The project's own content as a site, made once for all the tests that look at it. */
public final class SampleSite {
  /** Below a path, as GitHub Pages has it. */
  public static final String URL = "https://lectern.example/notes/";

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static @Nullable Path folder;

  private SampleSite() {}

  /** The finished site. */
  public static synchronized Path folder() throws Exception {
    if (folder == null) {
      Path target = workFolder("sample-site");
      GenerationResult result =
          generate(PROJECT, PROJECT.resolve("content"), target, Map.of("site.language", "zh-CN"));
      if (result.failed() || result.count(Severity.ERROR) > 0) {
        throw new IllegalStateException("the sample site failed: " + result.diagnostics());
      }
      folder = target;
    }
    return folder;
  }

  /** A folder that no test in another virtual machine of the same build uses; absolute. */
  public static Path workFolder(String name) {
    return Path.of("target", "tests-" + System.getProperty("lectern.fork", "alone"), name)
        .toAbsolutePath();
  }

  /** Makes a site with the default theme. */
  public static GenerationResult generate(
      Path project, Path content, Path output, Map<String, String> properties) throws Exception {
    return new SiteGenerator(
            new GenerationSettings(
                project,
                content,
                output,
                URL,
                properties,
                new FailurePolicy(true, false, 0),
                Instant.parse("2026-06-01T00:00:00Z")))
        .generate();
  }

  /** A page of the site as text. */
  public static String page(String path) throws Exception {
    return Files.readString(folder().resolve(path));
  }

  /** Writes a small, good record. */
  public static void writeRecord(Path file, String title) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        Timestamp: 2025-03-01T10:00:00
        Title: %s
        URL: https://lectures.example/talk
        Status: success
        Duration: 12:34

        Description:
        ### Overview

        *   **Gradient descent:** walks downhill on the loss.

        Content:
        Welcome. Today we look at gradient descent.
        """
            .formatted(title));
  }
}
