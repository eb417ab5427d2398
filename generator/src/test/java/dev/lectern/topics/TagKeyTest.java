package dev.lectern.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagKeyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Scaling Law|scaling law",
        "scaling-law|scaling law",
        "ＳＣＡＬＩＮＧ　ＬＡＷ|scaling law",
        "机器学习|機器學習",
        "AI 安全|AI安全",
        "AI-安全|ai 安全",
        "Ａ／Ｂ 测试|A/B测试",
        "杰弗里·辛顿|杰弗里辛顿",
        "Moore's law|moore’s  LAW",
        "HTTP/3|http 3",
        "  深度学习 |深度学习",
      })
  void oneTag(String one, String other) {
    assertThat(TagKey.of(one)).isEqualTo(TagKey.of(other));
  }

  @Test
  void differentTags() {
    assertThat(
            List.of("C", "C++", "C#", ".NET", "NET", "C--", "深度学习", "深度 学习", "标度 / 律", "😀", "../")
                .stream()
                .map(TagKey::of))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Scaling-Law", "AI 安全", ".NET", "a .b", "机器 學習", "İstanbul", "é", "../x"})
  void aKeyIsItsOwnKey(String name) {
    TagKey key = TagKey.of(name);
    assertThat(TagKey.of(key.value())).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u3000", "\n\t"})
  void blanksAreNoTag(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> TagKey.of(name));
  }
}
