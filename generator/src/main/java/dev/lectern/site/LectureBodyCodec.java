package dev.lectern.site;

import dev.lectern.diagram.DiagramKind;
import dev.lectern.diagram.Outline;
import dev.lectern.diagram.PreparedDiagram;
import dev.lectern.markdown.Heading;
import dev.lectern.markdown.Html;
import dev.lectern.transcript.Paragraph;
import dev.lectern.transcript.TimeMark;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a {@link LectureBody}, for the store that holds bodies between reading and
 * rendering. What {@link #read} gives equals what {@link #write} was given, but for the diagnostics
 * of diagrams, which have been reported by then.
 */
public final class LectureBodyCodec {
  private static final int PROSE = 0;
  private static final int FIGURE = 1;

  private LectureBodyCodec() {}

  public static void write(LectureBody body, DataOutput out) throws IOException {
    writeAll(body.blocks(), out, LectureBodyCodec::writeBlock);
    writeAll(body.headings(), out, LectureBodyCodec::writeHeading);
    writeAll(body.paragraphs(), out, LectureBodyCodec::writeParagraph);
    out.writeLong(body.transcriptWords());
  }

  public static LectureBody read(DataInput in) throws IOException {
    return new LectureBody(
        readAll(in, LectureBodyCodec::readBlock),
        readAll(in, LectureBodyCodec::readHeading),
        readAll(in, LectureBodyCodec::readParagraph),
        in.readLong());
  }

  private static void writeBlock(BodyBlock block, DataOutput out) throws IOException {
    if (block instanceof BodyBlock.Prose prose) {
      out.writeByte(PROSE);
      prose.html().writeTo(out);
      out.writeInt(prose.headingCount());
      writeText(prose.markdown(), out);
    } else if (block instanceof BodyBlock.Figure figure) {
      out.writeByte(FIGURE);
      PreparedDiagram diagram = figure.diagram();
      writeText(diagram.mermaid(), out);
      writeText(diagram.kind().name(), out);
      out.writeBoolean(diagram.drawable());
      Outline outline = diagram.outline();
      writeText(outline.title(), out);
      writeAll(outline.nodes(), out, LectureBodyCodec::writeNode);
      writeAll(outline.groups(), out, LectureBodyCodec::writeGroup);
      writeAll(outline.edges(), out, LectureBodyCodec::writeEdge);
      writeMap(figure.links().nodes(), out);
      writeMap(figure.links().groups(), out);
    } else {
      throw new IllegalStateException("no such block: " + block);
    }
  }

  private static BodyBlock readBlock(DataInput in) throws IOException {
    if (in.readByte() == PROSE) {
      return new BodyBlock.Prose(Html.readFrom(in), in.readInt(), readText(in));
    }
    return new BodyBlock.Figure(
        new PreparedDiagram(
            readText(in),
            new DiagramKind(readText(in)),
            in.readBoolean(),
            new Outline(
                readText(in),
                readAll(in, LectureBodyCodec::readNode),
                readAll(in, LectureBodyCodec::readGroup),
                readAll(in, LectureBodyCodec::readEdge)),
            List.of()),
        new OutlineLinks(readMap(in), readMap(in)));
  }

  private static void writeNode(Outline.Node node, DataOutput out) throws IOException {
    writeText(node.id(), out);
    writeText(node.label(), out);
  }

  private static Outline.Node readNode(DataInput in) throws IOException {
    return new Outline.Node(readText(in), readText(in));
  }

  // Groups are at most Outline.MAX_DEPTH deep, so that these two may call themselves.
  private static void writeGroup(Outline.Group group, DataOutput out) throws IOException {
    writeText(group.id(), out);
    writeText(group.title(), out);
    writeAll(group.nodes(), out, LectureBodyCodec::writeNode);
    writeAll(group.groups(), out, LectureBodyCodec::writeGroup);
  }

  private static Outline.Group readGroup(DataInput in) throws IOException {
    return new Outline.Group(
        readText(in),
        readText(in),
        readAll(in, LectureBodyCodec::readNode),
        readAll(in, LectureBodyCodec::readGroup));
  }

  private static void writeEdge(Outline.Edge edge, DataOutput out) throws IOException {
    writeText(edge.from(), out);
    writeText(edge.to(), out);
    writeText(edge.text(), out);
    out.writeBoolean(edge.directed());
  }

  private static Outline.Edge readEdge(DataInput in) throws IOException {
    return new Outline.Edge(readText(in), readText(in), readText(in), in.readBoolean());
  }

  private static void writeHeading(Heading heading, DataOutput out) throws IOException {
    out.writeByte(heading.level());
    writeText(heading.id(), out);
    writeText(heading.text(), out);
  }

  private static Heading readHeading(DataInput in) throws IOException {
    return new Heading(in.readByte(), readText(in), readText(in));
  }

  private static void writeParagraph(Paragraph paragraph, DataOutput out) throws IOException {
    writeText(paragraph.id(), out);
    writeText(paragraph.text(), out);
    writeText(paragraph.language(), out);
    @Nullable TimeMark mark = paragraph.time();
    out.writeBoolean(mark != null);
    if (mark != null) {
      out.writeLong(mark.time().toMillis());
      out.writeBoolean(mark.exact());
    }
  }

  private static Paragraph readParagraph(DataInput in) throws IOException {
    return new Paragraph(
        readText(in),
        readText(in),
        readText(in),
        in.readBoolean() ? new TimeMark(Duration.ofMillis(in.readLong()), in.readBoolean()) : null);
  }

  private static void writeMap(Map<String, String> map, DataOutput out) throws IOException {
    out.writeInt(map.size());
    for (Map.Entry<String, String> entry : new TreeMap<>(map).entrySet()) {
      writeText(entry.getKey(), out);
      writeText(entry.getValue(), out);
    }
  }

  private static Map<String, String> readMap(DataInput in) throws IOException {
    int count = in.readInt();
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < count; i++) {
      map.put(readText(in), readText(in));
    }
    return map;
  }

  private static <T> void writeAll(List<T> items, DataOutput out, Writing<T> writing)
      throws IOException {
    out.writeInt(items.size());
    for (T item : items) {
      writing.write(item, out);
    }
  }

  private static <T> List<T> readAll(DataInput in, Reading<T> reading) throws IOException {
    int count = in.readInt();
    List<T> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(reading.read(in));
    }
    return items;
  }

  /** {@link DataOutput#writeUTF} stops at 64 KiB. */
  private static void writeText(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @FunctionalInterface
  private interface Writing<T> {
    void write(T item, DataOutput out) throws IOException;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read(DataInput in) throws IOException;
  }
}
