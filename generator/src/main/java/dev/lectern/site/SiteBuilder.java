package dev.lectern.site;

import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.topics.RelatedLectures;
import dev.lectern.topics.Tag;
import dev.lectern.topics.TagOrder;
import dev.lectern.topics.TagSlugs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/** Makes the site model out of lectures and their tags, in time linear in both. */
public final class SiteBuilder {
  private static final int MAX_RELATED_TAGS = 12;

  private final SiteSettings settings;
  private final String contentFolder;
  private final DiagnosticReport report;

  /**
   * A builder for one site.
   *
   * @param contentFolder as it is named in messages
   */
  public SiteBuilder(SiteSettings settings, String contentFolder, DiagnosticReport report) {
    this.settings = settings;
    this.contentFolder = contentFolder;
    this.report = report;
  }

  /** Builds the site of the lectures and what they are about. */
  public Site build(SiteTopics topics) {
    List<LectureDigest> lectures = topics.lectures();
    Map<Tag, TagLink> links = tagLinks(topics.tags());
    // As much work as all the rest.
    ForkJoinTask<ConceptIndex> findingConcepts =
        ForkJoinPool.commonPool().submit(() -> concepts(topics, links));
    Map<String, Permalink> permalinks =
        LecturePermalinks.assign(lectures, settings, contentFolder, report);
    LectureGroups series =
        LectureGroups.by(lectures, digest -> digest.lecture().series(), "series/");
    LectureGroups speakers =
        LectureGroups.by(lectures, digest -> digest.lecture().speaker(), "speakers/");

    List<LecturePage> pages = new ArrayList<>(lectures.size());
    Map<TagLink, List<LecturePage>> byTag = new HashMap<>();
    for (int i = 0; i < lectures.size(); i++) {
      LecturePage page =
          new LecturePage(
              lectures.get(i),
              permalink(permalinks, lectures.get(i).lecture().sourcePath()),
              topics.tags().get(i).stream().map(links::get).toList(),
              i,
              related(topics.related().of(i)),
              series.placeOf(i),
              speakers.placeOf(i));
      pages.add(page);
      page.tags().forEach(tag -> byTag.computeIfAbsent(tag, t -> new ArrayList<>()).add(page));
    }
    TagTree tree = TagTree.of(links, topics.taxonomy(), topics.language());
    List<TagPage> tagPages =
        links.values().stream()
            .sorted(Comparator.comparing(TagLink::count).reversed().thenComparing(TagLink::name))
            .parallel()
            .map(tag -> tagPage(tag, byTag.getOrDefault(tag, List.of()), tree))
            .toList();
    ConceptIndex concepts = findingConcepts.join();
    return new Site(
        settings,
        topics.language(),
        pages,
        tagPages,
        tagsByName(links),
        series.of(pages),
        speakers.of(pages),
        concepts.concepts(),
        concepts.map());
  }

  private ConceptIndex concepts(SiteTopics topics, Map<Tag, TagLink> links) {
    return settings.publishes(SiteFile.CONCEPTS)
        ? ConceptIndex.of(topics, links)
        : ConceptIndex.EMPTY;
  }

  private static List<RelatedLecture> related(List<RelatedLectures.Related> related) {
    return related.stream()
        .map(other -> new RelatedLecture(other.lecture(), other.sharedTerms()))
        .toList();
  }

  private static Permalink permalink(Map<String, Permalink> permalinks, String source) {
    @Nullable Permalink permalink = permalinks.get(source);
    if (permalink == null) {
      throw new IllegalStateException("no permalink for " + source);
    }
    return permalink;
  }

  private static Map<Tag, TagLink> tagLinks(List<List<Tag>> tags) {
    Map<Tag, Integer> counts = new HashMap<>();
    tags.forEach(own -> own.forEach(tag -> counts.merge(tag, 1, Integer::sum)));
    Map<Tag, TagLink> links = new HashMap<>();
    counts.forEach(
        (tag, count) ->
            links.put(
                tag,
                new TagLink(
                    tag.name(),
                    new Permalink("tags/" + TagSlugs.of(tag).value() + ".html"),
                    count)));
    return links;
  }

  private static List<TagInitial> tagsByName(Map<Tag, TagLink> links) {
    Map<Character, List<TagLink>> initials = new LinkedHashMap<>();
    for (Tag tag : TagOrder.sorted(links.keySet())) {
      TagLink link = links.get(tag);
      if (link != null) {
        initials.computeIfAbsent(TagOrder.initial(tag), letter -> new ArrayList<>()).add(link);
      }
    }
    return initials.entrySet().stream()
        .map(entry -> new TagInitial(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static TagPage tagPage(TagLink tag, List<LecturePage> lectures, TagTree tree) {
    // There is one object for each tag.
    IdentityHashMap<TagLink, Integer> together = new IdentityHashMap<>();
    for (LecturePage page : lectures) {
      page.tags().forEach(other -> together.merge(other, 1, Integer::sum));
    }
    together.remove(tag);
    List<TagLink> related =
        together.entrySet().stream()
            .sorted(
                Map.Entry.<TagLink, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(entry -> entry.getKey().name()))
            .limit(MAX_RELATED_TAGS)
            .map(Map.Entry::getKey)
            .toList();
    return new TagPage(tag, lectures, related, tree.above(tag), tree.below(tag));
  }
}
