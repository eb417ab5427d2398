package dev.lectern.topics;

import java.util.List;
import java.util.Objects;

/**
 * What one lecture may be tagged with and compared by; small enough to keep for every lecture when
 * its text is gone.
 *
 * @param candidates the heaviest first, at most {@value #MAX_CANDIDATES}
 * @param authorTags the record's own tags, which win over candidates
 * @param terms the words of title and summary
 */
public record TopicCandidates(
    List<Candidate> candidates, List<String> authorTags, TermVector terms) {
  /** Most candidates kept of one lecture. */
  public static final int MAX_CANDIDATES = 32;

  /** Nothing to say about a lecture. */
  public static final TopicCandidates EMPTY =
      new TopicCandidates(List.of(), List.of(), TermVector.EMPTY);

  public TopicCandidates {
    candidates = List.copyOf(candidates);
    authorTags = List.copyOf(authorTags);
    Objects.requireNonNull(terms, "terms");
    if (candidates.size() > MAX_CANDIDATES) {
      throw new IllegalArgumentException(candidates.size() + " candidates");
    }
  }

  /**
   * A phrase that may become a tag.
   *
   * @param name as it stands in the lecture; of a glossary term, its Chinese name
   * @param weight how much of the lecture is about it, above 0; only comparable within one lecture
   * @param known true for a glossary term
   */
  public record Candidate(String name, float weight, boolean known) {
    public Candidate {
      Objects.requireNonNull(name, "name");
      if (!(weight > 0)) {
        throw new IllegalArgumentException("weight " + weight);
      }
    }
  }
}
