package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "https://example.com/a?b=c&d#e|https://example.com/a?b=c&d#e|EXTERNAL",
        "HTTP://example.com|HTTP://example.com|EXTERNAL",
        "https://zh.example/深|https://zh.example/%E6%B7%B1|EXTERNAL",
        "https://a.example/%E6%b7 %zz%|https://a.example/%E6%b7%20%25zz%25|EXTERNAL",
        "https://a.example/%４１%4１|https://a.example/%25%EF%BC%94%EF%BC%91%254%EF%BC%91|EXTERNAL",
        "https://a.example/\"><x>|https://a.example/%22%3E%3Cx%3E|EXTERNAL",
        "https://a.example/\\b|https://a.example/%5Cb|EXTERNAL",
        "mailto:a@example.com|mailto:a@example.com|MAIL",
        "#时间|#%E6%97%B6%E9%97%B4|RELATIVE",
        "../a/b.html?x:y|../a/b.html?x:y|RELATIVE",
        "/a:b|/a:b|RELATIVE",
      })
  void safe(String destination, String value, SafeUrl.Kind kind) {
    assertThat(SafeUrl.of(destination)).contains(new SafeUrl(value, kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "\u0001javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "javascript\u0000:alert(1)",
        "\u00A0javascript:x",
        "\u3000javascript:x",
        "vbscript:x",
        "data:text/html,<script>",
        "data:image/png;base64,AAAA",
        "file:///etc/passwd",
        "ftp://example.com/",
        "blob:https://example.com/x",
        "//evil.example/",
        "\\\\evil.example/",
        "/\\evil.example",
        "https:evil.example",
        "https:/evil.example",
        "https:///evil.example",
        "https://",
        "http://@evil.example/",
        "x y:z",
      })
  void unsafe(String destination) {
    assertThat(SafeUrl.of(destination)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "b.md, b.html",
    "../a/b.md#c.md, ../a/b.html#c.md",
    "b.md?x, b.html?x",
    "b.mdx, b.mdx",
    "#b.md, #b.md",
    "md, md",
    "https://a.example/b.md, https://a.example/b.md"
  })
  void theSourceOfAPageStandsForThePage(String destination, String href) {
    assertThat(SafeUrl.of(destination).orElseThrow().ofPage().value()).isEqualTo(href);
  }
}
