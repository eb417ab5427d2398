package dev.lectern.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.site.ConceptPlaces.ParagraphPlace;
import dev.lectern.transcript.Paragraph;
import dev.lectern.transcript.TimeMark;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParagraphMarksTest {
  private static final TimeMark MINUTE = new TimeMark(Duration.ofSeconds(60), false);
  private static final TimeMark HOUR = new TimeMark(Duration.ofSeconds(3600), false);

  @Test
  void knowsWhereEachParagraphIs() {
    ParagraphMarks marks = marks(paragraph("t-1", MINUTE), paragraph("t-1-2", HOUR));
    assertThat(marks.place(0)).isEqualTo(new ParagraphPlace(1, "t-1", 60));
    assertThat(marks.place(1)).isEqualTo(new ParagraphPlace(2, "t-1-2", 3600));
  }

  @Test
  void knowsNoTimesWhereOneIsMissing() {
    ParagraphMarks marks = marks(paragraph("t-1", MINUTE), paragraph("t-2", null));
    assertThat(marks.place(0)).isEqualTo(new ParagraphPlace(1, "t-1", null));
    assertThat(marks.place(1)).isEqualTo(new ParagraphPlace(2, "t-2", null));
  }

  private static ParagraphMarks marks(Paragraph... paragraphs) {
    return ParagraphMarks.of(
        LectureComposer.searchableText("title", "summary", List.of(paragraphs)));
  }

  private static Paragraph paragraph(String id, @Nullable TimeMark mark) {
    return new Paragraph(id, "text", "en", mark);
  }
}
