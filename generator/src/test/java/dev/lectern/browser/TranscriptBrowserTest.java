package dev.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The transcript: its fold, links into it, the find box, times and quotes. */
class TranscriptBrowserTest extends BrowserTest {
  private static final String IS_OPEN = "document.querySelector('[data-transcript-fold]').open";
  private static final String STATUS = "document.querySelector('[data-find-status]').textContent";

  @Test
  void isFoldedOnAPhoneOnly() {
    show(sample, HINTON);
    assertThat(holds(IS_OPEN)).isTrue();
    phone();
    show(sample, HINTON);
    assertThat(holds(IS_OPEN)).isFalse();
    assertThat(one("[data-transcript-fold] summary").getText()).contains("展开文字稿", "约 4100 字");
    one("[data-transcript-fold] summary").click();
    assertThat(holds(IS_OPEN)).isTrue();
  }

  @Test
  void aLinkToAParagraphOpensItAndTellsItApart() throws Exception {
    phone();
    show(sample, HINTON);
    String id = text("document.querySelectorAll('.said')[5].parentElement.id");
    assertThat(id).startsWith("t-");
    browser.run("location.hash = arguments[0]", id);
    await(IS_OPEN);
    isShown(id);
    show(sample, HINTON + "#" + id);
    assertThat(holds(IS_OPEN)).isTrue();
    isShown(id);
  }

  private static void isShown(String id) throws InterruptedException {
    String paragraph = "document.getElementById('" + id + "')";
    await(
        paragraph
            + ".getBoundingClientRect().top > 0 && "
            + paragraph
            + ".getBoundingClientRect().top < innerHeight / 2");
    assertThat(text("getComputedStyle(" + paragraph + ").backgroundColor"))
        .isNotEqualTo("rgba(0, 0, 0, 0)");
  }

  @Test
  void theContentsOpenIt() throws Exception {
    phone();
    show(sample, HINTON);
    one(".toc-button").click();
    one(".toc a[href='#transcript']").click();
    await(IS_OPEN);
  }

  @Test
  void findLightsEveryMatchAndWalksThroughThem() throws Exception {
    show(reader, ReaderSite.ENGLISH);
    WebElement box = one("[data-find-text]");
    box.sendKeys("momentum");
    await(STATUS + " === '1 of 20'");
    assertThat(number("CSS.highlights.get('find').size")).isEqualTo(19);
    assertThat(number("CSS.highlights.get('find-current').size")).isEqualTo(1);
    assertThat(text("[...CSS.highlights.get('find-current')][0].toString()")).isEqualTo("Momentum");

    box.sendKeys(Keys.ENTER);
    assertThat(text(STATUS)).isEqualTo("2 of 20");
    box.sendKeys(Keys.chord(Keys.SHIFT, Keys.ENTER));
    one("[data-find-previous]").click();
    assertThat(text(STATUS)).isEqualTo("20 of 20");
    String top = "[...CSS.highlights.get('find-current')][0].getBoundingClientRect().top";
    assertThat(number(top)).isBetween(0.0, 900.0);
    one("[data-find-next]").click();
    assertThat(text(STATUS)).isEqualTo("1 of 20");
    assertThat(number(top)).isBetween(0.0, 900.0);

    box.clear();
    box.sendKeys("no such words");
    await(STATUS + " === 'No match'");
    assertThat(number("CSS.highlights.get('find').size")).isZero();
    box.sendKeys(Keys.ESCAPE);
    assertThat(box.getDomProperty("value")).isEmpty();
    assertThat(text(STATUS)).isEmpty();
  }

