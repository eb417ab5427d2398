package dev.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.testing.SampleSite;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * A browser and two served sites: the project's own content, in Chinese, and {@link ReaderSite}.
 */
abstract class BrowserTest {
  /** The real record's page. */
  static final String HINTON = "lectures/hinton-toronto.html";

  static Browser browser;
  static StaticServer sample;
  static StaticServer reader;

  @BeforeAll
  static void open() throws Exception {
    browser = Browser.open();
    sample = new StaticServer(SampleSite.folder());
    reader = new StaticServer(ReaderSite.folder());
  }

  @AfterAll
  static void close() {
    for (AutoCloseable opened : new AutoCloseable[] {reader, sample, browser}) {
      if (opened != null) {
        try {
          opened.close();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  @BeforeEach
  void desktop() {
    browser.resize(1280, 900);
    browser.theme("light");
    browser.consoleProblems();
    browser.foreignHosts();
  }

  @AfterEach
  void nothingWentWrong() {
    assertThat(unexpected(browser.consoleProblems())).isEmpty();
  }

  /** What no test may see in the console; a test that provokes problems lets them pass here. */
  List<String> unexpected(List<String> consoleProblems) {
    return consoleProblems;
  }

  static void show(StaticServer site, String page) {
    // Through an empty page: another fragment alone would not load the page anew.
    browser.driver().get("about:blank");
    browser.driver().get(site.url(page));
  }

  static void phone() {
    browser.resize(390, 844);
  }

  static WebElement one(String selector) {
    return browser.driver().findElement(By.cssSelector(selector));
  }

  static String text(String expression) {
    return String.valueOf(browser.run("return " + expression));
  }

  static double number(String expression) {
    return ((Number) browser.run("return " + expression)).doubleValue();
  }

  static boolean holds(String condition) {
    return Boolean.TRUE.equals(browser.run("return !!(" + condition + ")"));
  }

  /** Waits until a condition in the page holds. */
  static void await(String condition) throws InterruptedException {
    assertThat(Browser.waitUntil(() -> holds(condition))).as(condition).isTrue();
  }

  /** Scrolls to one diagram after the other and waits until each is drawn, or has failed. */
  static void drawDiagrams() throws InterruptedException {
    for (int i = 0; i < number("document.querySelectorAll('[data-diagram]').length"); i++) {
      String figure = "document.querySelectorAll('[data-diagram]')[" + i + "]";
      browser.run(figure + ".scrollIntoView({block: 'center'})");
      await(
          figure
              + ".querySelector('[data-diagram-canvas] svg') || !"
              + figure
              + ".querySelector('[data-diagram-failed]').hidden");
    }
  }
}
