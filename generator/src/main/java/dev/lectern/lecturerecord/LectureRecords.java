package dev.lectern.lecturerecord;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.SourceText;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Transcript.Cue;
import dev.lectern.lecturerecord.LectureRecordReader.Reading;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lecture records of one site. The caller finds the files and reads their bytes; nothing
 * here touches a disk or a network. Threads may read at the same time. The time taken is linear in
 * the file, whatever is in it.
 */
public final class LectureRecords {
  private final ZoneId siteZone;
  private final Instant now;

  /**
   * For one run.
   *
   * @param siteZone where timestamps without an offset are at home
   * @param now what timestamps are compared with to warn of dates to come
   */
  public LectureRecords(ZoneId siteZone, Instant now) {
    this.siteZone = Objects.requireNonNull(siteZone, "siteZone");
    this.now = Objects.requireNonNull(now, "now");
  }

  /** The header fields that mean something, as they are written and in their usual order. */
  public static List<String> headerNames() {
    return Stream.of(HeaderName.values()).map(HeaderName::written).toList();
  }

  /** As {@link #read(String, String, byte[], SubtitleFile)}, without a subtitle file. */
  public ReadResult read(String displayPath, String sourcePath, byte[] bytes) {
    return read(displayPath, sourcePath, bytes, null);
  }

  /**
   * Reads one record.
   *
   * @param displayPath for messages: relative to the project, {@code /} between names
   * @param sourcePath the same file relative to the content folder; the slug is made of its name
   * @param bytes the whole file
   * @param subtitles the {@code .vtt} or {@code .srt} beside it, or null; nothing in it can cost
   *     the record its place
   */
  public ReadResult read(
      String displayPath, String sourcePath, byte[] bytes, @Nullable SubtitleFile subtitles) {
    Reading reading = LectureRecordReader.read(displayPath, bytes);
    SourceText source = reading.source();
    if (source == null) {
      return new ReadResult.Refused(reading.diagnostics());
    }
    Problems problems = Problems.of(source, reading.diagnostics());
    Optional<LectureRecord> parsed = LectureRecordParser.parse(source, problems);
    if (parsed.isEmpty()) {
      return new ReadResult.Refused(problems.sorted());
    }
    LectureRecord record = parsed.get();
    Optional<String> otherStatus = new LectureBuilder(record, source, problems).otherStatus();
    if (otherStatus.isPresent() && !problems.has(RecordRule.HEADER_REPEATED)) {
      return leftOut(record, source, otherStatus.get());
    }
    List<Diagnostic> ofSubtitles = new ArrayList<>();
    List<Cue> cues = subtitles == null ? List.of() : SubtitleReader.read(subtitles, ofSubtitles);
    Optional<Lecture> lecture =
        new LectureBuilder(record, source, problems).build(sourcePath, cues, siteZone, now);
    List<Diagnostic> all = new ArrayList<>(problems.sorted());
    all.addAll(ofSubtitles);
    all.sort(Diagnostic.ORDER);
    return lecture.isPresent()
        ? new ReadResult.Accepted(lecture.get(), all)
        : new ReadResult.Refused(all);
  }

  /** A record of a failed run of the pipeline is rarely whole; that is no news to its author. */
  private static ReadResult leftOut(LectureRecord record, SourceText source, String status) {
    Problems ofStatus = Problems.of(source);
    new LectureBuilder(record, source, ofStatus).checkStatusSpelling();
    return new ReadResult.LeftOut(status, ofStatus.sorted());
  }
}
