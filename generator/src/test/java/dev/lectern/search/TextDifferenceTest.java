package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {
  private static final SearchDocument TEXT =
      new SearchDocument("Entropy 甲乙", "A word 丙丁", List.of("some entropy 一二三四五六七八", "more"));

  private static WantedTerms difference(SearchDocument now, List<String> tagsNow) {
    return difference(TEXT, List.of("tag 戊"), now, tagsNow);
  }

  private static WantedTerms difference(
      SearchDocument before, List<String> tagsBefore, SearchDocument now, List<String> tagsNow) {
    TagTerms.Cutter tags = new TagTerms.Cutter();
    WantedTerms wanted = WantedTerms.none();
    TextDifference.addTo(
        wanted,
        LectureTerms.of(before),
        tags.cut(tagsBefore),
        LectureTerms.of(now),
        tags.cut(tagsNow));
    return wanted;
  }

  private static String characters(WantedTerms wanted) {
    return "甲乙丙丁戊己庚一二三四五六七八九𠮷"
        .codePoints()
        .filter(wanted::isCharacterWanted)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static SearchDocument paragraphs(String... paragraphs) {
    return new SearchDocument(TEXT.title(), TEXT.summary(), List.of(paragraphs));
  }

  @Test
  void equalTextsDifferInNothing() {
    assertThat(difference(TEXT, List.of("tag 戊")).isEmpty()).isTrue();
  }

  @Test
  void aWordDiffersWhereOneOfBothLacksIt() {
    SearchDocument other = paragraphs("any entropy 一二三四五六七八", "more");
    assertThat(difference(other, List.of("tag 戊")).words())
        .containsExactlyInAnyOrder("some", "any");
  }

  @Test
  void aWordDiffersByItsWeightAndItsParagraph() {
    SearchDocument title = new SearchDocument("甲乙 Entropy word", TEXT.summary(), TEXT.paragraphs());
    assertThat(difference(title, List.of("tag 戊")).words()).containsExactly("word");
    SearchDocument moved = paragraphs("more entropy 一二三四五六七八", "some");
    assertThat(difference(moved, List.of("tag 戊")).words())
        .containsExactlyInAnyOrder("more", "some");
  }

  @Test
  void tagsCount() {
    WantedTerms wanted = difference(TEXT, List.of("word 己"));
    assertThat(wanted.words()).containsExactlyInAnyOrder("tag", "word");
    assertThat(characters(wanted)).isEqualTo("戊己");
  }

  @Test
  void aCharacterTouchesThoseUpToFiveBeforeIt() {
    SearchDocument other = paragraphs("some entropy 一二三四五六七九", "more");
    WantedTerms wanted = difference(other, List.of("tag 戊"));
    assertThat(characters(wanted)).isEqualTo("三四五六七八九");
    assertThat(wanted.words()).isEmpty();
  }

  @Test
  void nothingBehindTheEndOfARunCounts() {
    SearchDocument other = new SearchDocument("Entropy 甲乙", "A word 庚丁", TEXT.paragraphs());
    assertThat(characters(difference(other, List.of("tag 戊")))).isEqualTo("丙庚");
  }

  @Test
  void aCharacterOfTwoUnitsCountsAsOne() {
    SearchDocument other = paragraphs("some entropy 一二𠮷三四五六七八", "more");
    assertThat(characters(difference(other, List.of("tag 戊"))))
        .isEqualTo("一二三四五六七八𠮷".substring(0, 2) + "𠮷");
  }

  @Test
  void aCharacterDiffersByItsPlace() {
    SearchDocument other = new SearchDocument("Entropy 丙丁", "A word 甲乙", TEXT.paragraphs());
    assertThat(characters(difference(other, List.of("tag 戊")))).isEqualTo("甲乙丙丁");
  }

  @Test
  void aSingleCharacterInATitleWithoutATranscriptIsNotNothing() {
    SearchDocument before = new SearchDocument("熵", "", List.of());
    SearchDocument now = new SearchDocument("", "", List.of());
    assertThat(difference(before, List.of(), now, List.of()).isCharacterWanted('熵')).isTrue();
    assertThat(difference(now, List.of(), before, List.of()).isCharacterWanted('熵')).isTrue();
    SearchDocument twice = new SearchDocument("熵 熵", "", List.of());
    assertThat(difference(twice, List.of(), before, List.of()).isCharacterWanted('熵')).isTrue();
  }

  @Test
  void anotherLengthOfTheTranscriptTouchesAll() {
    SearchDocument longer = paragraphs("some entropy 一二三四五六七八", "more ".repeat(600));
    assertThat(characters(difference(longer, List.of("tag 戊")))).isEqualTo("甲乙丙丁戊一二三四五六七八");
  }
}
