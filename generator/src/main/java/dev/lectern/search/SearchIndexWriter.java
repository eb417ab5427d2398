package dev.lectern.search;

import dev.lectern.search.IndexFiles.ScriptFile;
import dev.lectern.search.SearchTokens.Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

  /** Depths of substrings, best first: the first that fits its share of the text is taken. */
  private static final int[] DEPTHS = {6, 4, 3, 2};

  /** Share of the lectures' text that the terms may take, and what they may take in any case. */
  private static final double SHARE = 0.12;

  private static final long FREE_BYTES = 1_000_000;

  /** Receives the files. */
  public interface Sink {
    /**
     * Takes one file.
     *
     * @param path relative to the site's root, {@code /} between names
     * @param bytes UTF-8; the writer keeps no hold of them
     */
    void write(String path, byte[] bytes) throws IOException;
  }

  /** One lecture: its terms, and what results show of it. */
  public record Entry(LectureTerms terms, SearchableLecture lecture) {}

  /**
   * What was written.
   *
   * @param folder {@code search/<hash>/}
   * @param files number of them, the entry file included
   * @param bytes of all files
   * @param depth up to how many characters a substring of a Chinese text is matched exactly
   */
  public record Written(String folder, int files, long bytes, int depth) {}

  private SearchIndexWriter() {}

  /**
   * Writes the index.
   *
   * @param entries in the order that equally good results are shown in
   * @param sink called by one thread, for {@value #ENTRY} last, so that a reader never follows it
   *     into a folder that is not complete
   */
  public static Written write(List<Entry> entries, Sink sink) throws IOException {
    WordPostings words = new WordPostings();
    RunPostings runs = new RunPostings();
    Map<String, Postings> filters = new TreeMap<>();
    long textBytes = 0;
    for (int i = 0; i < entries.size(); i++) {
      ByteReader reader = entries.get(i).terms().reader();
      textBytes += reader.number();
      addLecture(i, entries.get(i).lecture(), reader, words, runs, filters);
    }
    List<TermEntry> wordTerms = words.encode();
    long budget = Math.max(FREE_BYTES, (long) (textBytes * SHARE)) * 8 - bits(wordTerms);
    int depth = 0;
    List<TermEntry> runTerms = List.of();
    for (int candidate : DEPTHS) {
      depth = candidate;
      runTerms = runs.encode(candidate);
      if (bits(runTerms) <= budget) {
        break;
      }
    }
    List<TermEntry> terms =
        Stream.of(encode(filters, entries.size()), wordTerms, runTerms)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(TermEntry::term))
            .toList();

    IndexFiles files = new IndexFiles();
    StringBuilder router = new StringBuilder("lecternSearch.router({\"lectures\":");
    router.append(entries.size()).append(",\"depth\":").append(depth);
    router.append(",\"perFile\":").append(LectureFiles.LECTURES_PER_FILE);
    addFirsts("terms", TermFiles.add(terms, files), router);
    LectureFiles.add(entries.stream().map(Entry::lecture).toList(), files);
    addFirsts("words", SpellingFiles.add(wordTerms, false, files), router);
    addFirsts("endings", SpellingFiles.add(wordTerms, true, files), router);
    StringBuilder fold = new StringBuilder("lecternSearch.fold(");
    ScriptText.string(fold, TraditionalFolding.PAIRS);
    files.add("fold", fold.append(")\n").toString());
    String hash = files.hash();
    router.append(",\"folder\":\"").append(hash).append("\"})\n");
    return write(files, hash, router.toString(), depth, sink);
  }

  private static void addLecture(
      int number,
      SearchableLecture lecture,
      ByteReader terms,
      WordPostings words,
      RunPostings runs,
      Map<String, Postings> filters) {
    List<String> tagWords = new ArrayList<>();
    List<String> tagRuns = new ArrayList<>();
    Stream.Builder<String> lectureFilters = Stream.builder();
    lectureFilters.add("#y:" + lecture.year());
    for (String tag : lecture.tags()) {
      List<Token> tokens = SearchTokens.of(tag);
      for (Token token : tokens) {
        (token.isRun() ? tagRuns : tagWords).add(token.text());
        tagWords.addAll(token.parts());
      }
      lectureFilters.add("#t:" + tokens.stream().map(Token::text).collect(Collectors.joining("_")));
    }
    lectureFilters
        .build()
        .distinct()
        .forEach(f -> filters.computeIfAbsent(f, x -> new Postings()).add(number, 0, 0));
    words.add(terms, tagWords);
    runs.add(terms, tagRuns);
  }

  private static List<TermEntry> encode(Map<String, Postings> filters, int lectures) {
    List<TermEntry> entries = new ArrayList<>();
    filters.forEach(
        (term, postings) -> {
          BitOutput bits = new BitOutput();
          postings.writeTo(bits, lectures, false);
          entries.add(new TermEntry(term, postings.size(), bits.trimmed()));
        });
    return entries;
  }

  private static long bits(List<TermEntry> terms) {
    return terms.stream().mapToLong(t -> t.bits().length()).sum();
  }

  private static void addFirsts(String name, List<String> firsts, StringBuilder router) {
    router.append(",\"").append(name).append("\":");
    ScriptText.string(router, ScriptText.frontCoded(firsts));
  }

  private static Written write(IndexFiles files, String hash, String router, int depth, Sink sink)
      throws IOException {
    String folder = "search/" + hash + "/";
    byte[] entry = router.getBytes(StandardCharsets.UTF_8);
    long bytes = entry.length;
    for (ScriptFile file : files.files()) {
      bytes += file.bytes.length;
      sink.write(folder + file.name, file.bytes);
    }
    sink.write(ENTRY, entry);
    return new Written(folder, files.files().size() + 1, bytes, depth);
  }
}
