package dev.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.interactions.Actions;

/** The indexes around the lectures. */
class ListingsBrowserTest extends BrowserTest {
  private static final String SHOWN =
      "[...document.querySelectorAll('[data-tag-section] li')].filter(i => i.checkVisibility())";

  @Test
  void theTagIndexIsFilteredAsLettersAreTyped() throws Exception {
    show(sample, "tags.html");
    double all = number(SHOWN + ".length");
    one("[data-tag-filter] input").sendKeys("ＳＯＦＴ max");
    await(SHOWN + ".length < " + all);
    assertThat(
            text(
                "[...new Set("
                    + SHOWN
                    + ".map(i => i.querySelector('a').firstChild.data.trim()))].join()"))
        .isEqualTo("Softmax");
    assertThat(text("document.querySelector('[data-tag-filter] output').textContent")).isEmpty();

    one("[data-tag-filter] input").sendKeys("?");
    await(SHOWN + ".length === 0");
    assertThat(one("[data-tag-filter] output").getText())
        .isEqualTo(one("[data-tag-filter] output").getDomAttribute("data-none"));

    browser.run(
        "const field = document.querySelector('[data-tag-filter] input');"
            + "field.value = ''; field.dispatchEvent(new Event('input'))");
    await(SHOWN + ".length === " + all);
  }

  @Test
  void theMapOfConceptsIsDrawnAndLeadsToThem() throws Exception {
    show(sample, "concepts.html");
    drawDiagrams();
    String node = "document.querySelector('[data-diagram-canvas] svg .node[data-href]')";
    assertThat(text(node + ".textContent.trim()"))
        .isEqualTo(
            text(
                "[...document.querySelectorAll('[data-diagram-outline] a')].find(a => "
                    + "a.getAttribute('href') === "
                    + node
                    + ".dataset.href).textContent"));
    String href = text("new URL(" + node + ".dataset.href, location.href).href");
    one("[data-diagram-open]").click();
    await("document.querySelector('dialog[open] .node[data-href]')");
    new Actions(browser.driver()).click(one("dialog[open] .node[data-href]")).perform();
    await("location.href === '" + href + "'");
  }
}
