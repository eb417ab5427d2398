package dev.lectern.topics;

import dev.lectern.topics.Taxonomy.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds which tag each name of a taxonomy file stands for: gives aliases and labels to their tags,
 * follows merges to their end, and tells of names with two owners and of circles.
 */
final class TaxonomyNames {
  private final Map<TagKey, TaxonomyDraft> drafts;
  private final Report report;
  private final Map<TagKey, TaxonomyDraft> owners = new HashMap<>();

  TaxonomyNames(Map<TagKey, TaxonomyDraft> drafts, Report report) {
    this.drafts = drafts;
    this.report = report;
  }

  /** Takes what is wrong. */
  interface Report {
    void error(String id, YamlNode where, String message);
  }

  Taxonomy taxonomy() {
    claimNames();
    return new Taxonomy(targets(), entries());
  }

  /** Gives every alias and label to its tag; a name of two tags is an error. */
  private void claimNames() {
    drafts.values().forEach(draft -> owners.put(draft.key, draft));
    for (TaxonomyDraft draft : drafts.values()) {
      for (YamlNode alias : draft.aliases) {
        // Not canonical: an alias takes a name away from the glossary's term.
        claim(draft, TagKey.of(String.valueOf(alias.scalar())), alias);
      }
      for (String label : draft.labels.values()) {
        claim(draft, TagKey.of(label), draft.node);
      }
    }
  }

  private void claim(TaxonomyDraft draft, TagKey name, YamlNode where) {
    TaxonomyDraft before = owners.putIfAbsent(name, draft);
    if (before != null && before != draft) {
      report.error(
          "taxonomy-conflict",
          where,
          "\""
              + name
              + "\" is already a name of \""
              + before.name
              + "\" in line "
              + before.node.line());
    }
  }

  private Map<TagKey, TagKey> targets() {
    Map<TaxonomyDraft, TagKey> ends = new HashMap<>();
    Set<TaxonomyDraft> circular = circular(draft -> draft.merge);
    for (TaxonomyDraft draft : drafts.values()) {
      YamlNode merge = draft.merge;
      if (merge != null && circular.contains(draft)) {
        report.error("taxonomy-cycle", merge, "\"" + draft.name + "\" is merged into itself");
        ends.put(draft, draft.key);
      }
    }
    for (TaxonomyDraft draft : drafts.values()) {
      List<TaxonomyDraft> path = new ArrayList<>();
      TaxonomyDraft at = draft;
      TagKey end = draft.key;
      while (at != null && !ends.containsKey(at)) {
        path.add(at);
        end = at.merge == null ? at.key : target(at.merge);
        at = at.merge == null ? null : owners.get(end);
      }
      TagKey known = at == null ? end : ends.getOrDefault(at, end);
      path.forEach(passed -> ends.put(passed, known));
    }
    Map<TagKey, TagKey> targets = new HashMap<>();
    owners.forEach((name, draft) -> targets.put(name, ends.getOrDefault(draft, draft.key)));
    return targets;
  }

  private Map<TagKey, Entry> entries() {
    Set<TaxonomyDraft> circular = circular(draft -> draft.parent);
    Map<TagKey, Entry> entries = new HashMap<>();
    for (TaxonomyDraft draft : drafts.values()) {
      YamlNode parent = draft.parent;
      if (parent != null && circular.contains(draft)) {
        report.error("taxonomy-cycle", parent, "\"" + draft.name + "\" is above itself");
        parent = null;
      }
      if (draft.merge == null) {
        entries.put(
            draft.key,
            new Entry(
                draft.name,
                draft.hidden,
                draft.labels,
                parent == null ? null : String.valueOf(parent.scalar()).strip()));
      } else if (!drafts.containsKey(target(draft.merge))) {
        // Said of no tag of the file, yet shown as it is written here.
        String name = String.valueOf(draft.merge.scalar()).strip();
        entries.putIfAbsent(target(draft.merge), new Entry(name, false, Map.of(), null));
      }
    }
    return entries;
  }

  /** The tags from which a kind of link leads back to themselves. Each is passed once. */
  private Set<TaxonomyDraft> circular(Function<TaxonomyDraft, @Nullable YamlNode> link) {
    Set<TaxonomyDraft> circular = new HashSet<>();
    Set<TaxonomyDraft> passed = new HashSet<>();
    for (TaxonomyDraft start : drafts.values()) {
      Set<TaxonomyDraft> path = new LinkedHashSet<>();
      TaxonomyDraft at = start;
      while (at != null && passed.add(at)) {
        path.add(at);
        YamlNode next = link.apply(at);
        at = next == null ? null : owners.get(target(next));
      }
      boolean inside = false;
      for (TaxonomyDraft draft : path) {
        inside |= draft == at;
        if (inside) {
          circular.add(draft);
        }
      }
    }
    return circular;
  }

  private TagKey target(YamlNode name) {
    TagKey own = TagKey.of(String.valueOf(name.scalar()));
    TaxonomyDraft draft = owners.get(own);
    return draft != null ? draft.key : Taxonomy.canonical(own);
  }
}
