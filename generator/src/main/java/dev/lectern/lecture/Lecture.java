package dev.lectern.lecture;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One recorded lecture, as its record tells it.
 *
 * @param sourcePath the record's file, relative to the content folder, {@code /} between names
 * @param slug the author's {@code Slug:}, else made from the file name; two lectures may share one,
 *     the site settles that
 * @param title as shown: not blank, without the trailing video id
 * @param url the video's page, absolute, {@code http} or {@code https}
 * @param video what the URL or the title tells of the hosted video; null when neither names one
 * @param timestamp when the lecture was recorded in the pipeline; a record without an offset was
 *     read in the site's time zone
 * @param duration of the video, positive; null when the record has none or an unreadable one
 * @param tags the author's {@code Tags:} in their order, without repeats; empty leaves tags to
 *     extraction
 * @param speaker null when not given
 * @param series null when not given
 * @param language a BCP 47 tag such as {@code zh-CN}; null when not given
 * @param aliases paths of the site where the lecture lived before, {@code /} between names and none
 *     in front, each with the file's ending
 * @param extraFields header fields with unknown names, in the record's order, for templates
 * @param description what the summarising pipeline wrote
 * @param transcript what was said
 */
public record Lecture(
    String sourcePath,
    Slug slug,
    String title,
    URI url,
    @Nullable Video video,
    Instant timestamp,
    @Nullable Duration duration,
    List<String> tags,
    @Nullable String speaker,
    @Nullable String series,
    @Nullable String language,
    List<String> aliases,
    Map<String, String> extraFields,
    Description description,
    Transcript transcript) {

  public Lecture {
    Objects.requireNonNull(sourcePath, "sourcePath");
    Objects.requireNonNull(slug, "slug");
    if (title.isBlank()) {
      throw new IllegalArgumentException("a lecture has a title");
    }
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(timestamp, "timestamp");
    tags = List.copyOf(tags);
    aliases = List.copyOf(aliases);
    // Map.copyOf would lose the record's order.
    extraFields = Collections.unmodifiableMap(new LinkedHashMap<>(extraFields));
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(transcript, "transcript");
  }

  /** The same lecture without description and transcript, small enough to keep by the thousand. */
  public Lecture withoutText() {
    return new Lecture(
        sourcePath,
        slug,
        title,
        url,
        video,
        timestamp,
        duration,
        tags,
        speaker,
        series,
        language,
        aliases,
        extraFields,
        new Description(List.of()),
        Transcript.of(""));
  }

  /** The length of the video, where known. */
  public Optional<Duration> knownDuration() {
    return Optional.ofNullable(duration);
  }
}
