package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SearchTokensTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "search", "tokens.txt");

  private record Line(String text, String tokens) {
    String decoded() {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        if (text.startsWith("\\u", i)) {
          out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
          i += 5;
        } else {
          out.append(text.charAt(i));
        }
      }
      return out.toString();
    }

    @Override
    public String toString() {
      return text + "\t" + tokens;
    }
  }

  @Test
  void tokensAreThoseOfTheGoldenFile() throws IOException {
    List<Line> expected = golden();
    List<Line> actual =
        expected.stream().map(line -> new Line(line.text, tokens(line.decoded()))).toList();
    if (Boolean.getBoolean("golden.update")) {
      String head = Files.readAllLines(GOLDEN).get(0);
      Files.writeString(
          GOLDEN, head + "\n" + actual.stream().map(l -> l + "\n").collect(Collectors.joining()));
    }
    assertThat(actual).hasSizeGreaterThanOrEqualTo(300).isEqualTo(golden());
  }

  @Tag("oracle")
  @Test
  void theBrowserCutsTheGoldenFileAlike() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    SearchIndexWriter.write(List.of(), (path, bytes, sum) -> files.put(path, bytes));
    try (SearchClient client = new SearchClient(files)) {
      // A run that is not found may be of Traditional characters: their table is loaded.
      client.search("機");
      List<Line> expected = golden();
      List<Line> actual =
          expected.stream()
              .map(line -> new Line(line.text, client.tokens(line.decoded())))
              .toList();
      assertThat(actual).isEqualTo(expected);
    }
  }

  @Tag("large")
  @Test
  void hostileTextTakesLinearTime() {
    List<String> texts =
        List.of(
            "x".repeat(1_000_000),
            "深".repeat(1_000_000),
            "a'".repeat(500_000),
            "'".repeat(1_000_000),
            "c++".repeat(300_000),
            "\u200b".repeat(1_000_000),
            "\ud800".repeat(1_000_000),
            "e" + "\u0301".repeat(1_000_000),
            "👨‍👩‍👧".repeat(100_000),
            "\u0e01\u0e47".repeat(500_000));
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> texts.forEach(SearchTokens::of));
    assertThat(tokens(texts.get(0))).isEqualTo("x".repeat(SearchTokens.MAX_WORD));
    assertThat(tokens(texts.get(3))).isEmpty();
    assertThat(tokens(texts.get(5))).isEmpty();
    assertThat(tokens(texts.get(6))).isEmpty();
    assertThat(tokens(texts.get(8))).isEmpty();
  }

  private static String tokens(String text) {
    return SearchTokens.of(text).stream().map(Object::toString).collect(Collectors.joining(" "));
  }

  private static List<Line> golden() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String line : Files.readAllLines(GOLDEN)) {
      if (!line.startsWith("# text")) {
        int tab = line.indexOf('\t');
        lines.add(new Line(line.substring(0, tab), line.substring(tab + 1)));
      }
    }
    return lines;
  }
}
