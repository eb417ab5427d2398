package dev.lectern.site;

import dev.lectern.topics.Tag;
import dev.lectern.topics.TagKey;
import dev.lectern.topics.Taxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which tags stand above which, by the author's taxonomy. Only tags that lectures bear. */
final class TagTree {
  private final Map<TagLink, TagLink> parents = new HashMap<>();
  private final Map<TagLink, List<TagLink>> children = new HashMap<>();

  static TagTree of(Map<Tag, TagLink> links, Taxonomy taxonomy, String language) {
    Map<TagKey, TagLink> byKey = new HashMap<>();
    links.forEach((tag, link) -> byKey.put(tag.key(), link));
    TagTree tree = new TagTree();
    links.forEach(
        (tag, link) ->
            taxonomy
                .parent(tag, language)
                .map(parent -> byKey.get(parent.key()))
                .ifPresent(parent -> tree.put(link, parent)));
    tree.children.values().forEach(own -> own.sort(Comparator.comparing(TagLink::name)));
    return tree;
  }

  private void put(TagLink tag, TagLink parent) {
    parents.put(tag, parent);
    children.computeIfAbsent(parent, unused -> new ArrayList<>()).add(tag);
  }

  /** The tags above one, the highest first. */
  List<TagLink> above(TagLink tag) {
    List<TagLink> above = new ArrayList<>();
    @Nullable TagLink parent = parents.get(tag);
    // The reader has refused circles; a label that is another tag's name could still close one.
    while (parent != null && !above.contains(parent)) {
      above.add(0, parent);
      parent = parents.get(parent);
    }
    return above;
  }

  /** The tags right below one, by name. */
  List<TagLink> below(TagLink tag) {
    return children.getOrDefault(tag, List.of());
  }
}
