package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WordPostingsTest {
  private final WordPostings postings = new WordPostings(WantedTerms.all());

  private void add(SearchDocument document, String... tagWords) {
    postings.add(LectureTerms.of(document).words(), List.of(tagWords));
  }

  private Map<String, Term> terms(int lectures) {
    Map<String, Term> terms = new LinkedHashMap<>();
    for (TermEntry entry : postings.encode()) {
      Term term = Term.read(entry.data, lectures);
      assertThat(entry.lectures).isEqualTo(term.lectures().size());
      terms.put(entry.term, term);
    }
    return terms;
  }

  @Test
  void aWordLeadsToTheLecturesThatHoldItWithWeightAndPlace() {
    add(new SearchDocument("Entropy", "", List.of("x")));
    add(new SearchDocument("", "entropy", List.of("x entropy", "entropy entropy")));
    add(new SearchDocument("", "", List.of("x")), "entropy", "naïve");
    add(new SearchDocument("", "", List.of("entropy")), "entropy");
    Map<String, Term> terms = terms(4);
    assertThat(terms.keySet()).containsExactly("entropy", "naïve", "x");
    Term entropy = terms.get("entropy");
    assertThat(entropy.lectures()).containsExactly(0, 1, 2, 3);
    assertThat(entropy.levels()).containsExactly(7, 4, 5, 5);
    assertThat(entropy.paragraphs()).containsExactly(0, 2, 0, 1);
    assertThat(terms.get("naïve").lectures()).containsExactly(2);
    assertThat(terms.get("x").lectures()).containsExactly(0, 1, 2);
    assertThat(terms.get("x").levels()).containsExactly(1, 1, 1);
  }

  @Test
  void aTagAddsItsWeightOnce() {
    add(new SearchDocument("", "entropy", List.of()), "entropy", "entropy");
    add(new SearchDocument("", "entropy", List.of()));
    assertThat(terms(2).get("entropy").levels()).containsExactly(6, 3);
  }

  @Test
  void wordsComeInTheOrderOfTheirUnits() {
    add(new SearchDocument("b a ａ é zz z 𝒳 ﬀ ώ", "", List.of()));
    List<String> names = List.copyOf(terms(1).keySet());
    assertThat(names).isEqualTo(List.copyOf(new TreeSet<>(names))).contains("a", "b", "z", "zz");
  }

  @Tag("large")
  @Test
  void manyLecturesOfManyWords() {
    Random random = new Random(2);
    Map<String, Set<Integer>> expected = new TreeMap<>();
    int lectures = 1200;
    for (int i = 0; i < lectures; i++) {
      List<String> words = new ArrayList<>();
      for (int j = 0; j < 70; j++) {
        String word = "word" + random.nextInt(900);
        words.add(word);
        expected.computeIfAbsent(word, w -> new TreeSet<>()).add(i);
      }
      add(new SearchDocument("", "", List.of(String.join(" ", words))));
    }
    Map<String, Set<Integer>> found =
        terms(lectures).entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, term -> new TreeSet<>(term.getValue().lectures())));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void lateParagraphsCountAsTheLastOne() {
    List<String> paragraphs =
        IntStream.range(0, 4200).mapToObj(i -> i > 4096 ? "entropy" : "x").toList();
    add(new SearchDocument("", "", paragraphs));
    assertThat(terms(1).get("entropy").paragraphs()).containsExactly(4096);
  }

  @Test
  void noLecture() {
    assertThat(postings.encode()).isEmpty();
  }

  @Test
  void wordsThatAreNotWantedAreLeftOut() {
    WantedTerms wanted = WantedTerms.none();
    List.of("entropy", "tag", "gone").forEach(wanted::addWord);
    WordPostings few = new WordPostings(wanted);
    for (WordPostings each : List.of(postings, few)) {
      each.add(words("entropy of x", "x", "entropy"), List.of("tag"));
      each.add(words("x", "x"), List.of("other"));
      each.add(words("", "tag x"), List.of("x"));
    }
    Map<String, String> all = data(postings);
    all.keySet().retainAll(Set.of("entropy", "tag"));
    assertThat(data(few)).isEqualTo(all).hasSize(2);
  }

  private static ByteReader words(String title, String... paragraphs) {
    return LectureTerms.of(new SearchDocument(title, "", List.of(paragraphs))).words();
  }

  private static Map<String, String> data(WordPostings postings) {
    Map<String, String> data = new TreeMap<>();
    postings.encode().forEach(word -> data.put(word.term, Arrays.toString(word.data)));
    return data;
  }
}
