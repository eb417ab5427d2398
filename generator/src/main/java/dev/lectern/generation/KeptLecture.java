package dev.lectern.generation;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.generation.TextStore.Extent;
import dev.lectern.publishing.FileStamp;
import dev.lectern.search.SearchableText;
import dev.lectern.site.LectureDigest;
import dev.lectern.site.LectureDigestCodec;
import dev.lectern.site.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record, and of which bytes.
 *
 * @param record the record's file
 * @param subtitles of the file beside it; null without one
 * @param day on which it was read, in the site's time zone: a date may lie in the future
 * @param leftOut whether the record said that it is not to be published
 * @param diagnostics what there is to say about it
 * @param lecture null when nothing of it is published
 */
record KeptLecture(
    Source record,
    @Nullable Source subtitles,
    LocalDate day,
    boolean leftOut,
    List<Diagnostic> diagnostics,
    @Nullable Composed lecture) {
  KeptLecture {
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * A file as it was read.
   *
   * @param path relative to the content folder
   * @param stamp before it was read
   * @param telling whether an equal stamp means equal bytes
   * @param hash of its bytes
   */
  record Source(String path, FileStamp stamp, boolean telling, String hash) {
    private void writeTo(DataOutput out) throws IOException {
      Wire.writeText(path, out);
      stamp.writeTo(out);
      out.writeBoolean(telling);
      Wire.writeText(hash, out);
    }

    private static Source readFrom(DataInput in) throws IOException {
      return new Source(
          Wire.readText(in), FileStamp.readFrom(in), in.readBoolean(), Wire.readText(in));
    }
  }

  /**
   * What is published of it.
   *
   * @param body where the text of its page lies
   * @param search where that lies by which it is searched
   */
  record Composed(LectureDigest digest, Extent body, Extent search) {}

  /** Whether a run on another day would say the same of the same bytes. */
  boolean holdsOn(LocalDate today, ZoneId zone) {
    if (leftOut || day.equals(today)) {
      return true;
    }
    if (lecture == null) {
      return false;
    }
    LocalDate date = lecture.digest.lecture().timestamp().atZone(zone).toLocalDate();
    return date.isAfter(day) == date.isAfter(today);
  }

  /** The same of files that have other stamps and the same bytes. */
  KeptLecture of(Source newRecord, @Nullable Source newSubtitles) {
    return new KeptLecture(newRecord, newSubtitles, day, leftOut, diagnostics, lecture);
  }

  void writeTo(DataOutput out) throws IOException {
    record.writeTo(out);
    Wire.writeNullable(subtitles, out, Source::writeTo);
    out.writeLong(day.toEpochDay());
    out.writeBoolean(leftOut);
    Wire.writeAll(diagnostics, out, DiagnosticCodec::write);
    Wire.writeNullable(lecture, out, KeptLecture::writeComposed);
  }

  private static void writeComposed(Composed composed, DataOutput out) throws IOException {
    composed.body.writeTo(out);
    composed.search.writeTo(out);
    LectureDigestCodec.write(composed.digest, out);
  }

  static KeptLecture readFrom(DataInput in, Function<Extent, Supplier<SearchableText>> search)
      throws IOException {
    return new KeptLecture(
        Source.readFrom(in),
        Wire.readNullable(in, Source::readFrom),
        LocalDate.ofEpochDay(in.readLong()),
        in.readBoolean(),
        Wire.readAll(in, DiagnosticCodec::read),
        Wire.readNullable(in, from -> readComposed(from, search)));
  }

  private static Composed readComposed(
      DataInput in, Function<Extent, Supplier<SearchableText>> search) throws IOException {
    Extent body = Extent.readFrom(in);
    Extent searched = Extent.readFrom(in);
    return new Composed(LectureDigestCodec.read(in, search.apply(searched)), body, searched);
  }
}
