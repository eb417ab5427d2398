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
import java.time.Duration;
import java.util.List;
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
    Wire.writeAll(body.blocks(), out, LectureBodyCodec::writeBlock);
    Wire.writeAll(body.headings(), out, LectureBodyCodec::writeHeading);
    Wire.writeAll(body.paragraphs(), out, LectureBodyCodec::writeParagraph);
    out.writeLong(body.transcriptWords());
  }

  public static LectureBody read(DataInput in) throws IOException {
    return new LectureBody(
        Wire.readAll(in, LectureBodyCodec::readBlock),
        Wire.readAll(in, LectureBodyCodec::readHeading),
        Wire.readAll(in, LectureBodyCodec::readParagraph),
        in.readLong());
  }

  private static void writeBlock(BodyBlock block, DataOutput out) throws IOException {
    if (block instanceof BodyBlock.Prose prose) {
      out.writeByte(PROSE);
      prose.html().writeTo(out);
      out.writeInt(prose.headingCount());
      Wire.writeText(prose.markdown(), out);
    } else if (block instanceof BodyBlock.Figure figure) {
      out.writeByte(FIGURE);
      PreparedDiagram diagram = figure.diagram();
      Wire.writeText(diagram.mermaid(), out);
      Wire.writeText(diagram.kind().name(), out);
      out.writeBoolean(diagram.drawable());
      Outline outline = diagram.outline();
      Wire.writeText(outline.title(), out);
      Wire.writeAll(outline.nodes(), out, LectureBodyCodec::writeNode);
      Wire.writeAll(outline.groups(), out, LectureBodyCodec::writeGroup);
      Wire.writeAll(outline.edges(), out, LectureBodyCodec::writeEdge);
      Wire.writeMap(figure.links().nodes(), out);
      Wire.writeMap(figure.links().groups(), out);
    } else {
      throw new IllegalStateException("no such block: " + block);
    }
  }

  private static BodyBlock readBlock(DataInput in) throws IOException {
    if (in.readByte() == PROSE) {
      return new BodyBlock.Prose(Html.readFrom(in), in.readInt(), Wire.readText(in));
    }
    return new BodyBlock.Figure(
        new PreparedDiagram(
            Wire.readText(in),
            new DiagramKind(Wire.readText(in)),
            in.readBoolean(),
            new Outline(
                Wire.readText(in),
                Wire.readAll(in, LectureBodyCodec::readNode),
                Wire.readAll(in, LectureBodyCodec::readGroup),
                Wire.readAll(in, LectureBodyCodec::readEdge)),
            List.of()),
        new OutlineLinks(Wire.readMap(in), Wire.readMap(in)));
  }

  private static void writeNode(Outline.Node node, DataOutput out) throws IOException {
    Wire.writeText(node.id(), out);
    Wire.writeText(node.label(), out);
  }

  private static Outline.Node readNode(DataInput in) throws IOException {
    return new Outline.Node(Wire.readText(in), Wire.readText(in));
  }

  // Groups are at most Outline.MAX_DEPTH deep, so that these two may call themselves.
  private static void writeGroup(Outline.Group group, DataOutput out) throws IOException {
    Wire.writeText(group.id(), out);
    Wire.writeText(group.title(), out);
    Wire.writeAll(group.nodes(), out, LectureBodyCodec::writeNode);
    Wire.writeAll(group.groups(), out, LectureBodyCodec::writeGroup);
  }

  private static Outline.Group readGroup(DataInput in) throws IOException {
    return new Outline.Group(
        Wire.readText(in),
        Wire.readText(in),
        Wire.readAll(in, LectureBodyCodec::readNode),
        Wire.readAll(in, LectureBodyCodec::readGroup));
  }

  private static void writeEdge(Outline.Edge edge, DataOutput out) throws IOException {
    Wire.writeText(edge.from(), out);
    Wire.writeText(edge.to(), out);
    Wire.writeText(edge.text(), out);
    out.writeBoolean(edge.directed());
  }

  private static Outline.Edge readEdge(DataInput in) throws IOException {
    return new Outline.Edge(
        Wire.readText(in), Wire.readText(in), Wire.readText(in), in.readBoolean());
  }

  private static void writeHeading(Heading heading, DataOutput out) throws IOException {
    out.writeByte(heading.level());
    Wire.writeText(heading.id(), out);
    Wire.writeText(heading.text(), out);
  }

  private static Heading readHeading(DataInput in) throws IOException {
    return new Heading(in.readByte(), Wire.readText(in), Wire.readText(in));
  }

  private static void writeParagraph(Paragraph paragraph, DataOutput out) throws IOException {
    Wire.writeText(paragraph.id(), out);
    Wire.writeText(paragraph.text(), out);
    Wire.writeText(paragraph.language(), out);
    @Nullable TimeMark mark = paragraph.time();
    out.writeBoolean(mark != null);
    if (mark != null) {
      out.writeLong(mark.time().toMillis());
      out.writeBoolean(mark.exact());
    }
  }

  private static Paragraph readParagraph(DataInput in) throws IOException {
    return new Paragraph(
        Wire.readText(in),
        Wire.readText(in),
        Wire.readText(in),
        in.readBoolean() ? new TimeMark(Duration.ofMillis(in.readLong()), in.readBoolean()) : null);
  }
}
