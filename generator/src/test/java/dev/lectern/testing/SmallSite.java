package dev.lectern.testing;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.generation.FailurePolicy;
import dev.lectern.generation.GenerationResult;
import dev.lectern.generation.GenerationSettings;
import dev.lectern.generation.SiteGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A site of a few records written by a test. */
public final class SmallSite {
  private final Path project;
  private final Map<String, String> settings = new HashMap<>();
  private @Nullable String url = SampleSite.URL;
  private FailurePolicy policy = new FailurePolicy(true, false, 0);
  private @Nullable GenerationResult result;

  public SmallSite(Path project) {
    this.project = project;
  }

  /** Changes a setting of the site. */
  public SmallSite with(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  /** Makes the site one whose address is not known. */
  public SmallSite withoutUrl() {
    url = null;
    return this;
  }

  /**
   * Adds a record.
   *
   * @param head lines of header fields besides those that every record has
   */
  public SmallSite record(String name, String date, String title, String head, String summary)
      throws IOException {
    return write(
        "content/" + name,
        """
        Timestamp: %s
        Title: %s
        URL: https://lectures.example/%s
        Status: success
        Duration: 12:34
        %s
        Description:
        %s

        Content:
        Welcome. Today we look at this and at that.
        """
            .formatted(date, title, name, head.isEmpty() ? "" : head + "\n", summary));
  }

  /** Adds a file to the project. */
  public SmallSite write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** A record of the content folder as text. */
  public String source(String name) throws IOException {
    return Files.readString(project.resolve("content").resolve(name));
  }

  /** Makes errors of the content no reason to publish nothing. */
  public SmallSite tolerant() {
    policy = new FailurePolicy(false, false, 0);
    return this;
  }

  /** Makes the site. */
  public SmallSite generate() throws Exception {
    result = generator().generate();
    return this;
  }

  /** Only checks the content, and the site if there is one. */
  public SmallSite check() throws Exception {
    result = generator().check();
    return this;
  }

  private SiteGenerator generator() {
    return new SiteGenerator(
        new GenerationSettings(
            project,
            project.resolve("content"),
            folder(),
            url,
            settings,
            policy,
            Instant.parse("2026-06-01T00:00:00Z")));
  }

  /** What the last run reported. */
  public List<Diagnostic> diagnostics() {
    if (result == null) {
      throw new IllegalStateException("not generated yet");
    }
    return result.diagnostics();
  }

  /** Where the site is published. */
  public Path folder() {
    return project.resolve("target/site");
  }

  /** A file of the site as text. */
  public String page(String path) throws IOException {
    return Files.readString(folder().resolve(path));
  }

  /** Whether the site has a file. */
  public boolean has(String path) {
    return Files.isRegularFile(folder().resolve(path));
  }

  /** The paths of all files of the site whose names end so, sorted. */
  public List<String> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder().relativize(file).toString().replace('\\', '/'))
          .filter(path -> path.endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
