package dev.lectern.site;

import dev.lectern.topics.ComparedLectures;
import dev.lectern.topics.RelatedLectures;
import dev.lectern.topics.Tag;
import dev.lectern.topics.TagAssignment;
import dev.lectern.topics.Taxonomy;
import dev.lectern.topics.TopicCandidates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the lectures of a site are about, compared with each other.
 *
 * @param taxonomy what the author decided about tags
 * @param language of the site's interface and of its tags, a BCP 47 tag
 * @param lectures the newest first
 * @param tags of each of them, in order of weight
 * @param related which of them are near each other, by their indexes
 */
public record SiteTopics(
    Taxonomy taxonomy,
    String language,
    List<LectureDigest> lectures,
    List<List<Tag>> tags,
    RelatedLectures related) {
  public SiteTopics {
    lectures = List.copyOf(lectures);
    tags = List.copyOf(tags);
  }

  /**
   * Finds tags and related lectures.
   *
   * @param lectures in any order
   * @param chosenLanguage the author's, in which tags are shown that have names in several; null
   *     for the language of most lectures
   * @param before how the lectures were compared in the last run
   */
  public static SiteTopics of(
      List<LectureDigest> lectures,
      Taxonomy taxonomy,
      @Nullable String chosenLanguage,
      ComparedLectures before) {
    String language = chosenLanguage == null ? languageOfMost(lectures) : chosenLanguage;
    List<LectureDigest> sorted = new ArrayList<>(lectures);
    sorted.sort(LecturePage.NEWEST_FIRST);
    List<TopicCandidates> candidates = sorted.stream().map(LectureDigest::topics).toList();
    List<List<Tag>> tags = TagAssignment.assign(candidates, taxonomy, language);
    RelatedLectures related = RelatedLectures.find(candidates, tags, before);
    return new SiteTopics(taxonomy, language, sorted, tags, related);
  }

  /** Chinese where there is no lecture at all. */
  private static String languageOfMost(List<LectureDigest> lectures) {
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
