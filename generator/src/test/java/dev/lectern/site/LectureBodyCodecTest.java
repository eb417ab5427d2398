package dev.lectern.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagram.DiagramKind;
import dev.lectern.diagram.Outline;
import dev.lectern.diagram.PreparedDiagram;
import dev.lectern.markdown.Heading;
import dev.lectern.markdown.Html;
import dev.lectern.transcript.Paragraph;
import dev.lectern.transcript.TimeMark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LectureBodyCodecTest {

  @Test
  void whatWasWrittenIsRead() throws Exception {
    Outline.Node node = new Outline.Node("A", "物理学😀");
    Outline.Group inner = new Outline.Group("g2", "inner", List.of(node), List.of());
    Outline outline =
        new Outline(
            "title",
            List.of(node),
            List.of(new Outline.Group("g1", "outer", List.of(), List.of(inner))),
            List.of(new Outline.Edge("A", "B", "text", true)));
    LectureBody body =
        new LectureBody(
            List.of(
                new BodyBlock.Prose(Html.text("a < b " + "长".repeat(70_000)), 1, "a < b"),
                new BodyBlock.Figure(
                    new PreparedDiagram(
                        "graph TD\n", DiagramKind.FLOWCHART, true, outline, List.of()),
                    new OutlineLinks(Map.of("A", "s-a"), Map.of("g1", "b-一", "g2", "s-a")))),
            List.of(new Heading(2, "s-a", "A")),
            List.of(
                new Paragraph("t-1", "said", "en", new TimeMark(Duration.ofMillis(12_345), true)),
                new Paragraph("t-2", "说", "zh", null)),
            4_321);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    LectureBodyCodec.write(body, new DataOutputStream(bytes));
    LectureBody read =
        LectureBodyCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(read).isEqualTo(body);
  }
}
