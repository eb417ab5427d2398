package dev.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Diagrams in the page: drawn, told as text, copied, kept, and what stands in when they can't be
 * drawn.
 */
class DiagramBrowserTest extends BrowserTest {
  private static final String SVG = "document.querySelector('[data-diagram-canvas] svg')";

  @Test
  void aScreenReaderIsToldWhatThePictureShows() throws Exception {
    show(reader, ReaderSite.ENGLISH);
    drawDiagrams();
    assertThat(text(SVG + ".getAttribute('role')")).isEqualTo("img");
    assertThat(
            text(
                "document.getElementById(" + SVG + ".getAttribute('aria-labelledby')).textContent"))
        .isEqualTo("Diagram");
    assertThat(
            text(
                "document.getElementById("
                    + SVG
                    + ".getAttribute('aria-describedby')).textContent"))
        .isEqualTo("Gradient descent — with → Momentum; Momentum → Something else");
    assertThat(one("[data-diagram-outline]").getDomAttribute("open")).isNull();
  }

  @Test
  void thePictureFitsThePage() throws Exception {
    for (int width : new int[] {320, 390, 1280}) {
      browser.resize(width, 844);
      show(sample, HINTON);
      drawDiagrams();
      assertThat(holds(SVG + ".getBoundingClientRect().right <= innerWidth")).isTrue();
      assertThat(holds(SVG + ".getBoundingClientRect().height <= innerHeight")).isTrue();
      assertThat(number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }
  }

  @Test
  void theSourceIsCopied() throws Exception {
    browser.allowClipboard();
    show(reader, ReaderSite.ENGLISH);
    drawDiagrams();
    one("[data-diagram-copy]").click();
    await("document.querySelector('[data-diagram-copy]').textContent.trim() === 'Copied'");
    assertThat(browser.clipboard())
        .isEqualTo(text("document.querySelector('[data-diagram-source]').textContent"))
        .startsWith("flowchart LR")
        .contains("A[\"Gradient descent\"] -->|with| B[\"Momentum\"]");
  }

  /**
   * Other programs know neither HTML in pictures, nor the page's style, nor an encoding but XML's
   * own.
   */
  @Test
  void theDownloadedPictureStandsAlone() throws Exception {
    show(sample, HINTON);
    drawDiagrams();
    browser.run(
        "window.kept = []; const make = URL.createObjectURL;"
            + "URL.createObjectURL = (blob) => { blob.text().then((t) => window.kept.push(t)); return make(blob); };"
            + "HTMLAnchorElement.prototype.click = function () { window.keptName = this.download; }");
    one("[data-diagram-download]").click();
    await("window.kept.length === 1");
    assertThat(text("window.keptName")).isEqualTo("hinton-toronto-diagram-1.svg");
    String svg = text("window.kept[0]");
    assertThat(svg)
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg ")
        .contains("物理学启迪", "<title ", "<desc ")
        .doesNotContain("foreignObject", "<a ", "var(--", "<script", "@import");
    String parsed =
        "new DOMParser().parseFromString(window.kept[0], 'image/svg+xml').documentElement";
    assertThat(text(parsed + ".localName")).isEqualTo("svg");
    assertThat(text(parsed + ".getAttribute('width')")).matches("\\d{3,}");
    assertThat(text(parsed + ".getAttribute('height')")).matches("\\d{3,}");
    browser.run(
        "const image = new Image(); window.image = image;"
            + "image.src = 'data:image/svg+xml,' + encodeURIComponent(window.kept[0])");
    await("window.image.complete && window.image.naturalWidth > 300");
  }

  @Test
  void everyDiagramOfALectureIsDrawn() throws Exception {
    show(reader, ReaderSite.TWO_DIAGRAMS);
    drawDiagrams();
    assertThat(number("document.querySelectorAll('[data-diagram-canvas] svg').length"))
        .isEqualTo(2);
    assertThat(
            text(
                "[...document.querySelectorAll('.diagram-caption')].map(c => c.textContent).join()"))
        .isEqualTo("Diagram 1,Diagram 2");
    assertThat(
            holds(
                "new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"
                    + " === document.querySelectorAll('[id]').length"))
        .as("ids are unique")
        .isTrue();
  }

  @Test
  void whatMermaidCannotDrawIsToldAsText() throws Exception {
    show(reader, ReaderSite.BROKEN);
    drawDiagrams();
    assertThat(number("document.querySelectorAll('[data-diagram-canvas] svg').length")).isZero();
    assertThat(text("document.body.textContent")).doesNotContain("Syntax error");
    List<?> figures =
        (List<?>)
            browser.run(
                "return [...document.querySelectorAll('figure')].map(f =>"
                    + " [f.querySelector('.diagram-failed').checkVisibility(),"
                    + " !f.querySelector('.diagram-tools')?.checkVisibility(),"
                    + " f.querySelector('details').open].join())");
    assertThat(figures).hasSize(2);
    assertThat(figures.stream().map(String::valueOf)).containsOnly("true,true,true");
    assertThat(one("figure .diagram-outline").getText()).contains("Begin → Middle");
  }

  @Test
  void theOutlineLinksToTheSummary() throws Exception {
    show(reader, ReaderSite.ENGLISH);
    assertThat(
            text(
                "[...document.querySelectorAll('.diagram-outline a')].map(a =>"
                    + " a.textContent + ' ' + document.getElementById(a.hash.slice(1)).textContent).join('|')"))
        .isEqualTo("Key ideas Key ideas|Gradient descent Gradient descent:|Momentum Momentum:");
  }
}
