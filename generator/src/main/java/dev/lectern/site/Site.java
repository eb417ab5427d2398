package dev.lectern.site;

import java.util.List;
import java.util.Optional;

/**
 * The whole site, but for the texts of its lectures.
 *
 * @param settings the author's
 * @param language of the interface, a BCP 47 tag
 * @param lectures the newest first
 * @param tags by number of lectures, the most first, then by name
 */
public record Site(
    SiteSettings settings, String language, List<LecturePage> lectures, List<TagPage> tags) {
  public Site {
    lectures = List.copyOf(lectures);
    tags = List.copyOf(tags);
  }

  /** The lecture after this one in time; empty for the newest. */
  public Optional<LecturePage> newerThan(LecturePage page) {
    return page.position() == 0 ? Optional.empty() : Optional.of(lectures.get(page.position() - 1));
  }

  /** The lecture before this one in time; empty for the oldest. */
  public Optional<LecturePage> olderThan(LecturePage page) {
    return page.position() == lectures.size() - 1
        ? Optional.empty()
        : Optional.of(lectures.get(page.position() + 1));
  }
}
