package dev.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The table of contents. */
class ContentsBrowserTest extends BrowserTest {
  private static final String CURRENT = "document.querySelector('.toc [aria-current]')?.hash";

  @Test
  void followsTheReader() throws Exception {
    show(reader, ReaderSite.ENGLISH);
    for (String place : new String[] {"s-details", "diagram-1", "transcript", "s-key-ideas"}) {
      browser.run("document.getElementById(arguments[0]).scrollIntoView()", place);
      await(CURRENT + " === '#" + place + "'");
    }
    assertThat(number("document.querySelectorAll('.toc [aria-current]').length")).isEqualTo(1);
  }

  @Test
  void marksTheLastPartAtTheEndOfAShortPage() throws Exception {
    show(reader, ReaderSite.SEQUENCE);
    drawDiagrams();
    browser.run("window.scrollTo(0, document.body.scrollHeight)");
    await(CURRENT + " === '#transcript'");
  }

  @Test
  void listsHeadingsAndDiagramsAsTheyCome() {
    show(reader, ReaderSite.TWO_DIAGRAMS);
    assertThat(text("[...document.querySelectorAll('.toc a')].map(a => a.textContent).join('|')"))
        .isEqualTo("前向过程|Diagram 1|反向过程|Diagram 2|Transcript");
  }

  @Test
  void staysInSightOnADesktop() {
    show(sample, HINTON);
    browser.run("window.scrollTo(0, document.body.scrollHeight / 2)");
    assertThat(holds("document.querySelector('.toc').getBoundingClientRect().top >= 0")).isTrue();
    assertThat(one(".toc-button").isDisplayed()).isFalse();
  }

  @Test
  void isASheetOnAPhone() throws Exception {
    phone();
    show(sample, HINTON);
    assertThat(one(".toc").isDisplayed()).isFalse();
    one(".toc-button").click();
    assertThat(one(".toc").isDisplayed()).isTrue();
    one(".toc a[href='#diagram-1']").click();
    await("!document.querySelector('.toc').matches(':popover-open')");
    await("Math.abs(document.getElementById('diagram-1').getBoundingClientRect().top) < 200");
    one(".toc-button").click();
    browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
    await("!document.querySelector('.toc').matches(':popover-open')");
  }
}
