package dev.lectern.generation;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecturerecord.LectureRecords;
import dev.lectern.lecturerecord.ReadResult;
import dev.lectern.lecturerecord.SubtitleFile;
import dev.lectern.rendering.LectureSource;
import dev.lectern.site.ComposedLecture;
import dev.lectern.site.LectureBody;
import dev.lectern.site.LectureComposer;
import dev.lectern.site.LectureDigest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One record from its file to its digest: read, parsed, composed, its text put away. What is wrong
 * goes to the report and costs that record alone.
 */
final class LectureReading implements LectureSource {
  /** A record is usually 30 KB; beyond this it is no text that anybody reads. */
  private static final long MAX_BYTES = 200L << 20;

  private final Map<Path, ContentFile> records = new HashMap<>();
  private final Map<String, ContentFile> subtitles = new HashMap<>();
  private final LectureRecords reader;
  private final LectureComposer composer;
  private final BodyKeeper keeper;
  private final DiagnosticReport report;
  private final Set<String> leftOut = ConcurrentHashMap.newKeySet();
  private final Map<String, String> hashes = new ConcurrentHashMap<>();

  /** Puts the text of a lecture away until its page is rendered. */
  @FunctionalInterface
  interface BodyKeeper {
    void keep(String sourcePath, LectureBody body) throws IOException;
  }

  LectureReading(
      ContentFolder content,
      LectureRecords reader,
      LectureComposer composer,
      BodyKeeper keeper,
      DiagnosticReport report) {
    content.records().forEach(record -> records.put(record.file(), record));
    content.subtitles().forEach(file -> subtitles.put(file.pathWithoutExtension(), file));
    this.reader = reader;
    this.composer = composer;
    this.keeper = keeper;
    this.report = report;
  }

  @Override
  public Optional<LectureDigest> read(Path file) {
    @Nullable ContentFile record = records.get(file);
    if (record == null) {
      throw new IllegalArgumentException("not a record of the content folder: " + file);
    }
    return bytes(record).flatMap(bytes -> read(record, bytes));
  }

  private Optional<LectureDigest> read(ContentFile record, byte[] bytes) {
    ReadResult result =
        reader.read(record.displayPath(), record.path(), bytes, subtitlesOf(record));
    report.addAll(result.diagnostics());
    if (result instanceof ReadResult.Accepted accepted) {
      hashes.put(record.path(), ContentHash.of(bytes));
      return Optional.of(compose(accepted.lecture()));
    }
    if (result instanceof ReadResult.LeftOut) {
      leftOut.add(record.path());
    }
    return Optional.empty();
  }

  private LectureDigest compose(Lecture lecture) {
    ComposedLecture composed = composer.compose(lecture);
    report.addAll(composed.diagnostics());
    try {
      keeper.keep(lecture.sourcePath(), composed.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return composed.digest();
  }

  private @Nullable SubtitleFile subtitlesOf(ContentFile record) {
    @Nullable ContentFile file = subtitles.get(record.pathWithoutExtension());
    return file == null
        ? null
        : bytes(file).map(bytes -> new SubtitleFile(file.displayPath(), bytes)).orElse(null);
  }

  /** The whole file; empty when it can't be had, which has been reported then. */
  private Optional<byte[]> bytes(ContentFile file) {
    try {
      long size = Files.size(file.file());
      if (size > MAX_BYTES) {
        report.add(
            unreadable(file, "is " + (size >> 20) + " MB, more than a record can be")
                .withHint("split it, or move it out of the content folder"));
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(file.file()));
    } catch (IOException e) {
      // Gone, or not ours to read: the others publish.
      report.add(unreadable(file, "cannot be read: " + e.getMessage()));
      return Optional.empty();
    }
  }

  private static Diagnostic unreadable(ContentFile file, String message) {
    return Diagnostic.error("file-unreadable", SourceLocation.startOf(file.displayPath()), message);
  }

  /** Records that said themselves that they are not to be published. */
  int leftOut() {
    return leftOut.size();
  }

  /** A hash of the bytes of each accepted record by its path. */
  Map<String, String> hashes() {
    return Map.copyOf(hashes);
  }

  /** The records in their order. */
  static List<Path> files(ContentFolder content) {
    return content.records().stream().map(ContentFile::file).toList();
  }
}
