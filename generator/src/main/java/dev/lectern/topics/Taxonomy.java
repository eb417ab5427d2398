package dev.lectern.topics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the author decided about tags in {@code content/taxonomy.yaml}; it wins over the record's
 * tags, the glossary and everything found in texts. Made by {@link TaxonomyReader}. Immutable.
 */
public final class Taxonomy {
  /** No decisions: what a site without the file has. */
  public static final Taxonomy EMPTY = new Taxonomy(Map.of(), Map.of());

  private final Map<TagKey, TagKey> targets;
  private final Map<TagKey, Entry> entries;

  /**
   * Takes what the reader has checked.
   *
   * @param targets from each name an entry has or takes over to the tag it stands for
   * @param entries what is said of each tag
   */
  Taxonomy(Map<TagKey, TagKey> targets, Map<TagKey, Entry> entries) {
    this.targets = Map.copyOf(targets);
    this.entries = Map.copyOf(entries);
  }

  /**
   * What the file says of one tag.
   *
   * @param name the tag as the file writes it
   * @param labels by language
   * @param parent the name of the tag above; null when there is none
   */
  record Entry(String name, boolean hidden, Map<String, String> labels, @Nullable String parent) {
    Entry {
      labels = Map.copyOf(labels);
    }
  }

  /**
   * The tag that a name stands for: through {@code merge} and {@code alias}, then the glossary,
   * shown by its {@code label} in the language, else by the glossary's name, else as it is written.
   *
   * @param language a BCP 47 tag such as {@code zh-CN}
   * @return empty for a hidden tag, and for a name of blanks
   */
  public Optional<Tag> tag(String name, String language) {
    String folded = TagKey.fold(name);
    if (folded.isEmpty()) {
      return Optional.empty();
    }
    TagKey key = target(new TagKey(folded));
    Entry entry = entries.get(key);
    if (entry != null && entry.hidden) {
      return Optional.empty();
    }
    return Optional.of(Tag.of(shownName(name, key, entry, language)));
  }

  private static String shownName(String name, TagKey key, @Nullable Entry entry, String language) {
    Optional<String> label = entry == null ? Optional.empty() : label(entry.labels, language);
    if (label.isPresent()) {
      return label.get();
    }
    Optional<GlossaryTerm> term = Glossary.bundled().find(key);
    if (term.isPresent()) {
      return term.get().name(language);
    }
    return entry == null ? name : entry.name;
  }

  /** The label of exactly this language, else of its first part: {@code zh} for {@code zh-CN}. */
  private static Optional<String> label(Map<String, String> labels, String language) {
    String exact = labels.get(language);
    if (exact != null) {
      return Optional.of(exact);
    }
    int hyphen = language.indexOf('-');
    return hyphen < 0
        ? Optional.empty()
        : Optional.ofNullable(labels.get(language.substring(0, hyphen)));
  }

  /** The tag above, unless there is none or it is hidden. */
  public Optional<Tag> parent(Tag tag, String language) {
    Entry entry = entries.get(target(tag.key()));
    return entry == null || entry.parent == null ? Optional.empty() : tag(entry.parent, language);
  }

  /** True for a tag the file names: it is shown however few lectures have it. */
  boolean names(String name) {
    String folded = TagKey.fold(name);
    return !folded.isEmpty() && entries.containsKey(target(new TagKey(folded)));
  }

  private TagKey target(TagKey key) {
    TagKey own = targets.get(key);
    if (own != null) {
      return own;
    }
    TagKey canonical = canonical(key);
    return targets.getOrDefault(canonical, canonical);
  }

  /** The key under which a tag is kept: of a glossary term, that of its Chinese name. */
  static TagKey canonical(TagKey key) {
    return Glossary.bundled().find(key).map(term -> TagKey.of(term.chinese())).orElse(key);
  }

  @Override
  public String toString() {
    Map<String, List<String>> names = new TreeMap<>();
    new LinkedHashMap<>(entries)
        .forEach((key, entry) -> names.put(key.value(), List.of(entry.toString())));
    return names.toString();
  }
}
