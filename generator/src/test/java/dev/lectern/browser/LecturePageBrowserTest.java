package dev.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.testing.SampleSite;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of the real record, as a reader's browser shows it. */
class LecturePageBrowserTest {
  private static final String PAGE = "lectures/hinton-toronto.html";
  private static final String SVG_TEXT =
      "const s = document.querySelector('[data-diagram-canvas] svg'); return s ? s.textContent : ''";

  private static Browser browser;
  private static StaticServer server;
  private static Path site;

  @BeforeAll
  static void open() throws Exception {
    browser = Browser.open();
    site = SampleSite.folder();
    server = new StaticServer(site);
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

  @BeforeEach
  void desktop() {
    browser.resize(1280, 900);
    browser.theme("light");
    browser.consoleProblems();
    browser.foreignHosts();
  }

  @Test
  void theDiagramIsDrawnFromAFolder() throws Exception {
    drawsTheDiagram(site.resolve(PAGE).toUri().toString());
  }

  @Test
  void theDiagramIsDrawnBelowAPath() throws Exception {
    drawsTheDiagram(server.url(PAGE));
  }

  private static void drawsTheDiagram(String url) throws Exception {
    browser.driver().get(url);
    assertThat((Boolean) browser.run("return typeof globalThis.mermaid === 'undefined'"))
        .as("Mermaid is not loaded before the diagram comes near")
        .isTrue();
    browser.run("document.querySelector('[data-diagram]').scrollIntoView()");
    assertThat(Browser.waitUntil(() -> !browser.run(SVG_TEXT).toString().isEmpty())).isTrue();
    assertThat(browser.run(SVG_TEXT).toString())
        .contains("物理学启迪", "标度律", "国际合作 (CERN类比)", "脑中反向传播", "启发理解");
    assertThat(browser.consoleProblems()).isEmpty();
    assertThat(browser.foreignHosts()).isEmpty();
  }

  @Test
  void nothingForeignIsAskedForBeforeTheVideoIsPressed() throws Exception {
    browser.driver().get(server.url(PAGE));
    browser.run("window.scrollTo(0, document.body.scrollHeight)");
    Thread.sleep(500);
    assertThat(browser.foreignHosts()).isEmpty();
    browser.run("document.querySelector('[data-video-play]').click()");
    assertThat(
            Browser.waitUntil(
                () ->
                    (Boolean)
                        browser.run(
                            "const f = document.querySelector('[data-video] iframe');"
                                + "return !!f && f.src.startsWith('https://player.bilibili.com/')")))
        .isTrue();
  }

  @Test
  void noPageScrollsSidewaysOnTheSmallestPhone() {
    browser.resize(320, 640);
    for (String page : Pages.ALL) {
      browser.driver().get(server.url(page));
      assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
          .as(page)
          .isLessThanOrEqualTo(320);
    }
  }
}
