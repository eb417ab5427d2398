package dev.lectern.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagOrderTest {

  @Test
  void chineseByPinyinAmongLatinNames() {
    List<Tag> tags =
        List.of(
                "AI 安全",
                "安全",
                "标度律",
                "玻尔兹曼机",
                "C++",
                "重庆",
                "重力",
                "Éclair",
                "Geoffrey Hinton",
                "神经网络",
                "深度学习",
                "熵",
                "Zig",
                "自由能",
                "😀",
                "5G")
            .stream()
            .map(Tag::of)
            .toList();
    List<Tag> shuffled = new ArrayList<>(tags);
    Collections.shuffle(shuffled, new Random(1));
    assertThat(Texts.names(TagOrder.sorted(shuffled)))
        .containsExactly(
            "AI 安全",
            "安全",
            "标度律",
            "玻尔兹曼机",
            "C++",
            "重庆",
            "Éclair",
            "Geoffrey Hinton",
            "熵",
            "深度学习",
            "神经网络",
            "重力",
            "自由能",
            "Zig",
            "5G",
            "😀");
  }

  @ParameterizedTest
  @CsvSource({"深度学习,S", "重庆,C", "機器學習,J", "éclair,E", "C++,C", "5G,#", "😀,#", ".NET,#"})
  void letterOfTheIndex(String name, char letter) {
    assertThat(TagOrder.initial(Tag.of(name))).isEqualTo(letter);
  }
}
