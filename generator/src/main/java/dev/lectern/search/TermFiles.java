package dev.lectern.search;

import dev.lectern.search.IndexFiles.ScriptFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts sorted terms into files of similar size: a query reads the few that hold its terms.
 *
 * <p>Where a file ends depends on the terms around its end and on nothing far before, so that a
 * term that has grown does not move the ends of all files behind it: once a file is large enough,
 * it ends before a term of which a hash says so, the likelier the longer the term (content-defined
 * chunking, as in Muthitacharoen, Chen, Mazières: A Low-bandwidth Network File System, 2001).
 */
final class TermFiles {
  private TermFiles() {}

  /**
   * Adds the files; one at least, so that a reader always has one to look into.
   *
   * @param terms in the order of their UTF-16 units
   * @param targetBytes of data in one file, more or less: from five eighths to twelve
   * @return the first term of each file
   */
  static List<String> add(String kind, List<TermEntry> terms, int targetBytes, IndexFiles files) {
    List<Integer> starts = starts(terms, targetBytes);
    List<List<TermEntry>> parts =
        IntStream.range(1, starts.size())
            .mapToObj(i -> terms.subList(starts.get(i - 1), starts.get(i)))
            .toList();
    IntStream.range(0, parts.size())
        .parallel()
        .mapToObj(i -> ScriptFile.list(kind + i, parts.get(i)))
        .toList()
        .forEach(files::add);
    return parts.stream().map(part -> part.isEmpty() ? "" : part.get(0).term).toList();
  }

  /** Where files begin, and behind the last where it ends. */
  private static List<Integer> starts(List<TermEntry> terms, int targetBytes) {
    int least = targetBytes * 5 / 8;
    int most = targetBytes * 12 / 8;
    List<Integer> starts = new ArrayList<>(List.of(0));
    int size = 0;
    for (int i = 0; i < terms.size(); i++) {
      int next = terms.get(i).data.length;
      boolean isFull = size >= least && mayBegin(terms.get(i), targetBytes - least);
      if (size > 0 && (isFull || size + next > most)) {
        starts.add(i);
        size = 0;
      }
      size += next;
    }
    starts.add(terms.size());
    return starts;
  }

  /** True for one byte of data in as many as given, on average. */
  private static boolean mayBegin(TermEntry term, int bytes) {
    long hash = Sums.spread(Sums.mixed(0, term.term)) >>> 33;
    return hash * bytes < (long) term.data.length << 31;
  }
}
