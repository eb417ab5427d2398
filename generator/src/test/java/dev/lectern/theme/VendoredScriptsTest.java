package dev.lectern.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.testing.SampleSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scripts made by others are served byte for byte as their recipe made them. */
class VendoredScriptsTest {

  private static final Path MERMAID = Path.of("..", "assets", "vendor", "mermaid");

  @Test
  void everyScriptHasTheSumWrittenDownForIt() throws IOException {
    Map<String, String> expected =
        Files.readAllLines(MERMAID.resolve("SHA256SUMS"), StandardCharsets.UTF_8).stream()
            .map(line -> line.split(" {2}", 2))
            .collect(Collectors.toMap(line -> line[1], line -> line[0]));

    assertThat(sumsOfScripts()).containsExactlyInAnyOrderEntriesOf(expected).hasSize(2);
  }

  @Test
  void everyScriptIsAClassicOneThatSetsTheGlobal() throws IOException {
    for (String name : sumsOfScripts().keySet()) {
      String script = Files.readString(MERMAID.resolve(name), StandardCharsets.UTF_8);
      assertThat(script)
          .as(name)
          .containsPattern(
              "globalThis(\\.mermaid|\\[\"mermaid\"\\])=|globalThis\\[\"mermaid\"\\] =");
      assertThat(script).as(name).doesNotContainPattern("\\nexport ?\\{");
    }
  }

  @Test
  void theirLicencesAreNamed() throws IOException {
    assertThat(Files.readString(MERMAID.resolve("LICENSES.md"), StandardCharsets.UTF_8))
        .contains("| mermaid | 11.17.2 | MIT | yes | yes |")
        .contains("The MIT License (MIT)");
    assertThat(Files.readString(Path.of("..", "NOTICE"), StandardCharsets.UTF_8))
        .contains("assets/vendor/mermaid/LICENSES.md");
  }

  @Test
  void aSiteCarriesTheirLicencesAlong() throws Exception {
    assertThat(SampleSite.folder().resolve("vendor/mermaid/LICENSES.md"))
        .hasSameBinaryContentAs(MERMAID.resolve("LICENSES.md"));
  }

  private static Map<String, String> sumsOfScripts() throws IOException {
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> files = Files.list(MERMAID)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
        sums.put(file.getFileName().toString(), sha256(Files.readAllBytes(file)));
      }
    }
    return sums;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
