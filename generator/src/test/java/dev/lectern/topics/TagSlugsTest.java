package dev.lectern.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.lecture.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagSlugsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "深度学习|深度学习",
        "機器學習|机器学习",
        "AI 安全|ai安全",
        "Scaling Laws|scaling-laws",
        "self-attention|self-attention",
        "C|c",
        "C++|c-plus-plus",
        "C#|c-sharp",
        ".NET|dot-net",
        "HTTP/3|http-3",
        "Node.js|node-js",
      })
  void commonTagsReadAsTheyAre(String name, String slug) {
    assertThat(TagSlugs.of(Tag.of(name)).value()).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c plus plus|c-plus-plus-x[0-9a-f]{8}",
        "../|dot-dot-x[0-9a-f]{8}",
        "../../etc/passwd|dot-dot-dot-dot-etc-passwd-x[0-9a-f]{8}",
        "😀|grinning-face-x[0-9a-f]{8}",
        "con|con-page-x[0-9a-f]{8}",
        "?|page-x[0-9a-f]{8}",
        "R&D|r-and-d-x[0-9a-f]{8}",
        "R & D|r-and-d-x[0-9a-f]{8}",
        "tag x0123abcd|tag-x0123abcd-x[0-9a-f]{8}",
      })
  void othersGetAHashOfTheirOwn(String name, String pattern) {
    assertThat(TagSlugs.of(Tag.of(name)).value()).matches(pattern);
  }

  @Test
  void tagsOfDifferentKeysHaveDifferentSafeSlugs() {
    List<String> names =
        new ArrayList<>(
            List.of("C", "c++", "C#", "F#", ".NET", "net", "dot net", "c sharp", "c plus plus"));
    names.addAll(List.of("../", "..", "./", "/", "\\", "con", "con page", "nul", "com1", "aux"));
    names.addAll(
        List.of("😀", "😃", "👩‍💻", "grinning face", "a+b", "a b", "ab", "a plus b", "ａ＋ｂ c"));
    names.addAll(
        List.of("%2e%2e", "a?b", "a#b", "a:b", "<b>", "b", "'", "\"", "\u202Eabc", "é", "e"));
    names.addAll(
        List.of("长".repeat(300), "长".repeat(299), "x".repeat(300), "y-".repeat(150) + "z"));
    names.addAll(List.of("page", "?", "!", "深度 学习", "深度学习", "深度-学习", "-", "--"));
    List<TagKey> keys = names.stream().map(TagKey::of).distinct().toList();
    List<String> slugs = keys.stream().map(key -> TagSlugs.of(key).value()).toList();
    assertThat(slugs).doesNotHaveDuplicates();
    assertThat(slugs)
        .allSatisfy(
            slug -> {
              assertThat(slug).isEqualTo(Slug.of(slug).value());
              assertThat(slug).isEqualTo(slug.toLowerCase(Locale.ROOT));
              assertThat(slug).doesNotContain("/", "\\", ".", "%", "?", "#", " ");
            });
  }
}
