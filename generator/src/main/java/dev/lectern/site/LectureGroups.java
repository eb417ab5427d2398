package dev.lectern.site;

import dev.lectern.topics.Tag;
import dev.lectern.topics.TagKey;
import dev.lectern.topics.TagSlugs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Groups lectures by a header field, as {@code Series:} or {@code Speaker:}. Spellings that would
 * be one tag are one group.
 */
final class LectureGroups {
  private final List<Group> groups;
  private final Map<Integer, GroupPlace> places = new HashMap<>();

  private record Group(Tag name, Permalink permalink, List<Integer> lectures) {}

  private LectureGroups(List<Group> groups) {
    this.groups = groups;
    for (int g = 0; g < groups.size(); g++) {
      List<Integer> lectures = groups.get(g).lectures;
      for (int i = 0; i < lectures.size(); i++) {
        places.put(lectures.get(i), new GroupPlace(g, i));
      }
    }
  }

  /**
   * Groups by a field.
   *
   * @param newestFirst the lectures of the site
   * @param field its value, null where a lecture has none
   * @param folder of the groups' pages, ends in {@code /}
   */
  static LectureGroups by(
      List<LectureDigest> newestFirst,
      Function<LectureDigest, @Nullable String> field,
      String folder) {
    Map<TagKey, Group> groups = new LinkedHashMap<>();
    for (int i = 0; i < newestFirst.size(); i++) {
      int lecture = i;
      @Nullable String value = field.apply(newestFirst.get(i));
      Optional<Tag> name = value == null ? Optional.empty() : named(value);
      name.ifPresent(
          tag ->
              groups
                  .computeIfAbsent(
                      tag.key(),
                      key ->
                          new Group(
                              tag,
                              new Permalink(folder + TagSlugs.of(tag).value() + ".html"),
                              new ArrayList<>()))
                  .lectures
                  .add(lecture));
    }
    List<Group> largestFirst = new ArrayList<>(groups.values());
    largestFirst.sort(
        Comparator.comparing((Group group) -> -group.lectures.size())
            .thenComparing(group -> group.name.key()));
    return new LectureGroups(largestFirst);
  }

  /** Empty for a value of which nothing is left when blanks and invisible characters are gone. */
  private static Optional<Tag> named(String value) {
    try {
      return Optional.of(Tag.of(value));
    } catch (IllegalArgumentException blank) {
      return Optional.empty();
    }
  }

  /** The place of the lecture at an index of the site's list; null where it has no such field. */
  @Nullable GroupPlace placeOf(int lecture) {
    return places.get(lecture);
  }

  /** The groups, the largest first, in the order that places count by. */
  List<LectureGroup> of(List<LecturePage> pages) {
    return groups.stream()
        .map(
            group ->
                new LectureGroup(
                    group.name.name(),
                    group.permalink,
                    group.lectures.stream().map(pages::get).toList()))
        .toList();
  }
}
