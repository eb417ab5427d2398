package dev.lectern.site;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lecture and its place in the site.
 *
 * @param digest what it is
 * @param permalink where it lives
 * @param tags in order of weight
 * @param position in the site's list of lectures, from 0 for the newest
 * @param related lectures, the nearest first; at most five
 * @param series its place in its series; null without one
 * @param speaker its place among its speaker's lectures; null without a speaker
 */
public record LecturePage(
    LectureDigest digest,
    Permalink permalink,
    List<TagLink> tags,
    int position,
    List<RelatedLecture> related,
    @Nullable GroupPlace series,
    @Nullable GroupPlace speaker) {
  /** The newest first; records of one instant by file, so that every run has one order. */
  static final Comparator<LectureDigest> NEWEST_FIRST =
      Comparator.comparing(
              (LectureDigest digest) -> digest.lecture().timestamp(), Comparator.reverseOrder())
          .thenComparing(digest -> digest.lecture().sourcePath());

  public LecturePage {
    tags = List.copyOf(tags);
    related = List.copyOf(related);
  }

  /** The same place in the site for a lecture that was read anew. */
  public LecturePage with(LectureDigest newDigest) {
    return new LecturePage(newDigest, permalink, tags, position, related, series, speaker);
  }

  /** When the lecture was recorded in the pipeline. */
  public Instant timestamp() {
    return digest.lecture().timestamp();
  }
}
