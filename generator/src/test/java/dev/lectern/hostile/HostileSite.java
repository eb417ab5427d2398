package dev.lectern.hostile;

import dev.lectern.generation.FailurePolicy;
import dev.lectern.generation.GenerationResult;
import dev.lectern.generation.GenerationSettings;
import dev.lectern.generation.SiteGenerator;
import dev.lectern.testing.SampleSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All hostile records of usual size as one site, made once for all the tests that look at it. */
public final class HostileSite {
  private static final Path PROJECT = SampleSite.workFolder("hostile");
  private static @Nullable GenerationResult result;
  private static boolean begun;

  private HostileSite() {}

  /** The records, sorted by kind. */
  public static List<HostileRecord> records() {
    return Stream.of(BrokenRecords.all(), InjectionRecords.all()).flatMap(List::stream).toList();
  }

  /** How the run that made the site ended. */
  public static synchronized GenerationResult result() throws Exception {
    if (result == null) {
      if (begun) {
        throw new IllegalStateException("the run failed, as an earlier test shows");
      }
      begun = true;
      delete(PROJECT);
      Path content = Files.createDirectories(PROJECT.resolve("content"));
      for (HostileRecord record : records()) {
        Files.write(content.resolve(record.name() + ".txt"), record.bytes());
      }
      result = generate(PROJECT);
    }
    return result;
  }

  /** The finished site. */
  public static Path folder() throws Exception {
    result();
    return PROJECT.resolve("target/site");
  }

  /** The folder with the content and the site in it, and nothing else. */
  static Path project() {
    return PROJECT;
  }

  /** Makes the site of a project and publishes what is good of it. */
  static GenerationResult generate(Path project) throws Exception {
    return new SiteGenerator(
            new GenerationSettings(
                project,
                project.resolve("content"),
                project.resolve("target/site"),
                SampleSite.URL,
                Map.of(),
                new FailurePolicy(false, false, 0),
                Instant.parse("2026-06-01T00:00:00Z")))
        .generate();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
