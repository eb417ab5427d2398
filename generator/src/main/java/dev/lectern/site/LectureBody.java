package dev.lectern.site;

import dev.lectern.markdown.Heading;
import dev.lectern.transcript.Paragraph;
import java.util.List;

/**
 * The text of a lecture's page. Large, and needed for that page alone: kept outside memory between
 * reading and rendering.
 *
 * @param blocks of the summary, in order
 * @param headings of the summary, in order
 * @param paragraphs of the transcript, in order
 * @param transcriptWords how long the transcript is to read: its words, and letters of scripts
 *     without blanks
 */
public record LectureBody(
    List<BodyBlock> blocks,
    List<Heading> headings,
    List<Paragraph> paragraphs,
    long transcriptWords) {
  public LectureBody {
    blocks = List.copyOf(blocks);
    headings = List.copyOf(headings);
    paragraphs = List.copyOf(paragraphs);
  }
}
