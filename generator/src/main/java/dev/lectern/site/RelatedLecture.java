package dev.lectern.site;

import java.util.List;

/**
 * A lecture about the same as another.
 *
 * @param position of it in the site's list of lectures
 * @param sharedTerms why, the weightiest first; may be empty
 */
public record RelatedLecture(int position, List<String> sharedTerms) {
  public RelatedLecture {
    sharedTerms = List.copyOf(sharedTerms);
  }
}
