package dev.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Light and dark. */
class ThemeBrowserTest extends BrowserTest {
  private static final String BACKGROUND =
      "getComputedStyle(document.documentElement).backgroundColor";
  private static final String LIGHT = "rgb(252, 250, 246)";
  private static final String DARK = "rgb(23, 23, 26)";

  @AfterEach
  void forget() {
    browser.run("localStorage.clear()");
  }

  @Test
  void followsTheSystem() throws Exception {
    show(sample, HINTON);
    assertThat(text(BACKGROUND)).isEqualTo(LIGHT);
    browser.theme("dark");
    await(BACKGROUND + " === '" + DARK + "'");
  }

  @Test
  void theChoiceIsRememberedOnEveryPageWithoutAFlash() throws Exception {
    show(sample, HINTON);
    one("[data-theme-switch]").click();
    assertThat(text(BACKGROUND)).isEqualTo(DARK);
    assertThat(one("[data-theme-switch]").getDomAttribute("aria-pressed")).isEqualTo("true");
    Object script =
        browser
            .driver()
            .executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                    "source",
                    "window.seen = []; const look = () => { window.seen.push("
                        + BACKGROUND
                        + "); requestAnimationFrame(look); }; requestAnimationFrame(look)"))
            .get("identifier");
    try {
      for (String page : new String[] {"index.html", HINTON}) {
        show(sample, page);
        await("window.seen.length > 5");
        assertThat(text("[...new Set(window.seen)].join()")).isEqualTo(DARK);
        assertThat(one("[data-theme-switch]").getDomAttribute("aria-pressed")).isEqualTo("true");
      }
    } finally {
      browser
          .driver()
          .executeCdpCommand(
              "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
    }
    one("[data-theme-switch]").click();
    assertThat(text(BACKGROUND)).isEqualTo(LIGHT);
    assertThat(holds("localStorage.length === 0")).as("the system is followed again").isTrue();
  }

  @Test
  void aDrawnDiagramChangesWithTheTheme() throws Exception {
    show(reader, ReaderSite.ENGLISH);
    drawDiagrams();
    String fill =
        "getComputedStyle(document.querySelector('[data-diagram-canvas] .node text')).fill";
    String light = text(fill);
    one("[data-theme-switch]").click();
    await(fill + " !== '" + light + "'");
  }
}
