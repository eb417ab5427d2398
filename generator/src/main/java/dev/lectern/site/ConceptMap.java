package dev.lectern.site;

import java.util.List;

/**
 * How the concepts of a site hang together: those with most connections, and between them the
 * closest.
 *
 * @param concepts by their place in the site's list, the most connected first
 * @param links of no direction, each once, the closest of each concept
 */
public record ConceptMap(List<Integer> concepts, List<Link> links) {
  /** Without any concept. */
  public static final ConceptMap EMPTY = new ConceptMap(List.of(), List.of());

  public ConceptMap {
    concepts = List.copyOf(concepts);
    links = List.copyOf(links);
  }

  /**
   * Two concepts that lectures share.
   *
   * @param from index among the map's concepts, the smaller of the two
   * @param to the other
   */
  public record Link(int from, int to) {}
}
