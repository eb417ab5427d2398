package dev.lectern.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class AssetsTest {

  private static final Path ASSETS = Path.of("..", "assets");

  /** What a phone fetches before it can show a lecture, in bytes. */
  @Test
  void styleAndScriptBeforeTheDiagramStayUnderTwelveKilobytes() throws IOException {
    int size = 0;
    for (String file : List.of("css/site.css", "js/theme.js", "js/lecture.js")) {
      size += gzipped(ASSETS.resolve(file));
    }
    assertThat(size).isBetween(1_000, 12_000);
  }

  @Test
  void theDiagramAndItsViewerStayUnderTwoHundredAndFortyFiveKilobytes() throws IOException {
    int size = gzipped(ASSETS.resolve("js/diagram.js"));
    size += gzipped(ASSETS.resolve("vendor/mermaid/mermaid-flowchart.min.js"));
    assertThat(size).isBetween(100_000, 245_000);
  }

  @Test
  void theSearchStaysUnderSixKilobytes() throws IOException {
    assertThat(gzipped(ASSETS.resolve("js/search.js"))).isBetween(1_000, 6_000);
  }

  /**
   * Modules don't load from file://, and the content security policy allows neither eval nor
   * another host.
   */
  @Test
  void scriptsAreClassicAndAskNoOtherHost() throws IOException {
    try (Stream<Path> files = Files.list(ASSETS.resolve("js"))) {
      for (Path file : files.sorted().toList()) {
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
            .as(file.toString())
            .contains("\"use strict\"")
            .doesNotContainPattern("(?m)^(import|export) ")
            .doesNotContain("eval(", "new Function", "https://", "http://");
      }
    }
    assertThat(Files.readString(ASSETS.resolve("css/site.css"), StandardCharsets.UTF_8))
        .doesNotContain("@import", "url(");
  }

  private static int gzipped(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(Files.readAllBytes(file));
    }
    return bytes.size();
  }
}
