package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.search.IndexFiles.ScriptFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IndexFilesTest {
  private static String hash(ScriptFile... files) {
    IndexFiles index = new IndexFiles();
    List.of(files).forEach(index::add);
    return index.hash();
  }

  private static ScriptFile file(String name, String value) {
    return ScriptFile.of(name, Sums.mixed(0, value), () -> value);
  }

  @Test
  void theNameOfTheFolderIsOfAllThatIsInIt() {
    ScriptFile one = file("one", "1");
    assertThat(
            Stream.of(
                hash(),
                hash(one),
                hash(one, one),
                hash(file("two", "1")),
                hash(file("one", "2")),
                hash(one, file("two", "2")),
                hash(file("two", "2"), one)))
        .doesNotHaveDuplicates()
        .allMatch(hash -> hash.matches("[0-9a-f]{16}"));
    assertThat(hash(one)).isEqualTo(hash(file("one", "1")));
  }

  @Test
  void aFileGivesItsValueByItsName() {
    ScriptFile file = file("fold", "[1]");
    assertThat(file.name).isEqualTo("fold.js");
    assertThat(text(file)).isEqualTo("lecternSearch.files.fold=[1]\n");
  }

  @Test
  void aListHasItsNamesAndWhatBelongsToThem() {
    ScriptFile file =
        ScriptFile.list(
            "terms0",
            List.of(new TermEntry("a", 1, bytes("x\u0100")), new TermEntry("ab", 1, bytes(""))));
    assertThat(file.name).isEqualTo("terms0.js");
    assertThat(text(file)).isEqualTo("lecternSearch.files.terms0=[\"0a 1b\",\"x\u0100 \"]\n");
    assertThat(text(ScriptFile.list("w", List.of())))
        .isEqualTo("lecternSearch.files.w=[\"\",\"\"]\n");
  }

  @Test
  void theSumOfAFileIsOfAllThatIsInIt() {
    TermEntry a = new TermEntry("a", 1, bytes("12345678"));
    TermEntry b = new TermEntry("b", 1, bytes("9"));
    assertThat(
            Stream.of(
                ScriptFile.list("x", List.of()),
                ScriptFile.list("y", List.of()),
                ScriptFile.list("x", List.of(a)),
                ScriptFile.list("x", List.of(b)),
                ScriptFile.list("x", List.of(a, b)),
                ScriptFile.list("x", List.of(new TermEntry("a", 1, bytes("12345679")))),
                ScriptFile.list("x", List.of(new TermEntry("a", 1, bytes("123456789")))),
                ScriptFile.list("x", List.of(new TermEntry("ab", 1, bytes("12345678"))))))
        .extracting(file -> file.sum)
        .doesNotHaveDuplicates();
    assertThat(ScriptFile.list("x", List.of(a, b)).sum)
        .isEqualTo(ScriptFile.list("x", List.of(a, b)).sum);
  }

  private static String text(ScriptFile file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
