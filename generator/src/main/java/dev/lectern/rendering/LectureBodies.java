package dev.lectern.rendering;

import dev.lectern.site.LectureBody;
import dev.lectern.site.LecturePage;

/**
 * Where the texts of lectures are kept until their pages are rendered. Threads may read at once.
 */
public interface LectureBodies {
  /** The text of a lecture of the site; each call may read it anew. */
  LectureBody bodyOf(LecturePage page);

  /** Names all that was composed of a lecture's record: equal only for equal lectures. */
  String versionOf(LecturePage page);
}
