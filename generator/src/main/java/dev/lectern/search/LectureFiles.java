package dev.lectern.search;

import dev.lectern.search.IndexFiles.ScriptFile;
import dev.lectern.search.SearchIndexWriter.Entry;
import java.util.List;
import java.util.stream.IntStream;

/** What results show, a few lectures to a file. */
final class LectureFiles {
  /**
   * A page of results touches about as many files as it has results, so files are small. The client
   * knows.
   */
  private static final int LECTURES_PER_FILE = 2;

  /** Columns of the excerpt: a Han character takes two. */
  private static final int EXCERPT_COLUMNS = 100;

  /** Times are characters from here: the first that needs no escape and no second byte. */
  private static final char TIME_ZERO = ']';

  private LectureFiles() {}

  static void add(List<Entry> lectures, IndexFiles files) {
    int count = (lectures.size() + LECTURES_PER_FILE - 1) / LECTURES_PER_FILE;
    IntStream.range(0, count)
        .parallel()
        .mapToObj(i -> file(i, lectures))
        .toList()
        .forEach(files::add);
  }

  private static ScriptFile file(int number, List<Entry> lectures) {
    int from = number * LECTURES_PER_FILE;
    List<Entry> own = lectures.subList(from, Math.min(lectures.size(), from + LECTURES_PER_FILE));
    long sum = own.size();
    for (Entry lecture : own) {
      sum = Sums.mixed(Sums.mixed(sum, lecture.textSum()), lecture.shown().sum());
    }
    return ScriptFile.of("lectures" + number, sum, () -> array(own));
  }

  private static CharSequence array(List<Entry> lectures) {
    StringBuilder out = new StringBuilder("[");
    for (Entry lecture : lectures) {
      if (out.length() > 1) {
        out.append(',');
      }
      addLecture(lecture.shown(), lecture.text().get(), out);
    }
    return out.append(']');
  }

  /** title, href, date, duration, tags, language, excerpt, paragraph ids, times. */
  private static void addLecture(
      SearchableLecture lecture, SearchableText text, StringBuilder out) {
    out.append('[');
    ScriptText.string(out, lecture.title());
    out.append(',');
    ScriptText.string(out, lecture.href());
    out.append(',');
    ScriptText.string(out, lecture.date());
    out.append(',');
    ScriptText.string(out, lecture.duration() == null ? "" : lecture.duration());
    out.append(',');
    addStrings(lecture.tags(), out);
    out.append(',');
    ScriptText.string(out, lecture.language() == null ? "" : lecture.language());
    out.append(',');
    ScriptText.string(out, excerpt(lecture.excerpt()));
    out.append(',');
    ScriptText.string(out, ids(text.paragraphIds()));
    out.append(',');
    ScriptText.string(out, times(text.paragraphSeconds()));
    out.append(']');
  }

  /** What all ids begin with, then the rest of each, separated by blanks. */
  private static String ids(List<String> ids) {
    String prefix = ids.isEmpty() ? "" : ids.get(0);
    for (String id : ids) {
      while (!id.startsWith(prefix)) {
        prefix = prefix.substring(0, prefix.length() - 1);
      }
    }
    StringBuilder out = new StringBuilder(prefix);
    for (String id : ids) {
      out.append(' ').append(id, prefix.length(), id.length());
    }
    return out.toString();
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

  /** Seconds, a character each. */
  private static String times(List<Integer> seconds) {
    StringBuilder out = new StringBuilder();
    for (int second : seconds) {
      out.append((char) (TIME_ZERO + Math.min(second, MAX_TIME)));
    }
    return out.toString();
  }

  /** Keeps the character below the surrogates: 15 hours. */
  private static final int MAX_TIME = 0xD000;

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
