package dev.lectern.site;

import dev.lectern.diagram.Outline;
import dev.lectern.markdown.Heading;
import dev.lectern.markdown.Term;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where a diagram's parts are spoken of in the summary beside it.
 *
 * @param nodes ids of headings and bold phrases by the id of the node that links there
 * @param groups the same by the id of the group
 */
public record OutlineLinks(Map<String, String> nodes, Map<String, String> groups) {
  /** Nothing is linked. */
  public static final OutlineLinks NONE = new OutlineLinks(Map.of(), Map.of());

  /** Beyond these a summary or a diagram is none; they bound the time that comparing takes. */
  private static final int MAX_PLACES = 200;

  private static final int MAX_PARTS = 1_000;

  /** A part of a diagram is linked when it is at least so like the place. */
  static final double THRESHOLD = 0.5;

  public OutlineLinks {
    nodes = Map.copyOf(nodes);
    groups = Map.copyOf(groups);
  }

  private record Place(String id, LabelWords words) {}

  /**
   * Compares every label with every heading and bold phrase. A label links to the place that is
   * most like it, the first of several; where none reaches the threshold, to none.
   */
  static OutlineLinks of(Outline outline, List<Heading> headings, List<Term> terms) {
    Stream<Place> places =
        Stream.concat(
            headings.stream().map(heading -> place(heading.id(), heading.text())),
            terms.stream().map(term -> place(term.id(), term.text())));
    Search search = new Search(places.limit(MAX_PLACES).toList());
    outline.nodes().forEach(search::link);
    outline.groups().forEach(search::link);
    return new OutlineLinks(search.nodes, search.groups);
  }

  private static Place place(String id, String text) {
    return new Place(id, LabelWords.of(text));
  }

  private static final class Search {
    final Map<String, String> nodes = new TreeMap<>();
    final Map<String, String> groups = new TreeMap<>();
    private final List<Place> places;
    private int parts;

    Search(List<Place> places) {
      this.places = places;
    }

    void link(Outline.Node node) {
      link(node.id(), node.label(), nodes);
    }

    /** Calls itself once a level, and outlines are at most {@link Outline#MAX_DEPTH} deep. */
    void link(Outline.Group group) {
      link(group.id(), group.title(), groups);
      group.nodes().forEach(this::link);
      group.groups().forEach(this::link);
    }

    private void link(String id, String label, Map<String, String> links) {
      if (++parts > MAX_PARTS) {
        return;
      }
      LabelWords words = LabelWords.of(label);
      double best = 0;
      for (Place place : places) {
        double likeness = words.likeness(place.words);
        if (likeness >= THRESHOLD && likeness > best) {
          best = likeness;
          links.put(id, place.id);
        }
      }
    }
  }
}
