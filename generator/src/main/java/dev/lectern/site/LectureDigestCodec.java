package dev.lectern.site;

import dev.lectern.lecture.Description;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Slug;
import dev.lectern.lecture.Transcript;
import dev.lectern.lecture.Video;
import dev.lectern.search.SearchableText;
import dev.lectern.topics.TopicCandidates;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The bytes of a {@link LectureDigest}, for the cache that keeps them from one run to the next. The
 * searchable text, by far the largest part, is kept apart: only a new search index needs it.
 */
public final class LectureDigestCodec {
  private LectureDigestCodec() {}

  public static void write(LectureDigest digest, DataOutput out) throws IOException {
    writeLecture(digest.lecture(), out);
    Wire.writeText(digest.language(), out);
    Wire.writeText(digest.excerpt(), out);
    out.writeInt(digest.readingMinutes());
    Wire.writeText(digest.bundle().name(), out);
    digest.topics().writeTo(out);
    Wire.writeAll(digest.diagramParts(), out, LectureDigestCodec::writePart);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param search gives the searchable text that was kept apart
   * @throws IOException also when what is there was not written so
   */
  public static LectureDigest read(DataInput in, Supplier<SearchableText> search)
      throws IOException {
    try {
      return new LectureDigest(
          readLecture(in),
          Wire.readText(in),
          Wire.readText(in),
          in.readInt(),
          MermaidBundle.valueOf(Wire.readText(in)),
          TopicCandidates.readFrom(in),
          Wire.readAll(in, LectureDigestCodec::readPart),
          search);
    } catch (IllegalArgumentException e) {
      throw new IOException("no digest of a lecture", e);
    }
  }

  private static void writeLecture(Lecture lecture, DataOutput out) throws IOException {
    Wire.writeText(lecture.sourcePath(), out);
    Wire.writeText(lecture.slug().value(), out);
    Wire.writeText(lecture.title(), out);
    Wire.writeText(lecture.url().toString(), out);
    Wire.writeNullable(lecture.video(), out, LectureDigestCodec::writeVideo);
    Instant timestamp = lecture.timestamp();
    out.writeLong(timestamp.getEpochSecond());
    out.writeInt(timestamp.getNano());
    Wire.writeNullable(lecture.duration(), out, (length, to) -> to.writeLong(length.toNanos()));
    Wire.writeAll(lecture.tags(), out, Wire::writeText);
    Wire.writeNullable(lecture.speaker(), out, Wire::writeText);
    Wire.writeNullable(lecture.series(), out, Wire::writeText);
    Wire.writeNullable(lecture.language(), out, Wire::writeText);
    Wire.writeAll(lecture.aliases(), out, Wire::writeText);
    out.writeInt(lecture.extraFields().size());
    for (Map.Entry<String, String> field : lecture.extraFields().entrySet()) {
      Wire.writeText(field.getKey(), out);
      Wire.writeText(field.getValue(), out);
    }
  }

  private static Lecture readLecture(DataInput in) throws IOException {
    return new Lecture(
        Wire.readText(in),
        new Slug(Wire.readText(in)),
        Wire.readText(in),
        URI.create(Wire.readText(in)),
        Wire.readNullable(in, LectureDigestCodec::readVideo),
        Instant.ofEpochSecond(in.readLong(), in.readInt()),
        Wire.readNullable(in, from -> Duration.ofNanos(from.readLong())),
        Wire.readAll(in, Wire::readText),
        Wire.readNullable(in, Wire::readText),
        Wire.readNullable(in, Wire::readText),
        Wire.readNullable(in, Wire::readText),
        Wire.readAll(in, Wire::readText),
        readFields(in),
        new Description(List.of()),
        Transcript.of(""));
  }

  private static Map<String, String> readFields(DataInput in) throws IOException {
    int count = in.readInt();
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      fields.put(Wire.readText(in), Wire.readText(in));
    }
    return fields;
  }

  private static void writePart(DiagramPart part, DataOutput out) throws IOException {
    out.writeInt(part.diagram());
    Wire.writeText(part.title(), out);
  }

  private static DiagramPart readPart(DataInput in) throws IOException {
    return new DiagramPart(in.readInt(), Wire.readText(in));
  }

  private static void writeVideo(Video video, DataOutput out) throws IOException {
    out.writeBoolean(video instanceof Video.Bilibili);
    Wire.writeText(video.id(), out);
  }

  private static Video readVideo(DataInput in) throws IOException {
    boolean bilibili = in.readBoolean();
    String id = Wire.readText(in);
    return bilibili ? new Video.Bilibili(id) : new Video.YouTube(id);
  }
}
