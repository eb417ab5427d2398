package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingFilesTest {
  private static TermEntry word(String word, int lectures) {
    return new TermEntry(word, lectures, new byte[0]);
  }

  private static List<String> names(TermEntry... words) {
    return SpellingFiles.entries(List.of(words)).stream().map(entry -> entry.term).toList();
  }

  @Test
  void eachWordStandsByItselfAndByItsEnd() {
    assertThat(names(word("abc", 1), word("hinton", 1), word("naïveté", 1)))
        .containsExactly("<bcabc", "<onhinton", "<ténaïveté", "abc", "hinton", "naïveté");
  }

  @Test
  void whatIsTooShortOrTooLongOrNoWordIsNotGuessed() {
    assertThat(names(word("ab", 9), word("c++", 9), word("gpt4", 9), word("x".repeat(33), 9)))
        .isEmpty();
    assertThat(names(word("x".repeat(32), 9), word("abc", 9))).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 1", "3, 1", "4, 2", "1023, 9", "1024, 10"})
  void howCommonAWordIsIsALogarithm(int lectures, String common) {
    assertThat(SpellingFiles.entries(List.of(word("word", lectures))))
        .hasSize(2)
        .allSatisfy(
            entry -> {
              assertThat(new String(entry.data, StandardCharsets.US_ASCII)).isEqualTo(common);
              assertThat(entry.lectures).isEqualTo(lectures);
            });
  }

  @Tag("large")
  @Test
  void amongVeryManyWordsThoseOfOneLectureAreLeftOut() {
    Stream<TermEntry> numbers = IntStream.range(0, 59_998).mapToObj(i -> word("n" + i, 1));
    List<TermEntry> many =
        Stream.concat(numbers, Stream.of(word("misheard", 1), word("usual", 2))).toList();
    assertThat(SpellingFiles.entries(many)).hasSize(4);
    List<TermEntry> more = Stream.concat(many.stream(), Stream.of(word("n0", 1))).toList();
    assertThat(SpellingFiles.entries(more))
        .extracting(entry -> entry.term)
        .containsExactly("<alusual", "usual");
  }
}
