package dev.lectern.search;

import dev.lectern.search.IndexFiles.ScriptFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts sorted terms into files of about equal size: a query reads the few that hold its terms. */
final class TermFiles {
  private TermFiles() {}

  /**
   * Adds the files; one at least, so that a reader always has one to look into.
   *
   * @param terms in the order of their UTF-16 units
   * @param targetBytes of data in one file
   * @return the first term of each file
   */
  static List<String> add(String kind, List<TermEntry> terms, int targetBytes, IndexFiles files) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    long size = 0;
    for (int i = 0; i < terms.size(); i++) {
      int next = terms.get(i).data.length;
      if (size > 0 && size + next / 2 > targetBytes) {
        starts.add(i);
        size = 0;
      }
      size += next;
    }
    starts.add(terms.size());
    List<List<TermEntry>> parts =
        IntStream.range(1, starts.size())
            .mapToObj(i -> terms.subList(starts.get(i - 1), starts.get(i)))
            .toList();
    IntStream.range(0, parts.size())
        .parallel()
        .mapToObj(i -> file(kind + i, parts.get(i)))
        .toList()
        .forEach(files::add);
    return parts.stream().map(part -> part.isEmpty() ? "" : part.get(0).term).toList();
  }

  private static ScriptFile file(String name, List<TermEntry> terms) {
    return ScriptFile.list(
        name, terms.stream().map(t -> t.term).toList(), terms.stream().map(t -> t.data).toList());
  }
}
