package dev.lectern.topics;

import java.util.List;
import java.util.Objects;

/**
 * The texts of one lecture in which its topics are looked for. All plain text, no markup.
 *
 * @param title as shown, without a video id
 * @param boldPhrases what the summary sets in bold, one phrase each
 * @param headings the summary's headings
 * @param diagramLabels labels of nodes and groups in its diagrams
 * @param summaryText the whole summary, headings and bold phrases included, without diagrams
 * @param transcriptText what was said; may be empty
 * @param authorTags the record's {@code Tags:} line, in its order; empty when there is none
 */
public record TopicSource(
    String title,
    List<String> boldPhrases,
    List<String> headings,
    List<String> diagramLabels,
    String summaryText,
    String transcriptText,
    List<String> authorTags) {

  public TopicSource {
    Objects.requireNonNull(title, "title");
    boldPhrases = List.copyOf(boldPhrases);
    headings = List.copyOf(headings);
    diagramLabels = List.copyOf(diagramLabels);
    Objects.requireNonNull(summaryText, "summaryText");
    Objects.requireNonNull(transcriptText, "transcriptText");
    authorTags = List.copyOf(authorTags);
  }
}
