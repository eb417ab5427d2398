package dev.lectern.site;

import java.util.List;

/**
 * The lectures that name one series, or one speaker.
 *
 * @param name as the newest of them writes it
 * @param permalink of their page
 * @param lectures the newest first; not empty
 */
public record LectureGroup(String name, Permalink permalink, List<LecturePage> lectures) {
  public LectureGroup {
    lectures = List.copyOf(lectures);
    if (lectures.isEmpty()) {
      throw new IllegalArgumentException("a group has lectures: " + name);
    }
  }
}
