package dev.lectern.topics;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import org.junit.jupiter.api.Test;

class SimplifiedFormsTest {

  @Test
  void characterByCharacter() {
    assertThat(SimplifiedForms.of('學')).isEqualTo('学');
    assertThat(SimplifiedForms.of('学')).isEqualTo('学');
    assertThat(SimplifiedForms.of('a')).isEqualTo('a');
    assertThat(SimplifiedForms.of('\uF900')).isEqualTo('\uF900');
  }

  @Test
  void sameAsHanLpFindsForEachCharacter() {
    // Loads the words first: HanLP must read nothing but its jar.
    ChineseText.words("字");
    for (char c = 0x3400; c < 0xA000; c++) {
      String converted = ChineseText.isHan(c) ? HanLP.convertToSimplifiedChinese("" + c) : "";
      char expected = converted.length() == 1 ? converted.charAt(0) : c;
      assertThat(SimplifiedForms.of(c)).as("U+%04X", (int) c).isEqualTo(expected);
    }
  }
}
