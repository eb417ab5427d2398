package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BareLinksTest {

  private static List<String> linksIn(String text) {
    List<String> found = new ArrayList<>();
    BareLinks links = new BareLinks(text);
    while (links.next()) {
      found.add(links.destination());
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "见https://b23.tv/7qCXEik。然后|https://b23.tv/7qCXEik",
        "https://b23.tv/7qCXEik这个视频|https://b23.tv/7qCXEik",
        "https://example.com是网站|https://example.com",
        "https://zh.wikipedia.org/wiki/深度学习（消歧义）|https://zh.wikipedia.org/wiki/深度学习",
        "see https://example.com/a.|https://example.com/a",
        "(https://example.com/a(b))|https://example.com/a(b)",
        "https://example.com/?a=1&b=2;|https://example.com/?a=1&b=2",
        "HTTP://EXAMPLE.COM/x!|HTTP://EXAMPLE.COM/x",
        "mailto:a.b@example.com,|mailto:a.b@example.com",
        "写信给a+b@mail.example.com。|mailto:a+b@mail.example.com",
        "a@b.example.|mailto:a@b.example",
      })
  void address(String text, String link) {
    assertThat(linksIn(text)).containsExactly(link);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://",
        "http:///x",
        "xhttp://example.com",
        "ftp://example.com",
        "javascript:alert(1)",
        "a@b",
        "@example.com",
        "a@.com",
        "www.example.com",
        "mailto:",
        "12:30",
        "https://例子.中国/"
      })
  void noAddress(String text) {
    assertThat(linksIn(text)).isEmpty();
  }

  @Test
  void severalInOneText() {
    assertThat(linksIn("a@b.cd http://x/y,https://z/w) c@d.ef"))
        .containsExactly("mailto:a@b.cd", "http://x/y,https://z/w", "mailto:c@d.ef");
  }
}
