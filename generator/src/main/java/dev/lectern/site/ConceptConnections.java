package dev.lectern.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * Which concepts stand in the same lectures. Two that share a lecture are connected, on a large
 * site two that share several; they are the nearer the more of their lectures they share.
 */
final class ConceptConnections {
  private static final int MAX_NEAREST = 12;
  private static final int MAP_SIZE = 30;

  /** More lines a concept, and nobody sees a line any more. */
  private static final int LINKS_OF_EACH = 2;

  /** From so many lectures on, one lecture that two concepts share is chance. */
  private static final int LARGE = 100;

  private final List<List<Integer>> nearest = new ArrayList<>();
  private final int[] connections;
  private final int[] strengths;

  private record Near(int concept, double nearness) {
    static final Comparator<Near> NEAREST_FIRST =
        Comparator.comparingDouble((Near near) -> -near.nearness).thenComparingInt(Near::concept);
  }

  private ConceptConnections(int concepts) {
    connections = new int[concepts];
    strengths = new int[concepts];
  }

  /**
   * Compares concepts by their lectures.
   *
   * @param lecturesOf each concept, each once
   * @param lectures how many the site has
   */
  static ConceptConnections of(List<int[]> lecturesOf, int lectures) {
    List<List<Integer>> conceptsOf = new ArrayList<>();
    for (int i = 0; i < lectures; i++) {
      conceptsOf.add(new ArrayList<>());
    }
    for (int concept = 0; concept < lecturesOf.size(); concept++) {
      for (int lecture : lecturesOf.get(concept)) {
        conceptsOf.get(lecture).add(concept);
      }
    }
    ConceptConnections connections = new ConceptConnections(lecturesOf.size());
    int needed = lectures < LARGE ? 1 : 3;
    int[] shared = new int[lecturesOf.size()];
    for (int concept = 0; concept < lecturesOf.size(); concept++) {
      connections.add(concept, lecturesOf, conceptsOf, needed, shared);
    }
    return connections;
  }

  /** {@code shared} is all zero before and after. */
  private void add(
      int concept,
      List<int[]> lecturesOf,
      List<List<Integer>> conceptsOf,
      int needed,
      int[] shared) {
    List<Integer> seen = new ArrayList<>();
    for (int lecture : lecturesOf.get(concept)) {
      for (int other : conceptsOf.get(lecture)) {
        if (other != concept && shared[other]++ == 0) {
          seen.add(other);
        }
      }
    }
    PriorityQueue<Near> best = new PriorityQueue<>(Near.NEAREST_FIRST.reversed());
    for (int other : seen) {
      if (shared[other] >= needed) {
        connections[concept]++;
        strengths[concept] += shared[other];
        double both =
            Math.sqrt((double) lecturesOf.get(concept).length * lecturesOf.get(other).length);
        best.add(new Near(other, shared[other] / both));
        if (best.size() > MAX_NEAREST) {
          best.remove();
        }
      }
      shared[other] = 0;
    }
    nearest.add(best.stream().sorted(Near.NEAREST_FIRST).map(Near::concept).toList());
  }

  /** The concepts nearest to one, the nearest first. */
  List<Integer> nearest(int concept) {
    return nearest.get(concept);
  }

  /** The concepts with most connections, and of each the closest to others of them. */
  ConceptMap map() {
    List<Integer> chosen = new ArrayList<>();
    for (int concept = 0; concept < connections.length; concept++) {
      if (connections[concept] > 0) {
        chosen.add(concept);
      }
    }
    chosen.sort(
        Comparator.comparing((Integer concept) -> -connections[concept])
            .thenComparing(concept -> -strengths[concept])
            .thenComparing(Comparator.naturalOrder()));
    chosen = chosen.subList(0, Math.min(MAP_SIZE, chosen.size()));
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < chosen.size(); i++) {
      places.put(chosen.get(i), i);
    }
    TreeSet<ConceptMap.Link> links =
        new TreeSet<>(
            Comparator.comparingInt(ConceptMap.Link::from).thenComparingInt(ConceptMap.Link::to));
    for (int i = 0; i < chosen.size(); i++) {
      int from = i;
      nearest.get(chosen.get(i)).stream()
          .filter(places::containsKey)
          .limit(LINKS_OF_EACH)
          .map(other -> places.getOrDefault(other, from))
          .forEach(to -> links.add(new ConceptMap.Link(Math.min(from, to), Math.max(from, to))));
    }
    return new ConceptMap(chosen, List.copyOf(links));
  }
}
