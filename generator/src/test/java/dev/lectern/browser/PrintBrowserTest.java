package dev.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A lecture on paper. */
class PrintBrowserTest extends BrowserTest {

  @AfterEach
  void screen() {
    browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
  }

  /** As a browser does: the event first, then the other medium. */
  private static void print() {
    browser.run("window.dispatchEvent(new Event('beforeprint'))");
    browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
  }

  private static boolean shown(String selector) {
    return holds(
        "document.querySelector(\""
            + selector
            + "\").checkVisibility({contentVisibilityAuto: true})");
  }

  @Test
  void whatIsPressedIsLeftOutAndWhatIsReadIsThere() throws Exception {
    phone();
    show(sample, HINTON);
    drawDiagrams();
    print();
    for (String control :
        new String[] {
          ".site-header",
          ".toc",
          ".toc-button",
          ".video",
          ".diagram-tools",
          ".transcript-find",
          ".permalink",
          ".neighbours"
        }) {
      assertThat(shown(control)).as(control).isFalse();
    }
    for (String content :
        new String[] {"h1", ".meta", ".prose", "[data-diagram-canvas] svg", ".said"}) {
      assertThat(shown(content)).as(content).isTrue();
    }
    assertThat(
            number(
                "document.querySelector('.transcript p:last-of-type').getBoundingClientRect().height"))
        .as("the fold is open on paper")
        .isGreaterThan(10);
  }

  @Test
  void aDiagramThatIsNotDrawnIsPrintedAsText() {
    Object script = nothingComesNear();
    try {
      show(sample, HINTON);
      print();
      assertThat(shown("[data-diagram-canvas]")).isFalse();
      assertThat(shown(".outline-edges")).isTrue();
      assertThat(one(".outline-edges").getText()).contains("→");
    } finally {
      browser
          .driver()
          .executeCdpCommand(
              "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
    }
  }

  /**
   * Without it the diagram, brought near by what print leaves out above it, is drawn in the middle
   * of the test.
   */
  private static Object nothingComesNear() {
    return browser
        .driver()
        .executeCdpCommand(
            "Page.addScriptToEvaluateOnNewDocument",
            Map.of(
                "source",
                "window.IntersectionObserver = class { observe() {} unobserve() {} disconnect() {} }"))
        .get("identifier");
  }

  @Test
  void paperIsWhiteInTheDark() throws Exception {
    browser.theme("dark");
    show(reader, ReaderSite.ENGLISH);
    drawDiagrams();
    browser.run("window.dispatchEvent(new Event('beforeprint'))");
    browser
        .driver()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of(
                "media",
                "print",
                "features",
                java.util.List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    assertThat(text("getComputedStyle(document.documentElement).backgroundColor"))
        .isEqualTo("rgb(255, 255, 255)");
    assertThat(text("getComputedStyle(document.querySelector('.prose')).color"))
        .isEqualTo("rgb(0, 0, 0)");
  }

  @Test
  void addressesOfLinksArePrinted() {
    show(reader, ReaderSite.TWO_DIAGRAMS);
    print();
    assertThat(
            text(
                "getComputedStyle(document.querySelector('.prose a[href^=http]'), '::after').content"))
        .contains("https://example.org/");
  }
}
