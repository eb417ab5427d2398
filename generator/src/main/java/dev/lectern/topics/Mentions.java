package dev.lectern.topics;

import java.util.EnumMap;
import java.util.Map;

/** How often one name stands where in a lecture. */
final class Mentions {
  /** What a phrase that no glossary vouches for weighs against one that it does. */
  private static final double UNKNOWN = 0.55;

  private final String name;
  private final String folded;
  private final boolean known;
  private final Map<Place, Integer> times = new EnumMap<>(Place.class);

  /**
   * No mentions yet.
   *
   * @param name as it is first met; of a glossary term, its Chinese name
   * @param folded the name in lower case and simplified
   * @param known true for a glossary term
   */
  Mentions(String name, String folded, boolean known) {
    this.name = name;
    this.folded = folded;
    this.known = known;
  }

  /** Where a name can stand. */
  enum Place {
    TITLE(5),
    BOLD(2),
    HEADING(1.6),
    LABEL(1),
    SUMMARY(1),
    TRANSCRIPT(0.6);

    /** What the first mention counts; the n-th adds less and less. */
    private final double weight;

    Place(double weight) {
      this.weight = weight;
    }
  }

  String name() {
    return name;
  }

  String folded() {
    return folded;
  }

  boolean known() {
    return known;
  }

  void add(Place place) {
    times.merge(place, 1, Integer::sum);
  }

  void set(Place place, int count) {
    times.put(place, count);
  }

  private int in(Place place) {
    return times.getOrDefault(place, 0);
  }

  /**
   * A glossary term needs a place that shows it matters; a phrase must come back, since bold text and
   * headings are full of phrases that are said once.
   */
  boolean suffices() {
    if (known) {
      return in(Place.TITLE) + in(Place.BOLD) + in(Place.HEADING) + in(Place.LABEL) > 0
          || in(Place.SUMMARY) >= 2
          || in(Place.TRANSCRIPT) >= 3
          || (in(Place.SUMMARY) > 0 && in(Place.TRANSCRIPT) > 0);
    }
    // The summary holds headings and bold phrases too, so those count only through it.
    return in(Place.TITLE) + in(Place.LABEL) + in(Place.SUMMARY) >= 2;
  }

  /** How much of the lecture is about it, above 0 once it {@link #suffices}. */
  float weight() {
    double weight = 0;
    for (Map.Entry<Place, Integer> entry : times.entrySet()) {
      boolean title = entry.getKey() == Place.TITLE;
      int count = title ? Math.min(1, entry.getValue()) : entry.getValue();
      weight += entry.getKey().weight * Math.log1p(count) / Math.log(2);
    }
    return (float) (known ? weight : weight * UNKNOWN);
  }

  @Override
  public String toString() {
    return name + times;
  }
}
