package dev.lectern.generation;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.generation.KeptLecture.Composed;
import dev.lectern.generation.KeptLecture.Source;
import dev.lectern.generation.TextStore.Extent;
import dev.lectern.lecturerecord.LectureRecords;
import dev.lectern.lecturerecord.ReadResult;
import dev.lectern.lecturerecord.SubtitleFile;
import dev.lectern.publishing.FileStamp;
import dev.lectern.rendering.LectureSource;
import dev.lectern.site.ComposedLecture;
import dev.lectern.site.LectureComposer;
import dev.lectern.site.LectureDigest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One record from its file to its digest: taken from the cache, or read, parsed, composed, its text
 * put away. What is wrong goes to the report and costs that record alone.
 */
final class LectureReading implements LectureSource {
  /** A record is usually 30 KB; beyond this it is no text that anybody reads. */
  private static final int MAX_BYTES = 200 << 20;

  private final Map<Path, ContentFile> records = new HashMap<>();
  private final Map<String, ContentFile> subtitles = new HashMap<>();
  private final ZoneId zone;
  private final LocalDate today;
  private final LectureRecords reader;
  private final LectureComposer composer;
  private final @Nullable LectureCache cache;
  private final DiagnosticReport report;
  private final AtomicInteger recordsRead = new AtomicInteger();
  private final Set<String> leftOut = ConcurrentHashMap.newKeySet();
  private final Map<String, String> hashes = new ConcurrentHashMap<>();

  /**
   * Reads the records of one run.
   *
   * @param zone the site's time zone
   * @param now the moment after which a date lies in the future
   * @param cache null where nothing is kept
   */
  LectureReading(
      ContentFolder content,
      ZoneId zone,
      Instant now,
      LectureComposer composer,
      @Nullable LectureCache cache,
      DiagnosticReport report) {
    content.records().forEach(record -> records.put(record.file(), record));
    content.subtitles().forEach(file -> subtitles.put(file.pathWithoutExtension(), file));
    this.zone = zone;
    this.today = now.atZone(zone).toLocalDate();
    this.reader = new LectureRecords(zone, now);
    this.composer = composer;
    this.cache = cache;
    this.report = report;
  }

  /** A file that was read. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Bytes(Source source, byte[] bytes) {}

  @Override
  public Optional<LectureDigest> read(Path file) {
    @Nullable ContentFile record = records.get(file);
    if (record == null) {
      throw new IllegalArgumentException("not a record of the content folder: " + file);
    }
    try {
      return read(record).flatMap(this::digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lecture of a record, with its text; empty when it is not to be published. */
  Optional<ComposedLecture> compose(Path file) throws IOException {
    @Nullable ContentFile record = records.get(file);
    Optional<Bytes> bytes = record == null ? Optional.empty() : bytes(record);
    if (record == null || bytes.isEmpty()) {
      return Optional.empty();
    }
    @Nullable ContentFile beside = subtitles.get(record.pathWithoutExtension());
    @Nullable Bytes subtitle = beside == null ? null : bytes(beside).orElse(null);
    return parse(record, bytes.get(), beside, subtitle) instanceof ReadResult.Accepted accepted
        ? Optional.of(composer.compose(accepted.lecture()))
        : Optional.empty();
  }

  private ReadResult parse(
      ContentFile record, Bytes bytes, @Nullable ContentFile beside, @Nullable Bytes subtitle) {
    return reader.read(
        record.displayPath(),
        record.path(),
        bytes.bytes,
        beside == null || subtitle == null
            ? null
            : new SubtitleFile(beside.displayPath(), subtitle.bytes));
  }

  private Optional<LectureDigest> digest(KeptLecture kept) {
    report.addAll(kept.diagnostics());
    if (kept.leftOut()) {
      leftOut.add(kept.record().path());
    }
    @Nullable Composed lecture = kept.lecture();
    if (lecture == null) {
      return Optional.empty();
    }
    hashes.put(kept.record().path(), kept.record().hash());
    return Optional.of(lecture.digest());
  }

