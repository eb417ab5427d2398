package dev.lectern.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PermalinkTest {

  @Test
  void linkBetweenFolders() {
    Permalink tag = new Permalink("tags/深度 学习.html");
    assertThat(tag.hrefFrom(new Permalink("lectures/a.html")))
        .isEqualTo("../tags/%E6%B7%B1%E5%BA%A6%20%E5%AD%A6%E4%B9%A0.html");
    assertThat(tag.hrefFrom(new Permalink("index.html"))).startsWith("tags/");
    assertThat(new Permalink("index.html").hrefFrom(new Permalink("a/b/c.html")))
        .isEqualTo("../../index.html");
  }

  @Test
  void signsThatMeanSomethingInAUrlAreEncoded() {
    assertThat(new Permalink("a?b#c&d=e%f.html").encoded()).isEqualTo("a%3Fb%23c%26d%3De%25f.html");
  }

  @Test
  void absoluteBelowAPath() {
    assertThat(new Permalink("feed.xml").absolute(URI.create("https://a.example/repo/")))
        .isEqualTo("https://a.example/repo/feed.xml");
  }
}
