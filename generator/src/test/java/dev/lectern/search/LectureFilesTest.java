package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.search.SearchIndexWriter.Entry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LectureFilesTest {
  private static Entry lecture(
      String title, String excerpt, List<String> ids, List<Integer> seconds) {
    SearchableLecture shown =
        new SearchableLecture(
            title, title + ".html", "2025-09-09", List.of("a", "\""), "26:28", "zh-CN", excerpt);
    return entry(shown, 0, ids, seconds);
  }

  private static Entry entry(
      SearchableLecture shown, long textSum, List<String> ids, List<Integer> seconds) {
    LectureTerms none = LectureTerms.of(new SearchDocument("", "", List.of()));
    return new Entry(shown, textSum, () -> new SearchableText(none, ids, seconds));
  }

  private static List<String> files(Entry... lectures) {
    IndexFiles files = new IndexFiles();
    LectureFiles.add(List.of(lectures), files);
    return files.files().stream()
        .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
        .toList();
  }

  private static long sum(SearchableLecture lecture, long textSum) {
    IndexFiles files = new IndexFiles();
    LectureFiles.add(List.of(entry(lecture, textSum, List.of(), List.of())), files);
    return files.files().get(0).sum;
  }

  @Test
  void theSumOfAFileIsOfAllThatIsInIt() {
    List<String> tags = List.of("t");
    String day = "2025-01-01";
    List<SearchableLecture> lectures =
        List.of(
            new SearchableLecture("T", "h", day, tags, "1:00", "en", "e"),
            new SearchableLecture("U", "h", day, tags, "1:00", "en", "e"),
            new SearchableLecture("T", "i", day, tags, "1:00", "en", "e"),
            new SearchableLecture("T", "h", "2025-01-02", tags, "1:00", "en", "e"),
            new SearchableLecture("T", "h", day, List.of(), "1:00", "en", "e"),
            new SearchableLecture("T", "h", day, tags, "1:01", "en", "e"),
            new SearchableLecture("T", "h", day, tags, null, "en", "e"),
            new SearchableLecture("T", "h", day, tags, "1:00", "zh", "e"),
            new SearchableLecture("T", "h", day, tags, "1:00", null, "e"),
            new SearchableLecture("T", "h", day, tags, "1:00", "en", "f"));
    assertThat(lectures.stream().flatMap(l -> Stream.of(sum(l, 1), sum(l, 2))))
        .doesNotHaveDuplicates()
        .hasSize(20);
  }

  @Test
  void aFileHasWhatResultsShowOfTwoLectures() {
    Entry one = lecture("One", "…", List.of("t-1", "t-22"), List.of(0, 61));
    SearchableLecture two =
        new SearchableLecture("Two", "2", "2025-01-01", List.of(), null, null, "");
    Entry bare = entry(two, 0, List.of(), List.of());
    assertThat(files(one, bare, bare))
        .containsExactly(
            "lecternSearch.files.lectures0=[[\"One\",\"One.html\",\"2025-09-09\",\"26:28\","
                + "[\"a\",\"\\\"\"],\"zh-CN\",\"…\",\"t- 1 22\",\"]\u009a\"],"
                + "[\"Two\",\"2\",\"2025-01-01\",\"\",[],\"\",\"\",\"\",\"\"]]\n",
            "lecternSearch.files.lectures1="
                + "[[\"Two\",\"2\",\"2025-01-01\",\"\",[],\"\",\"\",\"\",\"\"]]\n");
    assertThat(files()).isEmpty();
    assertThat(files(one, bare)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'p1', 'p1 '",
    "'p1 p2', 'p 1 2'",
    "'p1 p12', 'p1  2'",
    "'p12 p1', 'p1 2 '",
    "'a b', ' a b'",
    "'abc abd aq', 'a bc bd q'",
  })
  void idsStandBehindTheirCommonBeginning(String ids, String coded) {
    assertThat(files(lecture("T", "", List.of(ids.split(" ")), List.of())).get(0))
        .contains("\"\",\"" + coded + "\",\"\"]]");
  }

  @ParameterizedTest
  @CsvSource({"0, 93", "1, 94", "53248, 53341", "53249, 53341", "9000000, 53341"})
  void aTimeIsACharacterAndStaysOne(int second, int character) {
    assertThat(files(lecture("T", "", List.of("p"), List.of(second))).get(0))
        .endsWith("\"" + (char) character + "\"]]\n");
  }

  @ParameterizedTest
  @CsvSource({
    "a, 100, false",
    "a, 101, true",
    "ჿ, 100, false",
    "ჿ, 101, true",
    "中, 50, false",
    "中, 51, true",
    "ᄀ, 50, false",
    "ᄀ, 51, true",
    "𠮷, 50, false",
    "𠮷, 51, true",
  })
  void anExcerptHasAHundredColumns(String character, int count, boolean cut) {
    String expected = cut ? character.repeat(count - 1) + "…" : character.repeat(count);
    assertThat(files(lecture("T", character.repeat(count), List.of(), List.of())).get(0))
        .contains("\"" + expected + "\"");
  }

  @Test
  void anExcerptNeitherBeginsNorEndsWithABlank() {
    assertThat(files(lecture("T", " a ", List.of(), List.of())).get(0)).contains(",\"a\",");
    assertThat(files(lecture("T", "a".repeat(99) + " bc", List.of(), List.of())).get(0))
        .contains("\"" + "a".repeat(99) + "…\"");
  }

  @Test
  void manyLecturesAreInTheirOrder() {
    Entry[] lectures =
        IntStream.range(0, 201)
            .mapToObj(i -> lecture("n" + i, "", List.of(), List.of()))
            .toArray(Entry[]::new);
    List<String> files = files(lectures);
    assertThat(files).hasSize(101);
    IntStream.range(0, 201)
        .forEach(
            i ->
                assertThat(files.get(i / 2))
                    .startsWith("lecternSearch.files.lectures" + i / 2 + "=")
                    .contains("\"n" + i + "\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025", "2025-09-9", "20250-9-09", "2025-09-099", ""})
  void aDateIsOfTenCharacters(String date) {
    assertThatThrownBy(() -> new SearchableLecture("T", "t", date, List.of(), null, null, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theYearIsThatOfTheDate() {
    assertThat(lecture("T", "", List.of(), List.of()).shown().year()).isEqualTo("2025");
  }
}
