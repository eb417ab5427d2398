package dev.lectern.site;

import dev.lectern.diagnostics.DiagnosticReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

  /**
   * Builds the site.
   *
   * @param lectures in any order
   * @param tags the names of each lecture's tags by source path, in order of weight; one tag has
   *     one name
   * @param tagSlugs the last part of each tag's path by its name, all different
   */
  public Site build(
      List<LectureDigest> lectures, Map<String, List<String>> tags, Map<String, String> tagSlugs) {
    List<LectureDigest> sorted = new ArrayList<>(lectures);
    sorted.sort(LecturePage.NEWEST_FIRST);
    Map<String, Permalink> permalinks = LecturePermalinks.assign(sorted, contentFolder, report);
    Map<String, TagLink> links = tagLinks(tags, tagSlugs);

    List<LecturePage> pages = new ArrayList<>(sorted.size());
    Map<String, List<LecturePage>> byTag = new HashMap<>();
    for (LectureDigest digest : sorted) {
      String source = digest.lecture().sourcePath();
      List<TagLink> own =
          tags.getOrDefault(source, List.of()).stream().map(name -> links.get(name)).toList();
      LecturePage page = new LecturePage(digest, permalink(permalinks, source), own, pages.size());
      pages.add(page);
      own.forEach(tag -> byTag.computeIfAbsent(tag.name(), unused -> new ArrayList<>()).add(page));
    }
    List<TagPage> tagPages =
        links.values().stream()
            .sorted(Comparator.comparing(TagLink::count).reversed().thenComparing(TagLink::name))
            .map(tag -> tagPage(tag, byTag.getOrDefault(tag.name(), List.of())))
            .toList();
    return new Site(settings, language(sorted), pages, tagPages);
  }

  private static Permalink permalink(Map<String, Permalink> permalinks, String source) {
    @Nullable Permalink permalink = permalinks.get(source);
    if (permalink == null) {
      throw new IllegalStateException("no permalink for " + source);
    }
    return permalink;
  }

  private static Map<String, TagLink> tagLinks(
      Map<String, List<String>> tags, Map<String, String> tagSlugs) {
    Map<String, Integer> counts = new HashMap<>();
    tags.values().forEach(names -> names.forEach(name -> counts.merge(name, 1, Integer::sum)));
    Map<String, TagLink> links = new HashMap<>();
    counts.forEach(
        (name, count) ->
            links.put(
                name,
                new TagLink(name, new Permalink("tags/" + tagSlugs.get(name) + ".html"), count)));
    return links;
  }

  private static TagPage tagPage(TagLink tag, List<LecturePage> lectures) {
    Map<TagLink, Long> together =
        lectures.stream()
            .flatMap(page -> page.tags().stream())
            .filter(other -> !other.equals(tag))
            .collect(Collectors.groupingBy(other -> other, Collectors.counting()));
    List<TagLink> related =
        together.entrySet().stream()
            .sorted(
                Map.Entry.<TagLink, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(entry -> entry.getKey().name()))
            .limit(MAX_RELATED_TAGS)
            .map(Map.Entry::getKey)
            .toList();
    return new TagPage(tag, lectures, related);
  }

  /** The author's, else the language of most lectures; Chinese where there is none at all. */
  private String language(List<LectureDigest> lectures) {
    if (settings.language() != null) {
      return settings.language();
    }
    return lectures.stream()
        .collect(Collectors.groupingBy(LectureDigest::language, Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("zh-CN");
  }
}
