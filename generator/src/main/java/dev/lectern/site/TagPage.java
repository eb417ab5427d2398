package dev.lectern.site;

import java.util.List;

/**
 * A tag with its lectures.
 *
 * @param tag the tag itself
 * @param lectures that bear it, the newest first; not empty
 * @param related tags that the same lectures bear, the most frequent first; at most a dozen
 * @param above tags that the author put above it, the highest first
 * @param below tags that the author put right below it, by name
 */
public record TagPage(
    TagLink tag,
    List<LecturePage> lectures,
    List<TagLink> related,
    List<TagLink> above,
    List<TagLink> below) {
  public TagPage {
    lectures = List.copyOf(lectures);
    related = List.copyOf(related);
    above = List.copyOf(above);
    below = List.copyOf(below);
  }
}
