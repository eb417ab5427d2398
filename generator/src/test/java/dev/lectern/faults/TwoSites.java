package dev.lectern.faults;

import dev.lectern.generation.FailurePolicy;
import dev.lectern.generation.GenerationResult;
import dev.lectern.generation.GenerationSettings;
import dev.lectern.generation.SiteGenerator;
import dev.lectern.testing.SampleSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An old and a new state of a site that share no page: every page tells its state in its title, and
 * each state has lectures that the other has not. So a mixture of the two, or a part of one, is
 * neither.
 */
final class TwoSites {
  static final String OLD = "old";
  static final String NEW = "new";

  private final Path project;

  private TwoSites(Path project) {
    this.project = project;
  }

  /** Writes the records of both below a project folder. */
  static TwoSites write(Path project) throws IOException {
    for (String state : new String[] {OLD, NEW}) {
      for (int i = 1; i <= 3; i++) {
        SampleSite.writeRecord(
            project.resolve(state).resolve("lecture-" + i + ".txt"), "Lecture " + i);
      }
      for (int i = 1; i <= 3; i++) {
        String name = state + "-" + i;
        SampleSite.writeRecord(project.resolve(state).resolve(name + ".txt"), "Lecture " + name);
      }
    }
    return new TwoSites(project);
  }

  /** Those written before. */
  static TwoSites in(Path project) {
    return new TwoSites(project);
  }

  /** Makes one of the two in this process. */
  GenerationResult generate(String state, Path output) throws Exception {
    return new SiteGenerator(
            new GenerationSettings(
                project,
                project.resolve(state),
                output,
                SampleSite.URL,
                Map.of("site.title", "The " + state + " site"),
                new FailurePolicy(true, false, 0),
                Instant.parse("2026-06-01T00:00:00Z")))
        .generate();
  }

  /** All files below a folder and what is in them, but for our own hidden ones. */
  static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.startsWith(".")) {
          files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }
}
