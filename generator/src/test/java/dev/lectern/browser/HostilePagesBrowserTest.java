package dev.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.hostile.HostileSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.UnhandledAlertException;

/**
 * Opens every page that hostile records have a part in, draws its diagrams, and looks for what they
 * were after: a dialog, a script that ran or tried to, a request to another host, another page.
 */
@Timeout(900)
class HostilePagesBrowserTest {
  /** Harmless but for their size: drawing them takes a minute each. */
  private static final Set<String> TOO_LARGE_TO_DRAW =
      Set.of("lectures/diagram-3000-nodes.html", "lectures/diagram-many-edges.html");

  private static final String DRAWN =
      "return [...document.querySelectorAll('[data-diagram]')].every(d => {"
          + " d.scrollIntoView({block: 'center'});"
          + " return d.querySelector('[data-diagram-canvas] svg')"
          + " || !d.querySelector('[data-diagram-failed]')?.hidden; })";

  /** Hostile texts set {@code pwned}, on the window or on everything. */
  private static final String TRACES =
      "return [window.pwned, ({}).pwned, document.documentElement.pwned]"
          + ".filter(trace => trace !== undefined).map(String)";

  @Test
  void nothingHappens() throws Exception {
    List<String> pages = pages();
    assertThat(pages).hasSizeGreaterThan(150);
    assertThat(faults(HostileSite.folder(), pages)).isEmpty();
  }

  /** What would happen is seen. */
  @Test
  void theTrapsSnap(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("script.html"), "<!DOCTYPE html><script>window.pwned = 1</script>");
    Files.writeString(
        folder.resolve("prototype.html"),
        "<!DOCTYPE html><script>Object.prototype.pwned = 1</script>");
    Files.writeString(folder.resolve("dialog.html"), "<!DOCTYPE html><script>alert(1)</script>");
    Files.writeString(
        folder.resolve("request.html"), "<!DOCTYPE html><img src='http://evil.invalid/x.png'>");
    Files.writeString(
        folder.resolve("refused.html"),
        "<!DOCTYPE html><meta http-equiv=Content-Security-Policy content=\"script-src 'none'\">"
            + "<script>window.pwned = 1</script>");
    Files.writeString(
        folder.resolve("away.html"), "<!DOCTYPE html><script>location = 'script.html'</script>");
    List<String> pages =
        List.of(
            "script.html",
            "prototype.html",
            "dialog.html",
            "request.html",
            "refused.html",
            "away.html");
    List<String> faults = faults(folder, pages);
    for (String page : pages) {
      assertThat(faults).anyMatch(fault -> fault.startsWith(page + ": "));
    }
    assertThat(faults).contains("script.html: a script ran", "request.html: asked evil.invalid");
  }

  private static List<String> faults(Path folder, List<String> pages) throws Exception {
    List<String> faults = new ArrayList<>();
    try (Browser browser = Browser.open();
        StaticServer server = new StaticServer(folder)) {
      browser.resize(1280, 900);
      for (String page : pages) {
        String url = server.url(encoded(page));
        try {
          browser.driver().get(url);
          if (!TOO_LARGE_TO_DRAW.contains(page)) {
            boolean drawn = Browser.waitUntil(() -> Boolean.TRUE.equals(browser.run(DRAWN)));
            expect(drawn, page + ": its diagrams are neither drawn nor given up", faults);
          }
          expect(browser.run(TRACES).toString().equals("[]"), page + ": a script ran", faults);
          expect(url.equals(browser.driver().getCurrentUrl()), page + ": leads away", faults);
        } catch (UnhandledAlertException dialog) {
          faults.add(page + ": says " + dialog.getAlertText());
        }
        browser.consoleProblems().forEach(problem -> faults.add(page + ": " + problem));
        browser.foreignHosts().forEach(host -> faults.add(page + ": asked " + host));
      }
    }
    return faults;
  }

  private static void expect(boolean holds, String fault, List<String> faults) {
    if (!holds) {
      faults.add(fault);
    }
  }

  private static List<String> pages() throws Exception {
    Path folder = HostileSite.folder();
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(path -> path.endsWith(".html"))
          .sorted()
          .toList();
    }
  }

  private static String encoded(String path) {
    return Arrays.stream(path.split("/"))
        .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
