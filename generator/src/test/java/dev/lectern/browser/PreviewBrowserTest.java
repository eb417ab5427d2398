package dev.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.serving.Preview;
import dev.lectern.testing.SampleSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebDriverException;

/** An author edits a record while its page is open. */
class PreviewBrowserTest {
  private static Browser browser;
  @TempDir static Path project;
  private static Preview preview;

  @BeforeAll
  static void open() throws Exception {
    browser = Browser.open();
    Files.createDirectories(project.resolve("content"));
    Files.createDirectories(project.resolve("assets/css"));
    SampleSite.writeRecord(project.resolve("content/a.txt"), "First");
    Files.writeString(
        project.resolve("content/a.txt"), "\n\nAnd so on.".repeat(300), StandardOpenOption.APPEND);
    preview = new Preview(project);
  }

  @AfterAll
  static void close() throws Exception {
    if (preview != null) {
      preview.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void openThePage() throws InterruptedException {
    browser.resize(1280, 900);
    browser.driver().get(preview.url("lectures/a.html"));
    // The script has asked for events by now, or asks soon.
    assertThat(Browser.waitUntil(() -> is("document.readyState === 'complete'"))).isTrue();
  }

  @Test
  void anEditIsShownWhereTheReaderWas() throws Exception {
    browser.run("window.scrollTo({top: 400, behavior: 'instant'}); window.mark = 1");
    preview.replace("content/a.txt", "Title: ", "Title: Edited ");
    assertThat(
            Browser.waitUntil(
                () -> is("document.querySelector('h1').textContent.startsWith('Edited ')")))
        .isTrue();
    assertThat(is("window.mark === undefined")).isTrue();
    assertThat(Browser.waitUntil(() -> is("Math.abs(scrollY - 400) < 3"))).isTrue();
    assertThat(browser.consoleProblems()).isEmpty();
  }

  @Test
  void stylesComeWithoutAReload() throws Exception {
    browser.run("window.mark = 1");
    preview.write("assets/css/site.css", "body { background: rgb(1, 2, 3) }");
    assertThat(
            Browser.waitUntil(
                () -> is("getComputedStyle(document.body).backgroundColor === 'rgb(1, 2, 3)'")))
        .isTrue();
    assertThat(is("window.mark === 1")).isTrue();
    Files.delete(project.resolve("assets/css/site.css"));
  }

  @Test
  void whatIsWrongLiesOverThePageUntilItIsMended() throws Exception {
    preview.replace("content/a.txt", "Status: success", "Status:");
    assertThat(Browser.waitUntil(() -> is("!!document.getElementById('lectern-problems')")))
        .isTrue();
    assertThat(
            String.valueOf(
                browser.run("return document.getElementById('lectern-problems').textContent")))
        .contains("content/a.txt:4:", "error: ", "Status:");
    preview.replace("content/a.txt", "Status:", "Status: success");
    assertThat(Browser.waitUntil(() -> is("!document.getElementById('lectern-problems')")))
        .isTrue();
  }

  /** False also while the page is being replaced. */
  private static boolean is(String condition) {
    try {
      return Boolean.TRUE.equals(browser.run("return " + condition));
    } catch (WebDriverException loading) {
      return false;
    }
  }
}
