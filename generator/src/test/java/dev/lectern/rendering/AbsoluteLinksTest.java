package dev.lectern.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class AbsoluteLinksTest {
  private static final String PAGE = "https://a.example/notes/lectures/x.html";

  @Test
  void everyKindOfAddress() {
    assertThat(in("<a href=\"#y\">y</a>")).isEqualTo("<a href=\"" + PAGE + "#y\">y</a>");
    assertThat(in("<a rel=\"x\" href=\"?q=1\">"))
        .isEqualTo("<a rel=\"x\" href=\"" + PAGE + "?q=1\">");
    assertThat(in("<img src=\"p.png\">"))
        .isEqualTo("<img src=\"https://a.example/notes/lectures/p.png\">");
    assertThat(in("<a href=\"/p\">")).isEqualTo("<a href=\"https://a.example/p\">");
    assertThat(in("<a href=\"mailto:x@b.example\"><a href=\"http://b.example\">"))
        .isEqualTo("<a href=\"mailto:x@b.example\"><a href=\"http://b.example\">");
  }

  @Test
  void textStaysAsItIs() {
    String text = "<p>a = b, href=&quot;x&quot; x=\"1\" </p>";
    assertThat(in(text)).isEqualTo(text);
  }

  @Test
  void hugeTexts() {
    String links = "<a href=\"#y\">=</a>".repeat(50_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(5), () -> assertThat(in(links)).contains(PAGE + "#y"));
  }

  private static String in(String html) {
    return AbsoluteLinks.in(html, PAGE);
  }
}
