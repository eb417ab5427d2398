package dev.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.lectern.testing.SampleSite;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of page against axe-core's rules, on a phone and a desktop, light and dark. */
class AccessibilityBrowserTest {
  private static Browser browser;
  private static StaticServer server;

  @BeforeAll
  static void open() throws Exception {
    browser = Browser.open();
    server = new StaticServer(SampleSite.folder());
  }

  @AfterAll
  static void close() {
    if (server != null) {
      server.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"390,light", "390,dark", "1280,light", "1280,dark"})
  void noRuleIsBroken(int width, String scheme) throws Exception {
    browser.resize(width, 900);
    browser.theme(scheme);
    List<String> broken = new ArrayList<>();
    for (String page : Pages.ALL) {
      browser.driver().get(server.url(page));
      browser.run("document.querySelector('[data-diagram]')?.scrollIntoView()");
      Browser.waitUntil(
          () ->
              (Boolean)
                  browser.run(
                      "return !document.querySelector('[data-diagram]')"
                          + " || !!document.querySelector('[data-diagram-canvas] svg')"));
      for (Rule rule : new AxeBuilder().analyze(browser.driver()).getViolations()) {
        broken.add(page + ": " + rule.getId() + " " + rule.getNodes().get(0).getHtml());
      }
    }
    assertThat(broken).isEmpty();
  }
}
