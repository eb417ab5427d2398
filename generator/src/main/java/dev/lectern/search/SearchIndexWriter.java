package dev.lectern.search;

import dev.lectern.search.IndexFiles.ScriptFile;
import dev.lectern.search.SearchTokens.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
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

  /** Holds all files, relative to the site's root. */
  public static final String FOLDER = "search/";

  /** Depths of substrings, best first: the first that fits its share of the text is taken. */
  private static final int[] DEPTHS = {6, 4, 3, 2};

  /** Share of the lectures' text that the terms may take, and what they may take in any case. */
  private static final double SHARE = 0.145;

  private static final long FREE_BYTES = 1_000_000;

  /** Of data in one file, two or three of which a query reads. */
  private static final int TERM_BYTES = 8_000;

  private static final int SPELLING_BYTES = 3_000;

  /** Receives the files. */
  public interface Sink {
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

  /** One lecture: its terms, and what results show of it. */
  public record Entry(LectureTerms terms, SearchableLecture lecture) {}

  /**
   * What was written.
   *
   * @param folder {@code search/<hash>/}
   * @param files number of them, the entry file included
   * @param depth up to how many characters a substring of a Chinese text is matched exactly
   * @param runs what to give {@link #write(List, EncodedRuns, Sink)} the next time
   */
  public record Written(String folder, int files, int depth, EncodedRuns runs) {}

  private SearchIndexWriter() {}

  /** Writes the index from nothing. */
  public static Written write(List<Entry> entries, Sink sink) throws IOException {
    return write(entries, EncodedRuns.NONE, sink);
  }

  /**
   * Writes the index.
   *
   * @param entries in the order that equally good results are shown in
   * @param known what an earlier call gave; of other lectures too
   * @param sink called by one thread, for {@value #ENTRY} last, so that a reader never follows it
   *     into a folder that is not complete
   */
  public static Written write(List<Entry> entries, EncodedRuns known, Sink sink)
      throws IOException {
    List<Tags> tags = entries.stream().map(entry -> Tags.of(entry.lecture())).toList();
    CompletableFuture<List<TermEntry>> encoded =
        CompletableFuture.supplyAsync(() -> words(entries, tags));
    RunPostings runs = new RunPostings();
    for (int i = 0; i < entries.size(); i++) {
      runs.add(entries.get(i).terms().runs(), tags.get(i).runs);
    }
    long textBytes = entries.stream().mapToLong(entry -> entry.terms().textBytes()).sum();
    long budget = Math.max(FREE_BYTES, (long) (textBytes * SHARE));
    int depth = 0;
    List<EncodedRuns.Terms> encodedRuns = new ArrayList<>();
    List<TermEntry> runTerms = List.of();
    for (int candidate : DEPTHS) {
      depth = candidate;
      List<EncodedRuns.Terms> all = runs.encode(candidate, known);
      encodedRuns.addAll(all);
      runTerms = all.stream().flatMap(one -> one.entries().stream()).toList();
      if (bytes(runTerms) + bytes(encoded.join()) <= budget) {
        break;
      }
    }
    List<TermEntry> words = encoded.join();
    TermEntry[] terms =
        Stream.of(filters(tags), words, runTerms).flatMap(List::stream).toArray(TermEntry[]::new);
    Arrays.parallelSort(terms, Comparator.comparing(term -> term.term));

    IndexFiles files = new IndexFiles();
    StringBuilder router = new StringBuilder("{\"lectures\":").append(entries.size());
    router.append(",\"depth\":").append(depth);
    addFirsts("terms", TermFiles.add("terms", List.of(terms), TERM_BYTES, files), router);
    addFirsts(
        "words",
        TermFiles.add("words", SpellingFiles.entries(words), SPELLING_BYTES, files),
        router);
    LectureFiles.add(entries.stream().map(Entry::lecture).toList(), files);
    String fold = TraditionalFolding.script();
    files.add(ScriptFile.of("fold", Sums.mixed(0, fold), () -> fold));
    String name = files.hash();
    String folder = FOLDER + name + "/";
    for (ScriptFile file : files.files()) {
      if (!sink.take(folder + file.name, file.sum)) {
        sink.write(folder + file.name, file.bytes(), file.sum);
      }
    }
    router.append(",\"folder\":\"").append(name).append("\"}");
    ScriptFile entry = ScriptFile.of("index", Sums.mixed(0, router.toString()), () -> router);
    sink.write(ENTRY, entry.bytes(), entry.sum);
    return new Written(folder, files.files().size() + 1, depth, new EncodedRuns(encodedRuns));
  }

  /** What the tags and the date of a lecture add to its terms. */
  private record Tags(List<String> words, List<String> runs, Set<String> filters) {
    static Tags of(SearchableLecture lecture) {
      Tags tags = new Tags(new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
      tags.filters.add("#y:" + lecture.year());
      for (String tag : lecture.tags()) {
        List<Token> tokens = SearchTokens.of(tag);
        for (Token token : tokens) {
          (token.isRun() ? tags.runs : tags.words).add(token.text());
        }
        tags.filters.add("#t:" + tokens.stream().map(Token::text).collect(Collectors.joining("_")));
      }
      return tags;
    }
  }

  private static List<TermEntry> words(List<Entry> entries, List<Tags> tags) {
    WordPostings words = new WordPostings();
    for (int i = 0; i < entries.size(); i++) {
      words.add(entries.get(i).terms().words(), tags.get(i).words);
    }
    return words.encode();
  }

  private static List<TermEntry> filters(List<Tags> tags) {
    Map<String, Postings> filters = new TreeMap<>();
    for (int i = 0; i < tags.size(); i++) {
      for (String filter : tags.get(i).filters) {
        filters.computeIfAbsent(filter, f -> new Postings()).add(i, 0, 0);
      }
    }
    List<TermEntry> entries = new ArrayList<>();
    filters.forEach(
        (term, postings) -> {
          BitOutput bits = new BitOutput();
          postings.writeTo(bits, tags.size(), false);
          entries.add(new TermEntry(term, postings.size(), bits.toUtf8()));
        });
    return entries;
  }

  private static long bytes(List<TermEntry> terms) {
    return terms.stream().mapToLong(term -> term.data.length).sum();
  }

  private static void addFirsts(String name, List<String> firsts, StringBuilder router) {
    router.append(",\"").append(name).append("\":");
    ScriptText.string(router, ScriptText.frontCoded(firsts));
  }
}
