package dev.lectern.site;

import dev.lectern.search.LectureTerms;
import dev.lectern.search.SearchDocument;
import dev.lectern.transcript.Paragraph;
import dev.lectern.transcript.TimeMark;
import java.util.List;
import java.util.Optional;

/**
 * What the search needs of a lecture's texts when they are gone.
 *
 * @param terms of title, summary and transcript
 * @param paragraphIds of the transcript's paragraphs on the page, in order
 * @param paragraphSeconds where each starts in the video; empty when that is not known of all
 */
public record SearchableText(
    LectureTerms terms, List<String> paragraphIds, List<Integer> paragraphSeconds) {
  public SearchableText {
    paragraphIds = List.copyOf(paragraphIds);
    paragraphSeconds = List.copyOf(paragraphSeconds);
  }

  static SearchableText of(String title, String summary, List<Paragraph> paragraphs) {
    List<Integer> seconds =
        paragraphs.stream()
            .map(Paragraph::knownTime)
            .flatMap(Optional::stream)
            .map(TimeMark::time)
            .map(time -> (int) time.toSeconds())
            .toList();
    return new SearchableText(
        LectureTerms.of(
            new SearchDocument(title, summary, paragraphs.stream().map(Paragraph::text).toList())),
        paragraphs.stream().map(Paragraph::id).toList(),
        seconds.size() == paragraphs.size() ? seconds : List.of());
  }
}
