package dev.lectern.search;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An index as it was written, for the next time: what of it an edit does not touch need not be
 * worked out again. An index made with the help of an earlier one has the same bytes as one made
 * from nothing.
 */
public final class WrittenIndex {
  /** Of no lecture. */
  public static final WrittenIndex NONE =
      new WrittenIndex(
          List.of(),
          List.of(),
          new TreeMap<>(),
          number -> {
            throw new IndexOutOfBoundsException(number);
          });

  /** First number; to be raised when other terms are made from the same texts. */
  private static final int FORMAT = 3;

  /**
   * One lecture of it.
   *
   * @param textSum see {@link SearchIndexWriter.Entry}
   * @param textBytes of the text in UTF-8
   */
  record Lecture(long textSum, int textBytes, List<String> tags) {
    Lecture {
      tags = List.copyOf(tags);
    }
  }

  private final List<Lecture> lectures;
  private final List<TermEntry> words;

  /** By the depths that were tried. */
  private final SortedMap<Integer, List<TermEntry>> runs;

  private final IntFunction<SearchableText> texts;

  WrittenIndex(
      List<Lecture> lectures,
      List<TermEntry> words,
      SortedMap<Integer, List<TermEntry>> runs,
      IntFunction<SearchableText> texts) {
    this.lectures = lectures;
    this.words = words;
    this.runs = runs;
    this.texts = texts;
  }

  /** In the order of the index. */
  List<Lecture> lectures() {
    return lectures;
  }

  /** The text that a lecture had, by its number. */
  SearchableText text(int lecture) {
    return texts.apply(lecture);
  }

  List<TermEntry> words() {
    return words;
  }

  /** Up to how many characters a substring has its own postings: the last depth that was tried. */
  int depth() {
    return runs.firstKey();
  }

  /** The terms of runs up to that depth. */
  List<TermEntry> runs() {
    return Objects.requireNonNull(runs.get(depth()));
  }

  /** The terms of runs up to a depth; null where that was not tried. */
  @Nullable List<TermEntry> runs(int depth) {
    return runs.get(depth);
  }

  /** How many characters its runs are made of. */
  long characters() {
    return runs.values().stream()
        .findAny()
        .map(
            terms ->
                terms.stream().filter(t -> t.term.codePointCount(0, t.term.length()) == 1).count())
        .orElse(0L);
  }

  /** Writes what {@link #readFrom} takes back: about an eighth of the size of the records. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeInt(FORMAT);
    out.writeInt(lectures.size());
    for (Lecture lecture : lectures) {
      out.writeLong(lecture.textSum);
      out.writeInt(lecture.textBytes);
      out.writeInt(lecture.tags.size());
      for (String tag : lecture.tags) {
        byte[] utf8 = tag.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
      }
    }
    writeTerms(words, out);
    out.writeInt(runs.size());
    for (Map.Entry<Integer, List<TermEntry>> terms : runs.entrySet()) {
      out.writeInt(terms.getKey());
      writeTerms(terms.getValue(), out);
    }
  }

  private static void writeTerms(List<TermEntry> terms, DataOutput out) throws IOException {
    out.writeInt(terms.size());
    for (TermEntry term : terms) {
      out.writeUTF(term.term);
      out.writeInt(term.lectures);
      out.writeInt(term.data.length);
      out.write(term.data);
    }
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @param texts gives the text that a lecture of it had, by its number
   * @throws IOException if the bytes are cut short or another version wrote them
   */
  public static WrittenIndex readFrom(DataInput in, IntFunction<SearchableText> texts)
      throws IOException {
    if (in.readInt() != FORMAT) {
      throw new IOException("not an index, or of another version");
    }
    List<Lecture> lectures = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      lectures.add(new Lecture(in.readLong(), in.readInt(), readTags(in)));
    }
    List<TermEntry> words = readTerms(in);
    SortedMap<Integer, List<TermEntry>> runs = new TreeMap<>();
    int depths = in.readInt();
    for (int i = 0; i < depths; i++) {
      runs.put(in.readInt(), readTerms(in));
    }
    return new WrittenIndex(lectures, words, runs, texts);
  }

  private static List<String> readTags(DataInput in) throws IOException {
    List<String> tags = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      byte[] utf8 = new byte[in.readInt()];
      in.readFully(utf8);
      tags.add(new String(utf8, StandardCharsets.UTF_8));
    }
    return tags;
  }

  private static List<TermEntry> readTerms(DataInput in) throws IOException {
    List<TermEntry> terms = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      String term = in.readUTF();
      int lectures = in.readInt();
      byte[] data = new byte[in.readInt()];
      in.readFully(data);
      terms.add(new TermEntry(term, lectures, data));
    }
    return terms;
  }

  @Override
  public String toString() {
    return "WrittenIndex[" + lectures.size() + " lectures]";
  }
}
