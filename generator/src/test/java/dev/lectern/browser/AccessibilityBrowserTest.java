package dev.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of page against axe-core's rules, on a phone and a desktop, light and dark. */
class AccessibilityBrowserTest extends BrowserTest {

  @ParameterizedTest
  @CsvSource({"390,light", "390,dark", "1280,light", "1280,dark"})
  void noRuleIsBroken(int width, String scheme) throws Exception {
    browser.resize(width, 900);
    browser.theme(scheme);
    List<String> broken = new ArrayList<>();
    for (String page : Pages.ALL) {
      show(sample, page);
      drawDiagrams();
      broken.addAll(violations(page));
    }
    for (String page :
        new String[] {ReaderSite.ENGLISH, ReaderSite.TWO_DIAGRAMS, ReaderSite.BROKEN}) {
      show(reader, page);
      drawDiagrams();
      broken.addAll(violations(page));
    }
    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"390,light", "1280,dark"})
  void noRuleIsBrokenWhereSomethingIsOpen(int width, String scheme) throws Exception {
    browser.resize(width, 900);
    browser.theme(scheme);
    show(sample, HINTON);
    drawDiagrams();
    browser.run("document.querySelector('[data-diagram-open]').click()");
    await("document.querySelector('[data-viewer]').open");
    List<String> broken = new ArrayList<>(violations("the diagram's dialog"));
    show(sample, HINTON);
    browser.run(
        "document.querySelector('[data-transcript-fold]').open = true;"
            + "const box = document.querySelector('[data-find-text]');"
            + "box.value = 'physics'; box.dispatchEvent(new Event('input'))");
    await("document.querySelector('[data-find-status]').textContent");
    broken.addAll(violations("the transcript's matches"));
    assertThat(broken).isEmpty();
  }

  /**
   * Without what axe-core does for frames, of which these pages have none: it would take a window
   * of its own for each page.
   */
  @SuppressWarnings("deprecation")
  private static List<String> violations(String place) {
    assertThat(number("document.querySelectorAll('iframe').length")).as(place).isZero();
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    List<String> broken = new ArrayList<>();
    for (Rule rule :
        new AxeBuilder()
            .setLegacyMode(true)
            .withOptions(options)
            .analyze(browser.driver())
            .getViolations()) {
      broken.add(place + ": " + rule.getId() + " " + rule.getNodes().get(0).getHtml());
    }
    return broken;
  }

  /** The server answers with the page for what is not found, and with 404. */
  @Override
  List<String> unexpected(List<String> consoleProblems) {
    return consoleProblems.stream().filter(message -> !message.contains("404")).toList();
  }
}
