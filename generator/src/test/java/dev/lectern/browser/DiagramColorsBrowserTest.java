package dev.lectern.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts in drawn diagrams of every kind, in both themes, on what they stand on. */
class DiagramColorsBrowserTest extends BrowserTest {

  @ParameterizedTest
  @CsvSource({"light", "dark"})
  void everyTextCanBeRead(String theme) throws Exception {
    browser.theme(theme);
    show(reader, ReaderSite.EVERY_KIND);
    drawDiagrams();
    assertThat(number("document.querySelectorAll('[data-diagram-canvas] > svg').length"))
        .isEqualTo(number("document.querySelectorAll('[data-diagram]').length"))
        .isGreaterThan(20);
    Map<?, ?> looked = (Map<?, ?>) browser.run(script());
    assertThat(((Number) looked.get("texts")).intValue()).isGreaterThan(120);
    assertThat((List<?>) looked.get("found")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"light", "dark"})
  void whatCannotBeReadIsFound(String theme) throws Exception {
    browser.theme(theme);
    show(reader, ReaderSite.ENGLISH);
    drawDiagrams();
    browser.run(
        "document.querySelector('[data-diagram-canvas] .node :is(rect, polygon)').style.fill = 'gray'");
    assertThat((List<?>) ((Map<?, ?>) browser.run(script())).get("found")).isNotEmpty();
  }

  private static String script() throws Exception {
    try (InputStream in =
        DiagramColorsBrowserTest.class.getResourceAsStream("/browser/unreadable-texts.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
