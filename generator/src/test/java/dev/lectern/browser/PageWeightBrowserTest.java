package dev.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.testing.SampleSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What the real record's page costs a phone, compressed as web servers do. */
class PageWeightBrowserTest extends BrowserTest {

  @Test
  void thePageIsSmallAndTheDiagramIsFetchedWhenItComesNear() throws Exception {
    phone();
    show(sample, HINTON);
    await("document.readyState === 'complete'");
    Thread.sleep(500);
    List<String> before = fetched();
    int style = weight(before, ".css") + weight(before, ".js");
    int page = weight(before, ".html");
    System.out.printf(
        "page weight, compressed: %,d bytes, style and script %,d%n", page + style, style);
    assertThat(before).hasSizeBetween(4, 5).noneMatch(path -> path.contains("mermaid"));
    assertThat(style).isBetween(1_000, 12_000);
    assertThat(page + style).isBetween(10_000, 45_000);

    drawDiagrams();
    List<String> after = fetched();
    int all = weight(after, ".css") + weight(after, ".js") + page;
    System.out.printf("with the diagram: %,d bytes%n", all);
    assertThat(after).anyMatch(path -> path.contains("mermaid-flowchart"));
    assertThat(all).isBetween(100_000, 290_000);
  }

  @Test
  void aListingFetchesStyleAndOneScript() {
    show(sample, "index.html");
    assertThat(fetched()).containsExactlyInAnyOrder("index.html", "css/site.css", "js/theme.js");
  }

  /** Paths in the site of all that the page has asked for, itself first. */
  private static List<String> fetched() {
    String prefix = sample.url("");
    List<?> urls =
        (List<?>)
            browser.run(
                "return [location.href.replace(/#.*/, ''),"
                    + " ...performance.getEntriesByType('resource').map(r => r.name)]");
    assertThat(urls).allMatch(url -> url.toString().startsWith(prefix));
    return urls.stream()
        .map(url -> URI.create(prefix).relativize(URI.create(url.toString())).getPath())
        .toList();
  }

  private static int weight(List<String> paths, String ending) throws Exception {
    int sum = 0;
    for (String path : paths) {
      if (path.endsWith(ending)) {
        sum += gzipped(SampleSite.folder().resolve(path));
      }
    }
    return sum;
  }

  private static int gzipped(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(Files.readAllBytes(file));
    }
    return bytes.size();
  }
}
