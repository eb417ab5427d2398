package dev.lectern.topics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tag of the taxonomy file while it is read. */
final class TaxonomyDraft {
  final YamlNode node;
  final String name;
  final TagKey key;
  final List<YamlNode> aliases = new ArrayList<>();
  final Map<String, String> labels = new LinkedHashMap<>();
  boolean hidden;
  @Nullable YamlNode merge;
  @Nullable YamlNode parent;

  /**
   * Nothing said of it yet.
   *
   * @param node where it is named
   * @param name as it is written
   * @param key canonical, see {@link Taxonomy#canonical}
   */
  TaxonomyDraft(YamlNode node, String name, TagKey key) {
    this.node = node;
    this.name = name;
    this.key = key;
  }
}
