package dev.lectern.site;

import dev.lectern.site.Concept.Occurrence;
import dev.lectern.topics.Places.Place;
import dev.lectern.topics.Tag;
import dev.lectern.topics.TagAssignment;
import dev.lectern.topics.TagKey;
import dev.lectern.topics.TagSlugs;
import dev.lectern.topics.Taxonomy;
import dev.lectern.topics.TopicCandidates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the concepts of a site: what lectures are tagged with or have in their diagrams, and at
 * least two share. What is in diagrams alone must be in as many as a tag must be. Linear in the
 * lectures' candidates.
 *
 * @param concepts by number of lectures, the most first, then by name
 * @param map of those with most connections
 */
record ConceptIndex(List<Concept> concepts, ConceptMap map) {
  /** No concepts. */
  static final ConceptIndex EMPTY = new ConceptIndex(List.of(), ConceptMap.EMPTY);

  static ConceptIndex of(SiteTopics topics, Map<Tag, TagLink> tagLinks) {
    Map<TagKey, Draft> drafts = drafts(topics);
    Map<TagKey, TagLink> links = new HashMap<>();
    tagLinks.forEach((tag, link) -> links.put(tag.key(), link));
    int needed = Math.max(2, TagAssignment.lecturesNeeded(topics.lectures().size()));
    List<Draft> shared = new ArrayList<>();
    for (Draft draft : drafts.values()) {
      draft.link = links.get(draft.tag.key());
      boolean sharedTag = draft.link != null && draft.link.count() > 1;
      if (draft.occurrences.size() >= (sharedTag ? 2 : needed)) {
        shared.add(draft);
      }
    }
    shared.sort(
        Comparator.comparing((Draft draft) -> -draft.occurrences.size())
            .thenComparing(Draft::name)
            .thenComparing(draft -> draft.tag.key()));
    ConceptConnections connections =
        ConceptConnections.of(
            shared.stream().map(Draft::lectures).toList(), topics.lectures().size());
    List<Concept> concepts = new ArrayList<>(shared.size());
    for (int i = 0; i < shared.size(); i++) {
      Draft draft = shared.get(i);
      concepts.add(
          new Concept(
              draft.name(),
              new Permalink("concepts/" + TagSlugs.of(draft.tag).value() + ".html"),
              draft.link,
              draft.occurrences,
              connections.nearest(i)));
    }
    return new ConceptIndex(List.copyOf(concepts), connections.map());
  }

  /** Everything that a lecture is tagged with or has in a diagram, by its key. */
  private static Map<TagKey, Draft> drafts(SiteTopics topics) {
    Names names = new Names(topics.taxonomy(), topics.language());
    Map<TagKey, Draft> drafts = new HashMap<>();
    for (int i = 0; i < topics.lectures().size(); i++) {
      Set<TagKey> tagged = new HashSet<>();
      topics.tags().get(i).forEach(tag -> tagged.add(tag.key()));
      TopicCandidates candidates = topics.lectures().get(i).topics();
      List<Place> places = candidates.places().all();
      int count = candidates.candidates().size() + candidates.authorTags().size();
      for (int n = 0; n < count; n++) {
        Optional<Tag> tag = names.tag(nameAt(candidates, n));
        boolean drawn = n < places.size() && !places.get(n).parts().isEmpty();
        if (tag.isPresent() && (drawn || tagged.contains(tag.get().key()))) {
          drafts.computeIfAbsent(tag.get().key(), key -> new Draft(tag.get())).add(tag.get(), i, n);
        }
      }
    }
    return drafts;
  }

  private static String nameAt(TopicCandidates candidates, int index) {
    int found = candidates.candidates().size();
    return index < found
        ? candidates.candidates().get(index).name()
        : candidates.authorTags().get(index - found);
  }

  /** The tags that names stand for; lectures share most names. */
  private static final class Names {
    private final Map<String, Optional<Tag>> known = new HashMap<>();
    private final Taxonomy taxonomy;
    private final String language;

    Names(Taxonomy taxonomy, String language) {
      this.taxonomy = taxonomy;
      this.language = language;
    }

    Optional<Tag> tag(String name) {
      return known.computeIfAbsent(name, n -> taxonomy.tag(n, language));
    }
  }

  /** A concept while its lectures are gathered. */
  private static final class Draft {
    private Tag tag;
    private final List<Occurrence> occurrences = new ArrayList<>(2);
    private @Nullable TagLink link;

    Draft(Tag tag) {
      this.tag = tag;
    }

    /** Of several spellings that with capitals is kept, as with tags. */
    void add(Tag spelling, int lecture, int name) {
      if (spelling.name().compareTo(tag.name()) < 0) {
        tag = spelling;
      }
      int last = occurrences.size() - 1;
      if (last >= 0 && occurrences.get(last).lecture() == lecture) {
        List<Integer> names = new ArrayList<>(occurrences.get(last).names());
        names.add(name);
        occurrences.set(last, new Occurrence(lecture, names));
      } else {
        occurrences.add(new Occurrence(lecture, List.of(name)));
      }
    }

    String name() {
      return link == null ? tag.name() : link.name();
    }

    int[] lectures() {
      return occurrences.stream().mapToInt(Occurrence::lecture).toArray();
    }
  }
}
