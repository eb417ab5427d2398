package dev.lectern.topics;

import java.util.List;
import java.util.Objects;

/**
 * The texts of one lecture in which its topics are looked for. All plain text, no markup.
 *
 * @param title as shown, without a video id
 * @param boldPhrases what the summary sets in bold, one phrase each
 * @param headings the summary's headings
 * @param diagramParts of its diagrams each part, which is a group or what stands in none, as the
 *     labels in it
 * @param summaryText the whole summary, headings and bold phrases included, without diagrams
 * @param paragraphs what was said; may be empty
 * @param authorTags the record's {@code Tags:} line, in its order; empty when there is none
 */
public record TopicSource(
    String title,
    List<String> boldPhrases,
    List<String> headings,
    List<List<String>> diagramParts,
    String summaryText,
    List<String> paragraphs,
    List<String> authorTags) {

  public TopicSource {
    Objects.requireNonNull(title, "title");
    boldPhrases = List.copyOf(boldPhrases);
    headings = List.copyOf(headings);
    diagramParts = diagramParts.stream().map(List::copyOf).toList();
    Objects.requireNonNull(summaryText, "summaryText");
    paragraphs = List.copyOf(paragraphs);
    authorTags = List.copyOf(authorTags);
  }
}
