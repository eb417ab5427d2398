package dev.lectern.site;

import dev.lectern.lecture.Lecture;
import dev.lectern.search.SearchableText;
import dev.lectern.topics.TopicCandidates;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What the site keeps of a lecture when its text has been let go: all that other pages show of it.
 *
 * @param lecture without description and transcript
 * @param language of the lecture, a BCP 47 tag: the author's, else the summary's by its script
 * @param excerpt the summary's first sentences, plain; may be empty
 * @param readingMinutes for summary and transcript together, at least 1
 * @param bundle what draws its diagrams
 * @param topics what it may be tagged with
 * @param diagramParts the parts of its diagrams, as the places of its topics count them
 * @param searchSource gives what its texts can be found by, from wherever that is kept
 */
public record LectureDigest(
    Lecture lecture,
    String language,
    String excerpt,
    int readingMinutes,
    MermaidBundle bundle,
    TopicCandidates topics,
    List<DiagramPart> diagramParts,
    Supplier<SearchableText> searchSource) {
  public LectureDigest {
    if (!lecture.description().blocks().isEmpty() || !lecture.transcript().text().isEmpty()) {
      throw new IllegalArgumentException("a digest holds no text: " + lecture.sourcePath());
    }
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(excerpt, "excerpt");
    Objects.requireNonNull(topics, "topics");
    diagramParts = List.copyOf(diagramParts);
    Objects.requireNonNull(searchSource, "searchSource");
  }

  /** A digest that holds its searchable text itself. */
  public LectureDigest(
      Lecture lecture,
      String language,
      String excerpt,
      int readingMinutes,
      MermaidBundle bundle,
      TopicCandidates topics,
      List<DiagramPart> diagramParts,
      SearchableText search) {
    this(lecture, language, excerpt, readingMinutes, bundle, topics, diagramParts, () -> search);
  }

  /** What its texts can be found by; large, and not to be kept. */
  public SearchableText search() {
    return searchSource.get();
  }

  /** The same with its searchable text kept elsewhere. */
  public LectureDigest withSearch(Supplier<SearchableText> source) {
    return new LectureDigest(
        lecture, language, excerpt, readingMinutes, bundle, topics, diagramParts, source);
  }
}
