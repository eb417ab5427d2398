package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RevisionTest {
  @Test
  void editsAreMadeInTheOrderOfTheText() {
    Revision revision =
        Revision.of(
            "abcdef", List.of(new Edit(4, 5, "XY"), new Edit(0, 1, ""), new Edit(2, 2, "-")));
    assertThat(revision.text()).isEqualTo("b-cdXYf");
    assertThat(revision.isUnchanged()).isFalse();
  }

  @Test
  void ofTwoThatOverlapTheFirstAndTheLongerIsMade() {
    assertThat(Revision.of("abcdef", List.of(new Edit(1, 4, "1"), new Edit(3, 5, "2"))).text())
        .isEqualTo("a1ef");
    assertThat(Revision.of("abcdef", List.of(new Edit(1, 2, "1"), new Edit(1, 4, "2"))).text())
        .isEqualTo("a2ef");
    assertThat(Revision.of("abcdef", List.of(new Edit(1, 2, "1"), new Edit(2, 3, "2"))).text())
        .isEqualTo("a12def");
  }

  @Test
  void noEditChangesNothing() {
    for (Revision revision : List.of(Revision.unchanged("ab"), Revision.of("ab", List.of()))) {
      assertThat(revision.text()).isEqualTo("ab");
      assertThat(revision.isUnchanged()).isTrue();
      assertThat(revision.before(1)).isEqualTo(1);
      assertThat(revision.after(1)).isEqualTo(1);
    }
  }

  /** What was there keeps its place; what is new is where the edit was. */
  @Test
  void everyCharacterKnowsWhereItCameFrom() {
    String before = "abcdef";
    Revision revision =
        Revision.of(
            before, List.of(new Edit(0, 1, ""), new Edit(2, 2, "-"), new Edit(4, 5, "XYZ")));
    String text = revision.text();
    assertThat(text).isEqualTo("b-cdXYZf");
    for (char c : "bcdf".toCharArray()) {
      assertThat(revision.before(text.indexOf(c))).as("%s", c).isEqualTo(before.indexOf(c));
      assertThat(revision.after(before.indexOf(c))).as("%s", c).isEqualTo(text.indexOf(c));
    }
    assertThat(revision.before(text.indexOf('X'))).isEqualTo(4);
    assertThat(revision.before(text.length())).isEqualTo(before.length());
    assertThat(
            IntStream.rangeClosed(0, text.length())
                .map(revision::before)
                .boxed()
                .collect(Collectors.toList()))
        .isSorted();
  }
}
