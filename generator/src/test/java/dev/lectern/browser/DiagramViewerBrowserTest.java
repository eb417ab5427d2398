package dev.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.PointerInput.Origin;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.interactions.WheelInput;

/**
 * The dialog that shows a diagram on the whole screen: by keys, buttons, wheel, mouse and fingers.
 */
class DiagramViewerBrowserTest extends BrowserTest {
  private static final String IS_OPEN = "document.querySelector('[data-viewer]').open";
  private static final String SVG = "document.querySelector('[data-viewer-sheet] svg')";
  private static final String BOX = SVG + ".getBoundingClientRect()";
  private static final String STAGE =
      "document.querySelector('[data-viewer-stage]').getBoundingClientRect()";

  @BeforeEach
  void openIt() throws Exception {
    show(sample, HINTON);
    openViewer();
  }

  private static void openViewer() throws InterruptedException {
    drawDiagrams();
    one("[data-diagram-open]").click();
    await(IS_OPEN + " && " + SVG);
  }

  private static int scale() {
    return Integer.parseInt(
        text("document.querySelector('[data-viewer-scale]').textContent").replace("%", ""));
  }

  private static void press(CharSequence key) {
    browser.driver().switchTo().activeElement().sendKeys(key);
  }

  @Test
  void fitsTheScreenAtFirst() {
    assertThat(number(STAGE + ".width")).isEqualTo(1280);
    assertThat(
            holds(
                BOX
                    + ".left >= "
                    + STAGE
                    + ".left && "
                    + BOX
                    + ".top >= "
                    + STAGE
                    + ".top && "
                    + BOX
                    + ".right <= "
                    + STAGE
                    + ".right && "
                    + BOX
                    + ".bottom <= "
                    + STAGE
                    + ".bottom"))
        .isTrue();
    assertThat(text("document.querySelector('[data-viewer-title]').textContent")).startsWith("图解");
  }

  @Test
  void aWidePictureFillsAPhoneAndFitsAtAPress() throws Exception {
    press(Keys.ESCAPE);
    phone();
    show(sample, HINTON);
    openViewer();
    assertThat(scale()).as("large enough to read").isGreaterThan(50);
    assertThat(number(BOX + ".height")).isGreaterThan(700);
    one("[data-viewer-zoom='fit']").click();
    assertThat(holds(BOX + ".left >= 0 && " + BOX + ".right <= innerWidth")).isTrue();
  }

  @Test
  void closesByKeyAndGivesThePictureAndTheFocusBack() throws Exception {
    press(Keys.ESCAPE);
    await("!" + IS_OPEN);
    await("document.querySelector('[data-diagram-canvas] svg')");
    assertThat(holds("document.activeElement.matches('[data-diagram-open]')")).isTrue();
    openViewer();
    one("[data-viewer-close]").click();
    await("!" + IS_OPEN + " && document.querySelector('[data-diagram-canvas] svg')");
  }

  @Test
  void keysZoomAndMove() {
    int first = scale();
    press("+");
    press("=");
    assertThat(scale()).isGreaterThan(first);
    double left = number(BOX + ".left");
    double top = number(BOX + ".top");
    press(Keys.ARROW_RIGHT);
    press(Keys.ARROW_DOWN);
    assertThat(number(BOX + ".left")).isLessThan(left - 30);
    assertThat(number(BOX + ".top")).isLessThan(top - 30);
    press(Keys.ARROW_LEFT);
    press(Keys.ARROW_UP);
    assertThat(number(BOX + ".left")).isEqualTo(left);
    press("-");
    press("-");
    assertThat(scale()).isEqualTo(first);
    press("+");
    press("0");
    assertThat(scale()).isEqualTo(first);
  }

