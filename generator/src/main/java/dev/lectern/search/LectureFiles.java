package dev.lectern.search;

import java.util.List;

/** What results show, a few lectures to a file. */
final class LectureFiles {
  /** A page of results touches about as many files as it has results, so files are small. */
  static final int LECTURES_PER_FILE = 4;

  /** Columns of the excerpt: a Han character takes two. */
  private static final int EXCERPT_COLUMNS = 120;

  /** Times are characters from here: the first that needs no escape and no second byte. */
  private static final char TIME_ZERO = ']';

  private LectureFiles() {}

  static void add(List<SearchableLecture> lectures, IndexFiles files) {
    for (int from = 0; from < lectures.size(); from += LECTURES_PER_FILE) {
      StringBuilder out = new StringBuilder("[");
      int to = Math.min(lectures.size(), from + LECTURES_PER_FILE);
      for (SearchableLecture lecture : lectures.subList(from, to)) {
        if (out.length() > 1) {
          out.append(',');
        }
        addLecture(lecture, out);
      }
      files.add("lectures", from / LECTURES_PER_FILE, out.append(']'));
    }
  }

  /** title, href, date, tags, duration, language, excerpt, paragraph ids, times. */
  private static void addLecture(SearchableLecture lecture, StringBuilder out) {
    out.append('[');
    ScriptText.string(out, lecture.title());
    out.append(',');
    ScriptText.string(out, lecture.href());
    out.append(',');
    ScriptText.string(out, lecture.date());
    out.append(',');
    addStrings(lecture.tags(), out);
    out.append(',');
    ScriptText.string(out, lecture.duration() == null ? "" : lecture.duration());
    out.append(',');
    ScriptText.string(out, lecture.language() == null ? "" : lecture.language());
    out.append(',');
    ScriptText.string(out, excerpt(lecture.excerpt()));
    out.append(',');
    addIds(lecture.paragraphIds(), out);
    out.append(',');
    ScriptText.string(out, times(lecture.paragraphSeconds()));
    out.append(']');
  }

  /** {@code "p"} for p1, p2, …; else all ids. */
  private static void addIds(List<String> ids, StringBuilder out) {
    String prefix = ids.isEmpty() || !ids.get(0).endsWith("1") ? "" : withoutLast(ids.get(0));
    boolean regular = !ids.isEmpty();
    for (int i = 0; i < ids.size() && regular; i++) {
      regular = ids.get(i).equals(prefix + (i + 1));
    }
    if (regular) {
      ScriptText.string(out, prefix);
    } else {
      addStrings(ids, out);
    }
  }

  private static String withoutLast(String text) {
    return text.substring(0, text.length() - 1);
  }

  private static void addStrings(List<String> strings, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < strings.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      ScriptText.string(out, strings.get(i));
    }
    out.append(']');
  }

  /** Seconds since the paragraph before, a character each. */
  private static String times(List<Integer> seconds) {
    StringBuilder out = new StringBuilder();
    int previous = 0;
    for (int second : seconds) {
      int step = Math.min(Math.max(0, second - previous), MAX_STEP);
      out.append((char) (TIME_ZERO + step));
      previous += step;
    }
    return out.toString();
  }

  /** Keeps the character below the surrogates: 15 hours. */
  private static final int MAX_STEP = 0xD000;

  private static String excerpt(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      columns += c < 0x1100 ? 1 : 2;
      if (columns > EXCERPT_COLUMNS) {
        return text.substring(0, i).strip() + "…";
      }
      i += Character.charCount(c);
    }
    return text.strip();
  }
}
