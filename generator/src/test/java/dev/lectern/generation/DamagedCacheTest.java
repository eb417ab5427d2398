package dev.lectern.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.testing.SampleSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run kept and somebody damaged costs the next run time, and its author a line. */
class DamagedCacheTest {
  @TempDir Path folder;
  private final List<String> told = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"pages", "texts", "compared"})
  void damageIsToldOnceAndMended(String kept) throws Exception {
    Path project = Files.createDirectories(folder.resolve("project"));
    Files.createDirectories(project.resolve("content"));
    SampleSite.writeRecord(project.resolve("content/a.txt"), "First");
    generate(project);
    String page = Files.readString(project.resolve("target/site/lectures/a.html"));
    // A page that is gone is rendered again, of the text that is kept.
    Files.delete(project.resolve("target/site/lectures/a.html"));

    Path file = project.resolve("target/site.cache").resolve(kept);
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i < bytes.length; i += 10) {
      bytes[i] ^= 1;
    }
    Files.write(file, bytes);
    assertThat(told).isEmpty();
    assertThat(generate(project).failed()).isFalse();
    assertThat(told).hasSize(1);
    assertThat(Files.readString(project.resolve("target/site/lectures/a.html"))).isEqualTo(page);
    GenerationResult after = generate(project);
    assertThat(told).hasSize(1);
    assertThat(after.recordsRead()).isZero();
    assertThat(after.figures().pagesKept()).isPositive();
  }

  private GenerationResult generate(Path project) throws Exception {
    GenerationSettings settings =
        new GenerationSettings(
            project,
            project.resolve("content"),
            project.resolve("target/site"),
            SampleSite.URL,
            Map.of(),
            new FailurePolicy(true, false, 0),
            Instant.parse("2026-06-01T00:00:00Z"));
    ProgressListener listener =
        new ProgressListener() {
          @Override
          public void begun(Stage stage, int total) {}

          @Override
          public void advanced() {}

          @Override
          public void ended(Stage stage, int count, Duration took) {}

          @Override
          public void cacheDamaged(String what) {
            told.add(what);
          }
        };
    return new SiteGenerator(settings, listener).generate();
  }
}
