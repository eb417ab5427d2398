package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.search.IndexFiles.ScriptFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexFilesTest {
  private static String hash(ScriptFile... files) {
    IndexFiles index = new IndexFiles();
    List.of(files).forEach(index::add);
    return index.hash();
  }

  @Test
  void theNameOfTheFolderIsOfAllThatIsInIt() {
    ScriptFile one = ScriptFile.of("one", "1");
    assertThat(
            Stream.of(
                hash(),
                hash(one),
                hash(one, one),
                hash(ScriptFile.of("two", "1")),
                hash(ScriptFile.of("one", "2")),
                hash(one, ScriptFile.of("two", "2")),
                hash(ScriptFile.of("two", "2"), one)))
        .doesNotHaveDuplicates()
        .allMatch(hash -> hash.matches("[0-9a-f]{16}"));
    assertThat(hash(one)).isEqualTo(hash(ScriptFile.of("one", "1")));
  }

  @Test
  void aFileGivesItsValueByItsName() {
    ScriptFile file = ScriptFile.of("fold", "[1]");
    assertThat(file.name).isEqualTo("fold.js");
    assertThat(text(file)).isEqualTo("lecternSearch.files.fold=[1]\n");
  }

  @Test
  void aListHasItsNamesAndWhatBelongsToThem() {
    ScriptFile file =
        ScriptFile.list("terms0", List.of("a", "ab"), List.of(bytes("x\u0100"), bytes("")));
    assertThat(file.name).isEqualTo("terms0.js");
    assertThat(text(file)).isEqualTo("lecternSearch.files.terms0=[\"0a 1b\",\"x\u0100 \"]\n");
    assertThat(text(ScriptFile.list("w", List.of(), List.of())))
        .isEqualTo("lecternSearch.files.w=[\"\",\"\"]\n");
  }

  /** A term more goes into a file unless more than half of it would be too much. */
  @ParameterizedTest
  @CsvSource({
    "'', 1, ''",
    "5, 1, a",
    "5 5 5 5 5, 10, a c e",
    "5 5 7 5, 10, a c",
    "4 4 4 4, 9, a c",
    "4 4 2 4, 9, a d",
    "30 1 1, 10, a b",
    "1 30 1, 10, a b c",
  })
  void termsAreCutIntoFilesOfAboutOneSize(String sizes, int target, String firsts) {
    List<Integer> bytes =
        Stream.of(sizes.split(" ")).filter(s -> !s.isEmpty()).map(Integer::valueOf).toList();
    List<TermEntry> terms =
        IntStream.range(0, bytes.size())
            .mapToObj(i -> new TermEntry("abcdefg".substring(i, i + 1), 1, new byte[bytes.get(i)]))
            .toList();
    IndexFiles files = new IndexFiles();
    List<String> names = TermFiles.add("terms", terms, target, files);
    assertThat(String.join(" ", names)).isEqualTo(firsts);
    assertThat(files.files())
        .extracting(file -> file.name)
        .hasSize(names.size())
        .startsWith("terms0.js");
    assertThat(
            files.files().stream()
                .mapToLong(file -> text(file).chars().filter(c -> c == 0).count())
                .sum())
        .isEqualTo(bytes.stream().mapToInt(Integer::intValue).sum());
  }

  private static String text(ScriptFile file) {
    return new String(file.bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
