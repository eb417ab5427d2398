package dev.lectern.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void chineseForAnyChineseEnglishForAllElse() {
    assertThat(Messages.in("zh-TW").text("site.home")).isEqualTo("首页");
    assertThat(Messages.in("fr").text("site.home")).isEqualTo("Home");
  }

  @Test
  void argumentsStandWhereThePatternHasThem() {
    assertThat(Messages.in("zh-CN").text("paging.position", 2, 5)).isEqualTo("第 2 页，共 5 页");
  }

  @Test
  void argumentsAreNotPatterns() {
    assertThat(Messages.in("zh-CN").text("tag.title", "{0} 'x'")).isEqualTo("标签：{0} 'x'");
  }

  @Test
  void oneAndMany() {
    assertThat(Messages.in("en").text("tag.count", 1)).isEqualTo("1 lecture");
    assertThat(Messages.in("en").text("tag.count", 2)).isEqualTo("2 lectures");
  }

  @Test
  void anUnknownTextIsAMistake() {
    assertThatThrownBy(() -> Messages.in("en").text("no.such")).hasMessageContaining("no.such");
  }
}
