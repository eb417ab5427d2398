package dev.lectern.site;

import java.util.List;

/**
 * A tag with its lectures.
 *
 * @param tag the tag itself
 * @param lectures that bear it, the newest first; not empty
 * @param related tags that the same lectures bear, the most frequent first; at most a dozen
 */
public record TagPage(TagLink tag, List<LecturePage> lectures, List<TagLink> related) {
  public TagPage {
    lectures = List.copyOf(lectures);
    related = List.copyOf(related);
  }
}