  @Test
  void tabReachesEveryButtonAndStaysInTheDialog() {
    StringBuilder reached = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      press(Keys.TAB);
      reached.append(
          text(
              "document.activeElement.closest('[data-viewer]') ? document.activeElement.tagName : '-'"));
    }
    assertThat(reached.toString())
        .contains("BUTTONBUTTONBUTTONBUTTON")
        .doesNotContain("A", "BODY-");
  }

  @Test
  void buttonsZoom() {
    int first = scale();
    one("[data-viewer-zoom='in']").click();
    assertThat(scale()).isGreaterThan(first);
    one("[data-viewer-zoom='out']").click();
    one("[data-viewer-zoom='out']").click();
    assertThat(scale()).isLessThan(first);
    one("[data-viewer-zoom='fit']").click();
    assertThat(scale()).isEqualTo(first);
  }

  @Test
  void theWheelZoomsAboutThePointer() {
    int first = scale();
    WebElement stage = one("[data-viewer-stage]");
    String share = "(640 - " + BOX + ".left) / " + BOX + ".width";
    double before = number(share);
    double scrolled = number("scrollY");
    new Actions(browser.driver())
        .scrollFromOrigin(WheelInput.ScrollOrigin.fromElement(stage), 0, -200)
        .perform();
    assertThat(scale()).isGreaterThan(first);
    assertThat(number(share)).isCloseTo(before, offset(0.01));
    assertThat(number("scrollY")).as("the page stays where it is").isEqualTo(scrolled);
  }

  @Test
  void aDragMovesThePicture() {
    double left = number(BOX + ".left");
    double top = number(BOX + ".top");
    new Actions(browser.driver())
        .moveToElement(one("[data-viewer-stage]"))
        .clickAndHold()
        .moveByOffset(-90, 60)
        .release()
        .perform();
    assertThat(number(BOX + ".left")).isCloseTo(left - 90, offset(1.0));
    assertThat(number(BOX + ".top")).isCloseTo(top + 60, offset(1.0));
  }

  @Test
  void somethingOfThePictureAlwaysStaysInSight() {
    press(Keys.ARROW_RIGHT.toString().repeat(60));
    assertThat(number(BOX + ".right")).isGreaterThan(20);
    press("+".repeat(40));
    assertThat(scale()).isEqualTo(800);
  }

  @Test
  void twoFingersZoom() throws Exception {
    press(Keys.ESCAPE);
    phone();
    show(sample, HINTON);
    openViewer();
    one("[data-viewer-zoom='fit']").click();
    int first = scale();
    browser
        .driver()
        .perform(List.of(finger("a", 195, 400, 195, 250), finger("b", 195, 450, 195, 600)));
    assertThat(scale()).isGreaterThan(first * 2);
    assertThat(number("visualViewport.scale")).as("the page itself is not zoomed").isEqualTo(1);
  }

  private static Sequence finger(String name, int x, int y, int toX, int toY) {
    PointerInput input = new PointerInput(PointerInput.Kind.TOUCH, name);
    return new Sequence(input, 0)
        .addAction(input.createPointerMove(Duration.ZERO, Origin.viewport(), x, y))
        .addAction(input.createPointerDown(0))
        .addAction(input.createPointerMove(Duration.ofMillis(200), Origin.viewport(), toX, toY))
        .addAction(input.createPointerUp(0));
  }

  @Test
  void aPressOnThePictureOpensItThere() throws Exception {
    press(Keys.ESCAPE);
    phone();
    show(sample, HINTON);
    drawDiagrams();
    browser.run("document.querySelector('[data-diagram-canvas]').click()");
    await(IS_OPEN + " && " + SVG);
    assertThat(scale()).as("large enough to read").isGreaterThanOrEqualTo(60);
  }

  @Test
  void aPartLeadsToTheSummary() throws Exception {
    press(Keys.ESCAPE);
    show(reader, ReaderSite.ENGLISH);
    openViewer();
    WebElement part = one("[data-viewer-sheet] .node[data-href]");
    String hash = part.getDomAttribute("data-href");
    part.click();
    await("!" + IS_OPEN);
    await("location.hash === '" + hash + "'");
    await(
        "document.getElementById(location.hash.slice(1)).getBoundingClientRect().top >= 0 && "
            + "document.getElementById(location.hash.slice(1)).getBoundingClientRect().top < innerHeight");
  }

  @Test
  void changingTheThemeBehindItGivesThePictureBack() throws Exception {
    browser.theme("dark");
    await("!" + IS_OPEN + " && document.querySelector('[data-diagram-canvas] svg')");
    assertThat(number("document.querySelectorAll('main svg[id^=diagram-picture]').length"))
        .isEqualTo(1);
  }
}
