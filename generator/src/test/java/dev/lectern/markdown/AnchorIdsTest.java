package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorIdsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1. 物理学的启发|s-1-物理学的启发",
        "Deep Learning: An Overview|s-deep-learning-an-overview",
        "2024|s-2024",
        "E\u0301tude|s-étude",
        "！？|s-section",
        "''|s-section",
        "\"><script>|s-script",
      })
  void idOfAText(String text, String id) {
    assertThat(new AnchorIds("s-").next(text)).isEqualTo(id);
  }

  @Test
  void idsAreUniqueEvenBesideTextsThatLookLikeThem() {
    AnchorIds ids = new AnchorIds("s-");
    assertThat(ids.next("A")).isEqualTo("s-a");
    assertThat(ids.next("a 2")).isEqualTo("s-a-2");
    assertThat(ids.next("a")).isEqualTo("s-a-3");
    assertThat(ids.next("a 2")).isEqualTo("s-a-2-2");
  }

  @Test
  void manyEqualHeadings() {
    AnchorIds ids = new AnchorIds("s-");
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      assertThat(seen.add(ids.next(i % 2 == 0 ? "a" : "a-2"))).isTrue();
    }
  }

  @Test
  void aLongTextMakesAShortId() {
    assertThat(new AnchorIds("s-").next("字".repeat(100_000))).isEqualTo("s-" + "字".repeat(64));
  }
}