  @Test
  void findWorksInABrowserWithoutHighlights() throws Exception {
    Object added =
        browser
            .driver()
            .executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument", Map.of("source", "delete CSS.highlights"))
            .get("identifier");
    try {
      show(reader, ReaderSite.ENGLISH);
      String before = text("document.querySelector('[data-transcript]').textContent");
      one("[data-find-text]").sendKeys("momentum");
      await(STATUS + " === '1 of 20'");
      assertThat(number("document.querySelectorAll('.said mark').length")).isEqualTo(20);
      one("[data-find-text]").sendKeys(Keys.ESCAPE);
      assertThat(number("document.querySelectorAll('.said mark').length")).isZero();
      assertThat(text("document.querySelector('[data-transcript]').textContent")).isEqualTo(before);
    } finally {
      browser
          .driver()
          .executeCdpCommand(
              "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", added));
    }
  }

  @Test
  void aTimeMovesTheOpenPlayer() throws Exception {
    show(sample, HINTON);
    String mark = ".transcript a.time:nth-of-type(1)";
    List<WebElement> marks =
        browser.driver().findElements(org.openqa.selenium.By.cssSelector(".transcript a.time"));
    assertThat(marks.size()).isGreaterThan(10);
    assertThat(one(mark).getDomProperty("href")).matches(".*bilibili.com/video/BV.*\\?t=\\d+");
    assertThat(marks.get(3).getText()).matches("≈\\d+:\\d\\d");
    assertThat(marks.get(3).getDomAttribute("title")).contains("估算");

    one("[data-video-play]").click();
    await("document.querySelector('[data-video] iframe')");
    String seconds = marks.get(3).getDomAttribute("data-seconds");
    long steps = (Long) browser.run("return history.length");
    browser.run("arguments[0].click()", marks.get(3));
    await("document.querySelector('[data-video] iframe').src.includes('t=" + seconds + "')");
    assertThat(browser.driver().getCurrentUrl()).contains(HINTON);
    assertThat((Long) browser.run("return history.length")).isEqualTo(steps);
  }

  @Override
  List<String> unexpected(List<String> consoleProblems) {
    // The video hosts can't be reached from here.
    return consoleProblems.stream()
        .filter(message -> !message.contains("bilibili.com") && !message.contains("youtube"))
        .toList();
  }

  @Test
  void exactTimesAreShownAsSuch() {
    show(reader, ReaderSite.ENGLISH);
    assertThat(text("document.querySelectorAll('.transcript a.time')[1].textContent"))
        .matches("\\d+:05");
    assertThat(holds("document.querySelector('#time-note')")).isFalse();
    assertThat(text("document.querySelectorAll('.transcript a.time')[1].href"))
        .matches("https://www.youtube.com/watch\\?v=dQw4w9WgXcQ&t=\\d*5s");
    show(sample, HINTON);
    assertThat(one("#time-note").getText()).contains("≈");
  }

  @Test
  void aSelectionCanBeCopiedAsAQuote() throws Exception {
    browser.allowClipboard();
    show(reader, ReaderSite.ENGLISH);
    assertThat(one("[data-quote]").isDisplayed()).isFalse();
    browser.run(
        "const said = document.querySelectorAll('.said')[2]; said.scrollIntoView({block: 'center'});"
            + "const range = new Range(); range.setStart(said.firstChild, 0);"
            + "range.setEnd(said.firstChild, 20); getSelection().removeAllRanges();"
            + "getSelection().addRange(range)");
    await("!document.querySelector('[data-quote]').hidden");
    String id = text("document.querySelectorAll('.said')[2].parentElement.id");
    String time =
        text(
            "document.querySelectorAll('.said')[2].parentElement.querySelector('.time').textContent");
    String words = text("document.querySelectorAll('.said')[2].textContent.slice(0, 20).trim()");
    one("[data-quote]").click();
    await("document.querySelector('[data-quote]').textContent === 'Copied'");
    assertThat(browser.clipboard())
        .isEqualTo(
            "“"
                + words
                + "”\n— Gradient descent, "
                + time
                + "\n"
                + reader.url(ReaderSite.ENGLISH)
                + "#"
                + id);
    browser.run("getSelection().removeAllRanges()");
    await("document.querySelector('[data-quote]').hidden");
  }
}
