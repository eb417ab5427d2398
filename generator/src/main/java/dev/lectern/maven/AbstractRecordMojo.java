package dev.lectern.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What the goals that write records have in common: where to, and what the head of a record says.
 * The short names, {@code -Dtitle}, serve the command line.
 */
@SuppressWarnings("NullAway.Init")
abstract class AbstractRecordMojo extends AbstractMojo {

  /** The project's folder. Paths in messages are relative to it. */
  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File basedir;

  /** The folder with the lecture records, absolute or relative to the project. */
  @Parameter(property = "lectern.contentDirectory", defaultValue = "content", required = true)
  private File contentDirectory;

  /** The lecture's title. On the command line {@code -Dtitle} does too. */
  @Parameter(property = "lectern.title", defaultValue = "${title}")
  private @Nullable String title;

  /** The address of the video or of its page. On the command line {@code -Durl} does too. */
  @Parameter(property = "lectern.url", defaultValue = "${url}")
  private @Nullable String url;

  /** When the record was made, in ISO 8601. */
  @Parameter(property = "lectern.timestamp", defaultValue = "${timestamp}")
  private @Nullable String timestamp;

  /** The length of the video, {@code m:ss} or {@code h:mm:ss}. */
  @Parameter(property = "lectern.duration", defaultValue = "${duration}")
  private @Nullable String duration;

  /** Tags between commas. */
  @Parameter(property = "lectern.tags", defaultValue = "${tags}")
  private @Nullable String tags;

  /** Who speaks. */
  @Parameter(property = "lectern.speaker", defaultValue = "${speaker}")
  private @Nullable String speaker;

  /** The series that the lecture belongs to. */
  @Parameter(property = "lectern.series", defaultValue = "${series}")
  private @Nullable String series;

  /** The language of the summary, such as {@code zh-CN} or {@code en}. */
  @Parameter(property = "lectern.language", defaultValue = "${language}")
  private @Nullable String language;

  Path project() {
    return basedir.toPath().toAbsolutePath().normalize();
  }

  Path contentFolder() {
    return project().resolve(contentDirectory.toPath()).normalize();
  }

  /** The values that were given, by the names that records have for them. */
  Map<String, String> head() throws MojoFailureException {
    Map<String, String> head = new LinkedHashMap<>();
    put(head, "Title", "lectern.title", title);
    put(head, "URL", "lectern.url", url);
    put(head, "Timestamp", "lectern.timestamp", timestamp);
    put(head, "Duration", "lectern.duration", duration);
    put(head, "Tags", "lectern.tags", tags);
    put(head, "Speaker", "lectern.speaker", speaker);
    put(head, "Series", "lectern.series", series);
    put(head, "Language", "lectern.language", language);
    return head;
  }

  private static void put(
      Map<String, String> head, String name, String parameter, @Nullable String value)
      throws MojoFailureException {
    if (value != null && !value.isBlank()) {
      ParameterValues.requireOneLine(parameter, value);
      head.put(name, value.strip());
    }
  }
}
