package dev.lectern.site;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole site, but for the texts of its lectures.
 *
 * @param settings the author's
 * @param language of the interface, a BCP 47 tag
 * @param lectures the newest first
 * @param tags by number of lectures, the most first, then by name
 * @param tagsByName the same tags in the order of an index
 * @param series by number of lectures, the most first, then by name
 * @param speakers in the same order
 * @param concepts that lectures share, by number of lectures, the most first; none where the author
 *     wants none
 * @param conceptMap of those with most connections
 */
public record Site(
    SiteSettings settings,
    String language,
    List<LecturePage> lectures,
    List<TagPage> tags,
    List<TagInitial> tagsByName,
    List<LectureGroup> series,
    List<LectureGroup> speakers,
    List<Concept> concepts,
    ConceptMap conceptMap) {
  public Site {
    lectures = List.copyOf(lectures);
    tags = List.copyOf(tags);
    tagsByName = List.copyOf(tagsByName);
    series = List.copyOf(series);
    speakers = List.copyOf(speakers);
    concepts = List.copyOf(concepts);
  }

  /** The lecture after this one in time; empty for the newest. */
  public Optional<LecturePage> newerThan(LecturePage page) {
    return at(lectures, page.position() - 1);
  }

  /** The lecture before this one in time; empty for the oldest. */
  public Optional<LecturePage> olderThan(LecturePage page) {
    return at(lectures, page.position() + 1);
  }

  /** The series of a lecture; empty without one. */
  public Optional<LectureGroup> seriesOf(LecturePage page) {
    return Optional.ofNullable(page.series()).map(place -> series.get(place.group()));
  }

  /** The group of the lectures of a lecture's speaker; empty without one. */
  public Optional<LectureGroup> speakerOf(LecturePage page) {
    return Optional.ofNullable(page.speaker()).map(place -> speakers.get(place.group()));
  }

  /** The next lecture of the same series; empty for its newest. */
  public Optional<LecturePage> nextInSeries(LecturePage page) {
    return inSeries(page, -1);
  }

  /** The lecture before this one in its series; empty for its oldest. */
  public Optional<LecturePage> previousInSeries(LecturePage page) {
    return inSeries(page, 1);
  }

  private Optional<LecturePage> inSeries(LecturePage page, int step) {
    @Nullable GroupPlace place = page.series();
    return place == null
        ? Optional.empty()
        : at(series.get(place.group()).lectures(), place.index() + step);
  }

  private static Optional<LecturePage> at(List<LecturePage> pages, int index) {
    return index < 0 || index >= pages.size() ? Optional.empty() : Optional.of(pages.get(index));
  }
}
