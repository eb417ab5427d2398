package dev.lectern.topics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How often one name stands where in a lecture. */
final class Mentions {
  /** What a phrase that no glossary vouches for weighs against one that it does. */
  static final double PHRASE = 0.55;

  /** A phrase around a glossary term, such as 深度学习框架, mostly says what the term says already. */
  static final double PHRASE_WITH_TERM = 0.35;

  private final String name;
  private final String folded;
  private final boolean known;
  private final double factor;
  private final Map<Place, Double> times = new EnumMap<>(Place.class);
  private final List<Integer> parts = new ArrayList<>();
  private List<Integer> paragraphs = List.of();

  /**
   * No mentions yet.
   *
   * @param name as it is first met; of a glossary term, its Chinese name
   * @param folded the name in lower case and simplified
   * @param known true for a glossary term
   * @param factor what its weight is multiplied with
   */
  Mentions(String name, String folded, boolean known, double factor) {
    this.name = name;
    this.folded = folded;
    this.known = known;
    this.factor = factor;
  }

  /** Where a name can stand, and how much it weighs there. */
  enum Place {
    TITLE(6, 1),
    BOLD(2, 1),
    HEADING(4, 1),
    LABEL(1, 1),
    SUMMARY(1.5, 1),
    // About ten times as long as a summary, and a name comes in bunches.
    TRANSCRIPT(1.75, 0.5);

    private final double weight;
    private final double scale;

    Place(double weight, double scale) {
      this.weight = weight;
      this.scale = scale;
    }

    /** Every doubling of the mentions adds the same. */
    double weightOf(double mentions) {
      return weight * Math.log1p(mentions * scale) / Math.log(2);
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

  /**
   * Counts one more.
   *
   * @param share from 0 to 1: less than 1 where the title, heading or label has other subjects too
   */
  void add(Place place, double share) {
    times.merge(place, share, Double::sum);
  }

  void set(Place place, int count) {
    times.put(place, (double) count);
  }

  /** Remembers the part of a diagram that has a label with the name. */
  void addPart(int part) {
    Places.keepFirst(parts, part, Places.MAX_PARTS);
  }

  List<Integer> parts() {
    return parts;
  }

  /** Remembers the paragraphs that hold the name. */
  void setParagraphs(List<Integer> found) {
    paragraphs = found;
  }

  List<Integer> paragraphs() {
    return paragraphs;
  }

  private double in(Place place) {
    return times.getOrDefault(place, 0.0);
  }

  /**
   * A glossary term needs a place that shows it matters; a phrase must come back, since bold text
   * and headings are full of phrases that are said once.
   */
  boolean suffices() {
    if (known) {
      return in(Place.TITLE) + in(Place.BOLD) + in(Place.HEADING) + in(Place.LABEL) > 0
          || in(Place.SUMMARY) >= 2
          || in(Place.TRANSCRIPT) >= 3
          || (in(Place.SUMMARY) > 0 && in(Place.TRANSCRIPT) > 0);
    }
    // The summary holds headings and bold phrases too, so those count only through it.
    double all = Math.ceil(in(Place.TITLE)) + Math.ceil(in(Place.LABEL)) + in(Place.SUMMARY);
    return all >= (factor == PHRASE ? 2 : 3) || in(Place.TRANSCRIPT) > 0;
  }

  /** How much of the lecture is about it, above 0 once it {@link #suffices}. */
  float weight() {
    double weight = 0;
    for (Map.Entry<Place, Double> entry : times.entrySet()) {
      boolean title = entry.getKey() == Place.TITLE;
      double count = title ? Math.min(1, entry.getValue()) : entry.getValue();
      weight += entry.getKey().weightOf(count);
    }
    return (float) (weight * factor);
  }

  @Override
  public String toString() {
    return name + times;
  }
}
