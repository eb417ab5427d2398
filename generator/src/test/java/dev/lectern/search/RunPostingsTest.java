package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every substring of the runs leads to exactly the lectures that hold it. */
class RunPostingsTest {

  /** A lecture and the tags it has; runs are set apart by blanks. */
  private record Text(String title, String summary, List<String> paragraphs, List<String> tags) {
    static Text of(String... paragraphs) {
      return new Text("", "", List.of(paragraphs), List.of());
    }

    /** Runs by where they stand. */
    Map<Integer, List<String>> runs() {
      Map<Integer, List<String>> runs = new TreeMap<>();
      runs.put(Mentions.TITLE, runs(title));
      runs.put(Mentions.TAG, tags);
      runs.put(Mentions.SUMMARY, runs(summary));
      for (int i = 0; i < paragraphs.size(); i++) {
        runs.put(Mentions.PARAGRAPHS + i, runs(paragraphs.get(i)));
      }
      return runs;
    }

    private static List<String> runs(String text) {
      return List.of(text.split(" "));
    }

    LectureTerms terms() {
      return LectureTerms.of(new SearchDocument(title, summary, paragraphs));
    }
  }

  private static RunPostings postings(List<Text> texts) {
    return filled(new RunPostings(WantedTerms.all()), texts);
  }

  private static RunPostings filled(RunPostings postings, List<Text> texts) {
    texts.forEach(text -> postings.add(text.terms().runs(), text.tags));
    return postings;
  }

  private static Map<String, Term> terms(List<Text> texts, int depth) {
    Map<String, Term> terms = new TreeMap<>();
    for (TermEntry entry : postings(texts).encode(depth)) {
      int length = entry.term.codePointCount(0, entry.term.length());
      Term term = Term.read(entry.data, texts.size(), length < 2 ? 0 : depth - length);
      assertThat(entry.lectures).isEqualTo(term.lectures().size());
      assertThat(terms.put(entry.term, term)).as(entry.term).isNull();
    }
    return terms;
  }

  /** All substrings up to the depth, with the lectures that hold them. */
  private static Map<String, Set<Integer>> substrings(List<Text> texts, int depth) {
    Map<String, Set<Integer>> holders = new TreeMap<>();
    for (int i = 0; i < texts.size(); i++) {
      int lecture = i;
      texts.get(i).runs().values().stream()
          .flatMap(List::stream)
          .forEach(
              run -> {
                int[] characters = run.codePoints().toArray();
                for (int from = 0; from < characters.length; from++) {
                  for (int n = 1; n <= depth && from + n <= characters.length; n++) {
                    holders
                        .computeIfAbsent(new String(characters, from, n), s -> new TreeSet<>())
                        .add(lecture);
                  }
                }
              });
    }
    return holders;
  }

  private static void assertThatAllIsFound(List<Text> texts, int depth) {
    Map<String, Set<Integer>> found = new TreeMap<>();
    BiFunction<String, List<Integer>, Set<Integer>> put =
        (substring, lectures) -> found.put(substring, new TreeSet<>(lectures));
    terms(texts, depth)
        .forEach(
            (name, term) -> {
              assertThat(put.apply(name, term.lectures())).as(name).isNull();
              term.longer()
                  .forEach(
                      (rest, lectures) ->
                          assertThat(put.apply(name + rest, lectures)).as(name + rest).isNull());
            });
    assertThat(found).isEqualTo(substrings(texts, depth));
  }

