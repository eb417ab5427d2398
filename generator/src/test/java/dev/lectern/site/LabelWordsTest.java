package dev.lectern.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LabelWordsTest {

  private static double likeness(String a, String b) {
    double there = LabelWords.of(a).likeness(LabelWords.of(b));
    double back = LabelWords.of(b).likeness(LabelWords.of(a));
    assertThat(there).isEqualTo(back);
    return there;
  }

  @Test
  void theSameTextIsOne() {
    assertThat(likeness("标度律", "标度律")).isEqualTo(1);
    assertThat(likeness("Gradient Descent", "gradient  descent")).isEqualTo(1);
    assertThat(likeness("ＡＩ（伦理）", "AI 伦理")).isEqualTo(1);
    assertThat(likeness("😀学", "学😀")).isEqualTo(1);
  }

  @Test
  void numbersBeforeATitleDoNotCount() {
    assertThat(likeness("IV. 大脑类比", "3. 大脑类比")).isEqualTo(1);
    assertThat(likeness("三、大脑类比", "(2) 大脑类比")).isEqualTo(1);
    assertThat(likeness("第一、大脑类比", "大脑类比")).isEqualTo(1);
    // These are no numbers before a title.
    assertThat(likeness("vision model", "ion model")).isLessThan(1);
    assertThat(likeness("一致性协议", "致性协议")).isLessThan(1);
    assertThat(likeness("3", "4")).isZero();
  }

  @Test
  void pairsOfHanCharactersAreCompared() {
    // 大脑 脑学 学习 习机 机制 of seven and of eight.
    assertThat(likeness("大脑学习机制探究", "大脑学习机制的探索")).isEqualTo(10 / 15.0, within(1e-9));
    assertThat(likeness("变分方法", "玻尔兹曼机")).isZero();
    assertThat(likeness("学", "学")).isEqualTo(1);
  }

  @Test
  void aTextThatAnotherBeginsWithIsLikeIt() {
    assertThat(likeness("标度律", "标度律与其他物理学进展")).isEqualTo(.5 + .5 * 4 / 12, within(1e-9));
    // One word is too little for that.
    assertThat(likeness("AI", "AI与国际合作的困境")).isLessThan(.5);
  }

  @Test
  void englishTitlesAreNotAlikeForTheirArticles() {
    assertThat(likeness("The end of the war", "The rise of the web")).isZero();
  }

  @Test
  void nothingIsLikeNothing() {
    assertThat(likeness("", "")).isZero();
    assertThat(likeness("…!?", "…!?")).isZero();
    assertThat(likeness("\ud83d", "\ude00")).isZero();
  }
}
