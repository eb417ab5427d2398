package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TermFilesTest {
  private static final int TARGET = 1_000;

  private static List<TermEntry> terms(int count) {
    Random random = new Random(5);
    List<TermEntry> terms = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int size = random.nextInt(20) == 0 ? random.nextInt(900) : 1 + random.nextInt(40);
      terms.add(new TermEntry("t%06d".formatted(i), 1, new byte[size]));
    }
    return terms;
  }

  private static List<String> firsts(List<TermEntry> terms) {
    IndexFiles files = new IndexFiles();
    List<String> firsts = TermFiles.add("terms", terms, TARGET, files);
    assertThat(files.files()).hasSameSizeAs(firsts);
    return firsts;
  }

  @Test
  void filesAreOfSimilarSize() {
    List<TermEntry> terms = terms(20_000);
    Set<String> firsts = new HashSet<>(firsts(terms));
    int size = 0;
    List<Integer> sizes = new ArrayList<>();
    for (TermEntry term : terms) {
      if (firsts.contains(term.term) && size > 0) {
        sizes.add(size);
        size = 0;
      }
      size += term.data.length;
    }
    assertThat(sizes).allMatch(s -> s <= TARGET * 12 / 8);
    double mean = sizes.stream().mapToInt(Integer::intValue).average().orElseThrow();
    assertThat(mean).isBetween(0.8 * TARGET, 1.2 * TARGET);
    assertThat(sizes.stream().filter(s -> s < TARGET * 5 / 8).count()).isLessThan(sizes.size() / 4);
  }

  @Test
  void aTermThatGrowsMovesFewEnds() {
    List<TermEntry> terms = terms(20_000);
    Set<String> before = new HashSet<>(firsts(terms));
    for (int grown : new int[] {0, 100, 7_000}) {
      List<TermEntry> after = new ArrayList<>(terms);
      after.set(grown, new TermEntry(terms.get(grown).term, 1, new byte[500]));
      Set<String> moved = new HashSet<>(firsts(after));
      moved.removeAll(before);
      assertThat(moved).as("term %d", grown).hasSizeLessThan(20);
    }
  }

  @Test
  void thereIsAFileWithoutTerms() {
    assertThat(firsts(List.of())).containsExactly("");
  }

  @Test
  void allTermsAreInTheFilesInTheirOrder() {
    List<TermEntry> terms = terms(500);
    IndexFiles files = new IndexFiles();
    List<String> firsts = TermFiles.add("words", terms, TARGET, files);
    assertThat(files.files().get(1).name).isEqualTo("words1.js");
    long bytes = 0;
    for (int i = 0; i < firsts.size(); i++) {
      String file = new String(files.files().get(i).bytes(), StandardCharsets.UTF_8);
      assertThat(file).startsWith("lecternSearch.files.words" + i + "=[\"0" + firsts.get(i));
      bytes += file.chars().filter(c -> c == 0).count();
    }
    assertThat(bytes).isEqualTo(terms.stream().mapToInt(term -> term.data.length).sum());
  }

  @Test
  void aTermLargerThanAFileHasOne() {
    List<TermEntry> terms =
        List.of(
            new TermEntry("a", 1, new byte[5 * TARGET]),
            new TermEntry("b", 1, new byte[5 * TARGET]),
            new TermEntry("c", 1, new byte[1]));
    assertThat(firsts(terms)).startsWith("a", "b");
  }
}
