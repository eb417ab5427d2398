package dev.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading needs no script; only comfort does. */
class WithoutScriptBrowserTest extends BrowserTest {

  @BeforeEach
  void disable() {
    scripts(false);
  }

  @AfterEach
  void enable() {
    scripts(true);
  }

  private static void scripts(boolean run) {
    browser
        .driver()
        .executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }

  @Test
  void summaryDiagramAndTranscriptAreThere() {
    phone();
    show(sample, HINTON);
    assertThat(holds("document.documentElement.classList.contains('js')")).isFalse();
    assertThat(one(".prose").getText()).contains("关联函数与可解释性");
    assertThat(one(".diagram-outline").getText()).contains("物理学启迪", "→");
    assertThat(text("document.querySelector('.diagram-source').textContent"))
        .startsWith("graph TD");
    assertThat(one(".said").isDisplayed()).isTrue();
    assertThat(number("document.querySelectorAll('.said').length")).isGreaterThan(30);
    assertThat(one("[data-transcript-fold]").getDomAttribute("open")).isNotNull();
  }

  @Test
  void whatOnlyAScriptCouldDoIsNotOffered() {
    show(sample, HINTON);
    for (String control :
        new String[] {
          "[data-video-play]",
          "[data-theme-switch]",
          "[data-diagram-tools]",
          "[data-diagram-canvas]",
          "[data-find]",
          "[data-quote]"
        }) {
      assertThat(one(control).isDisplayed()).as(control).isFalse();
    }
    assertThat(one(".video-links a").getDomAttribute("href")).startsWith("https://");
  }

  @Test
  void theContentsOpenAndTheSearchIsAPage() {
    phone();
    show(sample, HINTON);
    assertThat(one(".toc").isDisplayed()).isFalse();
    one(".toc-button").click();
    assertThat(one(".toc").isDisplayed()).isTrue();
    show(sample, HINTON);
    one("[data-search-open]").click();
    assertThat(browser.driver().getCurrentUrl()).endsWith("search.html");
    assertThat(one("noscript").getText()).isNotEmpty();
  }

  @Test
  void theSystemsThemeHolds() {
    browser.theme("dark");
    show(sample, HINTON);
    assertThat(text("getComputedStyle(document.documentElement).backgroundColor"))
        .isEqualTo("rgb(23, 23, 26)");
  }
}
