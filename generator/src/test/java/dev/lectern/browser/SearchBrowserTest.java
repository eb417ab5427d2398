package dev.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import dev.lectern.testing.SampleSite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The search: its dialog, its page, and what it finds. */
class SearchBrowserTest extends BrowserTest {
  private static final String OPEN = "document.querySelector('dialog[open] [data-search] input')";
  private static final String STATUS = "document.querySelector('.search-status').textContent";
  private static final String TITLES =
      "[...document.querySelectorAll('.search-title')].map(a => a.textContent)";

  @BeforeEach
  void forget() {
    show(reader, "archive.html");
    browser.run("localStorage.clear()");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "control-k", "header"})
  void opensInThreeWays(String way) throws Exception {
    show(reader, ReaderSite.ENGLISH);
    open(way);
    assertThat(holds("document.activeElement === " + OPEN)).isTrue();
    one("dialog .search-close").click();
    assertThat(holds(OPEN)).isFalse();
    open(way);
    browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
    assertThat(holds(OPEN)).isFalse();
  }

  private static void open(String way) throws InterruptedException {
    WebElement body = one("body");
    switch (way) {
      case "/" -> body.sendKeys("/");
      case "control-k" -> body.sendKeys(Keys.chord(Keys.CONTROL, "k"));
      default -> one("[data-search-open]").click();
    }
    await(OPEN);
  }

  @Test
  void nothingIsLoadedBeforeItIsWanted() throws Exception {
    String loaded =
        "performance.getEntriesByType('resource').map(r => r.name).filter(n => /search/.test(n))";
    show(reader, ReaderSite.ENGLISH);
    assertThat(list(loaded)).isEmpty();
    open("/");
    await(loaded + ".some(n => n.endsWith('search/index.js'))");
    assertThat(list(loaded)).noneMatch(name -> name.contains("terms"));
    show(reader, "search.html");
    assertThat(list(loaded)).noneMatch(name -> name.contains("search/"));
  }

  @Test
  void findsWhileTypingAndSaysHowMany() throws Exception {
    show(reader, "index.html");
    open("/");
    type("ballxrolls");
    await(STATUS + ".startsWith('Nothing found')");
    type("momentu");
    await(STATUS + " === '1 lecture found'");
    assertThat(list(TITLES)).containsExactly("Gradient descent");
    assertThat(one(".search-status").getDomAttribute("aria-live")).isEqualTo("polite");
    await(
        "document.querySelector('.search-passage mark')?.textContent.toLowerCase() === 'momentu'");
    type("扩散");
    await(TITLES + "[0] === '扩散模型两讲'");
    assertThat(one(".search-title mark").getText()).isEqualTo("扩散");
  }

  @Test
  void aResultLeadsToTheParagraphWithItsTime() throws Exception {
    show(reader, "index.html");
    open("/");
    type("part 13 slope");
    // First the paragraph that the index names, then the best of the page.
    await("document.querySelector('.search-title')?.hash.startsWith('#t-')");
    await(
        "[...document.querySelectorAll('.search-facts span')]"
            + ".some(s => /^≈?13:05$/.test(s.textContent))");
    String hash = text("document.querySelector('.search-title').hash");
    one(".search-title").click();
    await("location.hash === '" + hash + "'");
    assertThat(text("document.querySelector(location.hash).textContent")).contains("In part 13");
  }

  @Test
  void arrowsWalkThroughResults() throws Exception {
    show(reader, "index.html");
    open("/");
    type("reader");
    await(TITLES + ".length > 0");
    WebElement field = browser.driver().switchTo().activeElement();
    field.sendKeys(Keys.ARROW_DOWN);
    assertThat(holds("document.activeElement.matches('.search-title')")).isTrue();
    browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_UP);
    assertThat(holds("document.activeElement === " + OPEN)).isTrue();
    field.sendKeys(Keys.ARROW_DOWN);
    browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    await("location.pathname.includes('lectures/')");
    open("/");
    await("document.querySelector('.search-results button')?.textContent === 'reader'");
    assertThat(text(STATUS)).isEqualTo("Recent searches");
    one(".search-results button").click();
    await(TITLES + ".length > 0");
  }

  /** Those in the upper part are read at once, the others when the reader goes on to them. */
  @ParameterizedTest
  @ValueSource(strings = {"focus", "hover", "scroll"})
  void theLastResultShowsItsPassageWhenTheReaderComesToIt(String way) throws Exception {
    String list = "document.querySelector('.search-results')";
    String last = list + ".lastElementChild";
    browser.resize(1280, way.equals("hover") ? 900 : 420);
    show(sample, "index.html");
    open("/");
    type("学习");
    await(list + ".firstElementChild?.looked");
    assertThat(holds(last + ".looked")).isFalse();
    switch (way) {
      case "focus" -> browser.run(last + ".firstElementChild.focus()");
      case "hover" ->
          new Actions(browser.driver())
              .moveToElement(one(".search-results > :last-child .search-title"))
              .perform();
      default -> browser.run(last + ".scrollIntoView()");
    }
    await(last + ".looked");
    await(last + ".querySelector('.search-passage mark')");
  }

  @ParameterizedTest
  @CsvSource({
    "gradeint, Gradient descent",
    "hradient, Gradient descent",
    "jorney, The journey of a request",
    "momentum zzzzz, Gradient descent",
    "扩散摸型, 扩散模型两讲",
    "year:2025 slope, Gradient descent",
    "擴散, 扩散模型两讲",
  })
  void findsWhatIsMeant(String query, String title) throws Exception {
    show(reader, "search.html?q=" + java.net.URLEncoder.encode(query, "UTF-8"));
    await(TITLES + "[0] === '" + title + "'");
  }

  @Test
  void filtersAndPhrasesNarrow() throws Exception {
    show(reader, "search.html?q=year:1999");
    await(STATUS + ".startsWith('Nothing found')");
    show(reader, "search.html?q=%22rolls%20downhill%22");
    await(TITLES + "[0] === 'Gradient descent'");
    show(reader, "search.html?q=%22downhill%20rolls%22");
    await(STATUS + ".startsWith('Nothing found')");
    show(sample, "search.html?q=tag:%E6%B7%B1%E5%BA%A6%E5%AD%A6%E4%B9%A0");
    await(TITLES + ".length > 0");
    assertThat(list("[...document.querySelectorAll('.search-facts')].map(f => f.textContent)"))
        .allMatch(facts -> facts.contains("深度学习"));
  }

  @Test
  void theSearchPageReadsWithoutScript() {
    Map<String, Object> off = Map.of("value", true);
    browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", off);
    try {
      browser.driver().get(reader.url("search.html"));
      assertThat(browser.driver().getPageSource()).contains("The search needs JavaScript");
      assertThat(one("noscript a").getDomAttribute("href")).isEqualTo("tags.html");
    } finally {
      browser
          .driver()
          .executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }
  }

  @Test
  void worksFromADisk() throws Exception {
    browser.driver().get(ReaderSite.folder().resolve(ReaderSite.ENGLISH).toUri().toString());
    open("/");
    type("unet");
    await(TITLES + "[0] === '扩散模型两讲'");
    type("part 13");
    await("document.querySelector('.search-title').hash.startsWith('#t-')");
  }

  @Test
  void worksAtARoot() throws Exception {
    try (StaticServer root = new StaticServer(SampleSite.folder(), "/")) {
      browser.driver().get(root.url(HINTON));
      open("/");
      type("玻尔兹曼机");
      await("document.querySelectorAll('.search-title mark, .search-passage mark').length > 0");
      // What the page still asks for would be a problem of the next test without its server.
      browser.driver().get("about:blank");
    }
  }

  @ParameterizedTest
  @CsvSource({"390,light", "390,dark", "1280,light", "1280,dark"})
  void noRuleIsBroken(int width, String scheme) throws Exception {
    browser.resize(width, 900);
    browser.theme(scheme);
    show(sample, HINTON);
    one("[data-search-open]").click();
    await(OPEN);
    type("深度学习");
    await("document.querySelectorAll('.search-passage mark').length > 0");
    assertThat(new AxeBuilder().analyze(browser.driver()).getViolations()).isEmpty();
  }

  private static void type(String query) {
    WebElement field = one("[data-search] input");
    field.clear();
    field.sendKeys(query);
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(String expression) {
    return (List<String>) browser.run("return " + expression);
  }
}