  private static List<Text> random(int count, int seed, String alphabet) {
    Random random = new Random(seed);
    int[] characters = alphabet.codePoints().toArray();
    IntFunction<String> text =
        length ->
            random
                .ints(length, 0, characters.length)
                .mapToObj(i -> Character.toString(characters[i]))
                .collect(Collectors.joining());
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Text(
                    text.apply(random.nextInt(6)),
                    text.apply(random.nextInt(12)),
                    IntStream.range(0, random.nextInt(4))
                        .mapToObj(p -> text.apply(1 + random.nextInt(30)))
                        .toList(),
                    List.of(text.apply(1 + random.nextInt(3)))))
        .map(RunPostingsTest::withoutBlankTags)
        .toList();
  }

  private static Text withoutBlankTags(Text text) {
    List<String> tags = text.tags.stream().filter(tag -> !tag.contains(" ")).toList();
    return new Text(text.title, text.summary, text.paragraphs, tags);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 6})
  void everySubstringUpToTheDepth(int depth) {
    assertThatAllIsFound(random(20, depth, "甲乙丙丁 "), depth);
    assertThatAllIsFound(random(3, depth + 10, "的一是在不了有和人这中大为上个国我以要他 "), depth);
    assertThatAllIsFound(random(12, depth + 20, "𠮷あ가ก一鿿 "), depth);
  }

  @Test
  void runsDoNotRunIntoEachOther() {
    List<Text> texts = List.of(Text.of("甲乙 丙", "丁"), Text.of("丁甲"));
    assertThat(terms(texts, 6).keySet()).containsExactlyInAnyOrder("甲", "乙", "丙", "丁", "甲乙", "丁甲");
    assertThatAllIsFound(texts, 6);
  }

  @Test
  void manyPlacesOfOneCharacter() {
    List<Text> texts = new ArrayList<>();
    IntStream.range(0, 60).forEach(i -> texts.add(Text.of("甲".repeat(i), "甲乙".repeat(i % 7))));
    assertThatAllIsFound(texts, 6);
  }

  @Test
  void aTreeThatIsTooLargeIsCutIntoTerms() {
    Random random = new Random(8);
    List<Text> texts =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    IntStream.range(0, 40)
                        .mapToObj(
                            j ->
                                random
                                    .ints(5, 0x4E00, 0x4E00 + 2000)
                                    .mapToObj(c -> TraditionalFolding.fold((char) c) + "")
                                    .collect(Collectors.joining("", "甲乙" + "丙".repeat(j % 2), "")))
                        .collect(Collectors.joining(" ")))
            .map(Text::of)
            .toList();
    Map<String, Term> terms = terms(texts, 6);
    assertThat(terms.get("甲乙").isCut()).isTrue();
    assertThat(terms.get("甲乙").longer()).isEmpty();
    assertThat(terms).containsKey("甲乙丙");
    assertThat(terms.values().stream().filter(Term::isCut).count()).isLessThan(4);
    assertThatAllIsFound(texts, 6);
  }

  @Test
  void aTermIsWeighedByTheFieldsThatNameIt() {
    List<Text> texts =
        List.of(
            new Text("甲乙", "", List.of(), List.of()),
            new Text("", "", List.of("丙", "甲乙 甲乙", "甲乙"), List.of()),
            new Text("", "甲乙", List.of(), List.of()),
            new Text("", "", List.of(), List.of("甲乙")),
            Text.of("丙"));
    Term term = terms(texts, 6).get("甲乙");
    assertThat(term.lectures()).containsExactly(0, 1, 2, 3);
    assertThat(term.levels()).containsExactly(7, 2, 3, 5);
    assertThat(term.paragraphs()).containsExactly(0, 2, 0, 0);
    Term character = terms(texts, 6).get("丙");
    assertThat(character.lectures()).containsExactly(1, 4);
    assertThat(character.paragraphs()).isEmpty();
  }

  @Test
  void aLongTranscriptWeighsAMentionLess() {
    String filler = "丙".repeat(20_000);
    List<Text> texts = List.of(Text.of("甲乙"), Text.of("甲乙", filler));
    assertThat(terms(texts, 2).get("甲乙").levels()).containsExactly(1, 0);
  }

  @Tag("large")
  @Test
  void manyLecturesOfManyRuns() {
    List<Text> texts =
        IntStream.range(0, 1300)
            .mapToObj(i -> Text.of("甲 乙 丙 丁" + TraditionalFolding.fold((char) (0x5000 + i % 50))))
            .toList();
    assertThatAllIsFound(texts, 3);
  }

  @Test
  void aLongText() {
    assertThatAllIsFound(List.of(Text.of("甲乙丙丁戊".repeat(15_000)), Text.of("丁戊甲")), 4);
  }

  @Tag("large")
  @Test
  void moreLecturesThanCanBeNumberedAreRefused() {
    RunPostings postings = new RunPostings(WantedTerms.all());
    byte[] none = {0, 0};
    for (int i = 0; i < RunPostings.MAX_LECTURES; i++) {
      postings.add(new ByteReader(none, 0), List.of());
    }
    assertThatThrownBy(() -> postings.add(new ByteReader(none, 0), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"甲", "乙丁", "丙龘", "𠮷", "甲乙丙丁𠮷"})
  void whatBeginsWithAnotherThanTheWantedCharactersIsLeftOut(String characters) {
    List<Text> texts = random(10, 3, "甲乙丙丁𠮷 ");
    WantedTerms wanted = WantedTerms.none();
    characters.codePoints().forEach(wanted::addCharacter);
    Map<String, String> some = data(filled(new RunPostings(wanted), texts));
    Map<String, String> all = data(postings(texts));
    all.keySet().removeIf(term -> !wanted.isCharacterWanted(term.codePointAt(0)));
    assertThat(some).isEqualTo(all).isNotEmpty();
  }

  private static Map<String, String> data(RunPostings postings) {
    Map<String, String> data = new TreeMap<>();
    postings.encode(4).forEach(term -> data.put(term.term, Arrays.toString(term.data)));
    return data;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8})
  void howManyPlacesAreHeldAtATimeChangesNothing(int held) {
    List<Text> texts = List.of(Text.of("甲一二甲一", "丁乙"), Text.of("乙甲一二丙", "丁甲"));
    Map<String, String> all = data(postings(texts));
    Map<String, String> parts = data(filled(new RunPostings(WantedTerms.all(), held), texts));
    assertThat(parts).isEqualTo(all).isNotEmpty();
  }
}
