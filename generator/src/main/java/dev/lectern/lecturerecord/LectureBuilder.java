package dev.lectern.lecturerecord;

import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.diagnostics.SourceText;
import dev.lectern.lecture.Description;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Slug;
import dev.lectern.lecture.Transcript;
import dev.lectern.lecture.Transcript.Cue;
import dev.lectern.lecture.Video;
import dev.lectern.lecturerecord.LectureRecord.DescriptionSection;
import dev.lectern.lecturerecord.LectureRecord.HeaderField;
import dev.lectern.lecturerecord.LectureRecord.TranscriptSection;
import dev.lectern.lecturerecord.TitleField.Title;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds the lecture that a record means, and says what is wrong with its values. */
final class LectureBuilder {
  private final LectureRecord record;
  private final SourceText source;
  private final Problems problems;

  /**
   * For one record.
   *
   * @param problems of that file; gets what is wrong with the values
   */
  LectureBuilder(LectureRecord record, SourceText source, Problems problems) {
    this.record = record;
    this.source = source;
    this.problems = problems;
  }

  /**
   * The status of a record that is not to be published; empty when it is, or when there is none,
   * which is an error that {@link #build} reports.
   */
  Optional<String> otherStatus() {
    return value(HeaderName.STATUS)
        .map(HeaderField::value)
        .filter(status -> !status.equalsIgnoreCase("success"));
  }

  /** Warns of a status such as {@code sucess}: the record is left out without any other sign. */
  void checkStatusSpelling() {
    value(HeaderName.STATUS)
        .filter(status -> Spelling.isNear(status.value(), "success"))
        .ifPresent(
            status ->
                problems.report(
                    RecordRule.STATUS_SPELLING,
                    status.location(),
                    "status "
                        + Problems.quote(status.value())
                        + " is not success, so it is left out",
                    "did you mean success?"));
  }

  /**
   * Builds the lecture.
   *
   * @param cues of the subtitle file, in order of time; may be empty
   * @return empty when something was an error
   */
  Optional<Lecture> build(String sourcePath, List<Cue> cues, ZoneId siteZone, Instant now) {
    TimestampField timestampField = new TimestampField(siteZone, now);
    Instant timestamp =
        required(HeaderName.TIMESTAMP, RecordRule.TIMESTAMP_MISSING)
            .map(field -> timestampField.read(field, problems))
            .orElse(null);
    Title title =
        required(HeaderName.TITLE, RecordRule.TITLE_MISSING)
            .map(field -> TitleField.read(field, problems))
            .orElse(null);
    URI url =
        required(HeaderName.URL, RecordRule.URL_MISSING)
            .map(field -> UrlField.read(field, problems))
            .orElse(null);
    required(HeaderName.STATUS, RecordRule.STATUS_MISSING);
    Duration duration =
        required(HeaderName.DURATION, RecordRule.DURATION_MISSING)
            .map(field -> DurationField.read(field, problems))
            .orElse(null);
    String language =
        value(HeaderName.LANGUAGE).map(f -> LanguageField.read(f, problems)).orElse(null);
    Slug slug = slug(sourcePath);
    List<String> aliases =
        value(HeaderName.ALIASES).map(f -> AliasesField.read(f, problems)).orElse(List.of());
    Video video =
        title == null || url == null ? null : video(title, url, locationOf(HeaderName.URL));
    DescriptionSection description = record.description();
    TranscriptSection transcript = record.transcript();
    checkSections(description, transcript);
    if (problems.hasErrors()
        || timestamp == null
        || title == null
        || url == null
        || description == null
        || transcript == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Lecture(
            sourcePath,
            slug,
            title.shown(),
            url,
            video,
            timestamp,
            duration,
            value(HeaderName.TAGS).map(f -> TagsField.read(f.value())).orElse(List.of()),
            value(HeaderName.SPEAKER).map(HeaderField::value).orElse(null),
            value(HeaderName.SERIES).map(HeaderField::value).orElse(null),
            language,
            aliases,
            extraFields(),
            new Description(description.blocks()),
            new Transcript(transcript.text(), cues)));
  }

  /** The field when its value is not blank; the fields that may be missing may also be empty. */
  private Optional<HeaderField> value(HeaderName name) {
    return record.headerField(name).filter(field -> !Blanks.isInvisible(field.value()));
  }

  private SourceLocation locationOf(HeaderName name) {
    return record
        .headerField(name)
        .map(HeaderField::location)
        .orElse(SourceLocation.startOf(source.path()));
  }

  private Optional<HeaderField> required(HeaderName name, RecordRule missing) {
    Optional<HeaderField> field = record.headerField(name);
    if (field.isEmpty()) {
      problems.reportFile(
          missing,
          "no " + name.written() + ": line",
          "add a line " + name.written() + ": above Description:");
      return Optional.empty();
    }
    if (value(name).isEmpty()) {
      problems.report(
          missing, field.get().location(), "nothing stands behind " + name.written() + ":");
      return Optional.empty();
    }
    return field;
  }

  private Slug slug(String sourcePath) {
    Optional<HeaderField> field = value(HeaderName.SLUG);
    if (field.isEmpty()) {
      String name = sourcePath.substring(sourcePath.lastIndexOf('/') + 1);
      int dot = name.lastIndexOf('.');
      return Slug.of(dot > 0 ? name.substring(0, dot) : name);
    }
    Slug slug = Slug.of(field.get().value());
    if (!slug.value().equals(field.get().value())) {
      problems.report(
          RecordRule.SLUG_CHANGED,
          field.get().location(),
          "slug "
              + Problems.quote(field.get().value())
              + " can't be used as written, so it became "
              + Problems.quote(slug.value()),
          "write " + slug.value());
    }
    return slug;
  }

  /** The URL's video, as it is what readers are sent to; else the one named in the title. */
  private @Nullable Video video(Title title, URI url, SourceLocation urlLocation) {
    Video linked = VideoLinks.find(url).orElse(null);
    if (linked == null) {
      return title.video();
    }
    Video named = title.video();
    if (linked instanceof Video.Bilibili && named != null && !linked.equals(named)) {
      problems.report(
          RecordRule.VIDEO_ID_CONFLICT,
          urlLocation,
          "the URL's video "
              + linked.id()
              + " is not the title's "
              + named.id()
              + "; the URL's is shown");
    }
    return linked;
  }

  private void checkSections(
      @Nullable DescriptionSection description, @Nullable TranscriptSection transcript) {
    if (description != null && description.blocks().isEmpty()) {
      problems.report(
          RecordRule.DESCRIPTION_EMPTY, description.keyword(), "the description is empty");
    }
    if (transcript != null && Blanks.isInvisible(transcript.text())) {
      problems.report(RecordRule.CONTENT_EMPTY, transcript.keyword(), "the transcript is empty");
    }
  }

  private Map<String, String> extraFields() {
    Map<String, String> extra = new LinkedHashMap<>();
    for (HeaderField field : record.headerFields()) {
      if (HeaderName.of(field.name()).isEmpty()) {
        extra.put(field.name(), field.value());
      }
    }
    return extra;
  }
}
