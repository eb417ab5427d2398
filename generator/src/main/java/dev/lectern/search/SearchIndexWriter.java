package dev.lectern.search;

import dev.lectern.search.IndexFiles.ScriptFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Writes the search index: script files that a page loads one by one as a query needs them.
 *
 * <p>{@value #ENTRY} has a stable name; it tells which folder {@code search/<hash>/} is the current
 * one and which file holds which terms, so that a page names nothing that changes with other
 * lectures. Equal input gives equal bytes, whatever the number of threads. {@code INDEX-FORMAT.md}
 * beside this class describes the files.
 */
public final class SearchIndexWriter {
  /** The file that pages load first, relative to the site's root. */
  public static final String ENTRY = "search/index.js";

  /** Holds all files, relative to the site's root. */
  public static final String FOLDER = "search/";

  /** Of data in one file, two or three of which a query reads. */
  private static final int TERM_BYTES = 8_000;

  private static final int SPELLING_BYTES = 3_000;

  /** Receives the files. */
  public interface Sink {
    /**
     * Is told in which folder the files are going to be, before the first.
     *
     * @param folder {@code search/<hash>/}
     */
    default void begin(String folder) throws IOException {}

    /**
     * Takes one file.
     *
     * @param path relative to the site's root, {@code /} between names
     * @param bytes UTF-8; the writer keeps no hold of them
     * @param sum of what they are made of, by this version of the writer
     */
    void write(String path, byte[] bytes, long sum) throws IOException;

    /**
     * Takes one file from what it was given at an earlier time, so that it need not be made.
     *
     * @param path where the file is to be; it may have been in another folder, under the same name
     * @param sum what was given with its bytes then
     * @return whether it had it
     */
    default boolean take(String path, long sum) throws IOException {
      return false;
    }
  }

  /**
   * One lecture.
   *
   * @param shown what results show of it
   * @param textSum of all that its text is made of: another text has another sum
   * @param text gives its text, each time it is asked for; large, and not to be kept
   */
  public record Entry(SearchableLecture shown, long textSum, Supplier<SearchableText> text) {}

  /**
   * What was written.
   *
   * @param folder {@code search/<hash>/}
   * @param files number of them, the entry file included
   * @param depth up to how many characters a substring of a Chinese text is matched exactly
   * @param index what to give {@link #write(List, WrittenIndex, Sink)} the next time
   */
  public record Written(String folder, int files, int depth, WrittenIndex index) {}

  private SearchIndexWriter() {}

  /** A sum over all that an index is made of. */
  public static long sumOf(List<Entry> entries) {
    long sum = entries.size();
    for (Entry entry : entries) {
      sum = Sums.mixed(Sums.mixed(sum, entry.textSum), entry.shown.sum());
    }
    return sum;
  }

  /** Writes the index from nothing. */
  public static Written write(List<Entry> entries, Sink sink) throws IOException {
    return write(entries, WrittenIndex.NONE, sink);
  }

  /**
   * Writes the index.
   *
   * @param entries in the order that equally good results are shown in
   * @param earlier what an earlier call gave; of other lectures too
   * @param sink called by one thread, for {@value #ENTRY} last, so that a reader never follows it
   *     into a folder that is not complete
   */
  public static Written write(List<Entry> entries, WrittenIndex earlier, Sink sink)
      throws IOException {
    TagTerms.Cutter cutter = new TagTerms.Cutter();
    List<TagTerms> tags = entries.stream().map(entry -> cutter.cut(entry.shown.tags())).toList();
    WrittenIndex index = IndexTerms.of(entries, tags, earlier);
    TermEntry[] terms =
        Stream.of(filters(entries, tags), index.words(), index.runs())
            .flatMap(List::stream)
            .toArray(TermEntry[]::new);
    Arrays.parallelSort(terms, Comparator.comparing(term -> term.term));

    IndexFiles files = new IndexFiles();
    StringBuilder router = new StringBuilder("{\"lectures\":").append(entries.size());
    router.append(",\"depth\":").append(index.depth());
    addFirsts("terms", TermFiles.add("terms", List.of(terms), TERM_BYTES, files), router);
    addFirsts(
        "words",
        TermFiles.add("words", SpellingFiles.entries(index.words()), SPELLING_BYTES, files),
        router);
    LectureFiles.add(entries, files);
    String fold = TraditionalFolding.script();
    files.add(ScriptFile.of("fold", Sums.mixed(0, fold), () -> fold));
    String name = files.hash();
    String folder = FOLDER + name + "/";
    sink.begin(folder);
    for (ScriptFile file : files.files()) {
      if (!sink.take(folder + file.name, file.sum)) {
        sink.write(folder + file.name, file.bytes(), file.sum);
      }
    }
    router.append(",\"folder\":\"").append(name).append("\"}");
    ScriptFile entry = ScriptFile.of("index", Sums.mixed(0, router.toString()), () -> router);
    sink.write(ENTRY, entry.bytes(), entry.sum);
    return new Written(folder, files.files().size() + 1, index.depth(), index);
  }

  private static List<TermEntry> filters(List<Entry> entries, List<TagTerms> tags) {
    Map<String, Postings> filters = new TreeMap<>();
    for (int i = 0; i < tags.size(); i++) {
      int lecture = i;
      Stream.concat(tags.get(i).filters().stream(), Stream.of("#y:" + entries.get(i).shown.year()))
          .forEach(term -> filters.computeIfAbsent(term, f -> new Postings()).add(lecture, 0, 0));
    }
    List<TermEntry> terms = new ArrayList<>();
    filters.forEach(
        (term, postings) -> {
          BitOutput bits = new BitOutput();
          postings.writeTo(bits, tags.size(), false);
          terms.add(new TermEntry(term, postings.size(), bits.toUtf8()));
        });
    return terms;
  }

  private static void addFirsts(String name, List<String> firsts, StringBuilder router) {
    router.append(",\"").append(name).append("\":");
    ScriptText.string(router, ScriptText.frontCoded(firsts));
  }
}