  /** What became of a record; empty when its file can't be had, which has been reported then. */
  private Optional<KeptLecture> read(ContentFile record) throws IOException {
    @Nullable ContentFile beside = subtitles.get(record.pathWithoutExtension());
    @Nullable KeptLecture kept = cache == null ? null : kept(record);
    if (kept != null
        && isUnchanged(kept.record(), record)
        && isUnchanged(kept.subtitles(), beside)) {
      use(kept);
      return Optional.of(kept);
    }
    Optional<Bytes> bytes = bytes(record);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    @Nullable Bytes subtitle = beside == null ? null : bytes(beside).orElse(null);
    KeptLecture lecture =
        kept != null && isOf(kept, bytes.get(), subtitle)
            ? kept.of(bytes.get().source, subtitle == null ? null : subtitle.source)
            : compose(record, bytes.get(), beside, subtitle);
    if (cache != null) {
      if (beside == null || subtitle != null) {
        cache.put(lecture);
      } else {
        // Another run may be able to read the subtitles.
        cache.use(lecture);
      }
    }
    return Optional.of(lecture);
  }

  private @Nullable KeptLecture kept(ContentFile record) throws IOException {
    return cache == null
        ? null
        : cache.find(record.path()).filter(entry -> entry.holdsOn(today, zone)).orElse(null);
  }

  private void use(KeptLecture kept) {
    if (cache != null) {
      cache.use(kept);
    }
  }

  private static boolean isUnchanged(@Nullable Source source, @Nullable ContentFile file) {
    if (source == null || file == null) {
      return source == null && file == null;
    }
    try {
      return source.telling()
          && source.path().equals(file.path())
          && source.stamp().equals(FileStamp.of(file.file()));
    } catch (IOException unreadable) {
      // Reading it will tell why.
      return false;
    }
  }

  private static boolean isOf(KeptLecture kept, Bytes record, @Nullable Bytes subtitle) {
    return isOf(kept.record(), record) && isOf(kept.subtitles(), subtitle);
  }

  private static boolean isOf(@Nullable Source source, @Nullable Bytes file) {
    if (source == null || file == null) {
      return source == null && file == null;
    }
    return source.path().equals(file.source.path()) && source.hash().equals(file.source.hash());
  }

  private KeptLecture compose(
      ContentFile record, Bytes bytes, @Nullable ContentFile beside, @Nullable Bytes subtitle)
      throws IOException {
    recordsRead.incrementAndGet();
    ReadResult result = parse(record, bytes, beside, subtitle);
    List<Diagnostic> diagnostics = new ArrayList<>(result.diagnostics());
    @Nullable Composed composed = null;
    if (result instanceof ReadResult.Accepted accepted) {
      ComposedLecture lecture = composer.compose(accepted.lecture());
      diagnostics.addAll(lecture.diagnostics());
      composed = putAway(lecture);
    }
    return new KeptLecture(
        bytes.source,
        subtitle == null ? null : subtitle.source,
        today,
        result instanceof ReadResult.LeftOut,
        diagnostics,
        composed);
  }

  private Composed putAway(ComposedLecture lecture) throws IOException {
    if (cache == null) {
      Extent none = new Extent(0, 0, 0);
      return new Composed(lecture.digest(), none, none);
    }
    Extent search = cache.putSearch(lecture.digest().search());
    return new Composed(
        lecture.digest().withSearch(cache.searchOf(search)), cache.putBody(lecture.body()), search);
  }

  /** The whole file; empty when it can't be had, which has been reported then. */
  private Optional<Bytes> bytes(ContentFile file) {
    try {
      long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
      FileStamp stamp = FileStamp.of(file.file());
      byte @Nullable [] bytes = BoundedFile.read(file.file(), stamp.size(), MAX_BYTES).orElse(null);
      if (bytes == null) {
        long size = Math.max(stamp.size(), MAX_BYTES) >> 20;
        report.add(
            unreadable(file, "is " + size + " MB, more than a record can be")
                .withHint("split it, or move it out of the content folder"));
        return Optional.empty();
      }
      return Optional.of(
          new Bytes(
              new Source(file.path(), stamp, !stamp.isFresh(now), ContentHash.of(bytes)), bytes));
    } catch (IOException e) {
      // Gone, or not ours to read: the others publish.
      report.add(unreadable(file, "cannot be read: " + e.getMessage()));
      return Optional.empty();
    }
  }

  private static Diagnostic unreadable(ContentFile file, String message) {
    return Diagnostic.error("file-unreadable", SourceLocation.startOf(file.displayPath()), message);
  }

  /** Records that were analysed, not taken from the cache. */
  int recordsRead() {
    return recordsRead.get();
  }

  /** Records that said themselves that they are not to be published. */
  int leftOut() {
    return leftOut.size();
  }

  /** A hash of the bytes of each accepted record by its path. */
  Map<String, String> hashes() {
    return Map.copyOf(hashes);
  }
}
