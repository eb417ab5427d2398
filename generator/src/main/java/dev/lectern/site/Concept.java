package dev.lectern.site;

import dev.lectern.topics.Places.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject that several lectures share: as a tag, or in their diagrams.
 *
 * @param name as shown
 * @param permalink of its page
 * @param tag the tag of that name; null where no lecture is tagged with it
 * @param occurrences the lectures, the newest first; at least two
 * @param related concepts that the same lectures share, by their place in the site's list, the
 *     nearest first; at most a dozen
 */
public record Concept(
    String name,
    Permalink permalink,
    @Nullable TagLink tag,
    List<Occurrence> occurrences,
    List<Integer> related) {
  public Concept {
    occurrences = List.copyOf(occurrences);
    related = List.copyOf(related);
    if (occurrences.size() < 2) {
      throw new IllegalArgumentException("a concept is shared: " + name);
    }
  }

  /**
   * A lecture that has a concept.
   *
   * @param lecture its place in the site's list of lectures
   * @param names that the concept goes by there: indexes of the candidates and behind them of the
   *     author's tags
   */
  public record Occurrence(int lecture, List<Integer> names) {
    public Occurrence {
      names = List.copyOf(names);
    }

    /** Where in the lecture the concept stands, under whatever name. */
    public ConceptPlaces placesIn(LectureDigest digest, ParagraphMarks marks) {
      List<Place> places = digest.topics().places().all();
      Place all = Place.NOWHERE;
      for (int name : names) {
        all = name < places.size() ? all.and(places.get(name)) : all;
      }
      return ConceptPlaces.of(all, digest, marks);
    }
  }
}
