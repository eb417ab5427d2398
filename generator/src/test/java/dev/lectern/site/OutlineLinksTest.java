package dev.lectern.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lectern.diagram.Outline;
import dev.lectern.markdown.Heading;
import dev.lectern.markdown.Term;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OutlineLinksTest {
  private static final List<Heading> HEADINGS =
      List.of(new Heading(2, "s-physics", "1. 物理学对深度学习的启发"), new Heading(2, "s-end", "核心结论"));
  private static final List<Term> TERMS =
      List.of(
          new Term("b-laws", "标度律与其他物理学进展"),
          new Term("b-limits", "标度律的局限性与新方法的必要性"),
          new Term("b-brain", "大脑学习机制的探索"));

  private static Outline outline(List<Outline.Node> nodes, List<Outline.Group> groups) {
    return new Outline("", nodes, groups, List.of());
  }

  private static Outline.Node node(String id, String label) {
    return new Outline.Node(id, label);
  }

  @Test
  void nodesAndGroupsLinkToWhatIsMostLikeThem() {
    Outline outline =
        outline(
            List.of(node("R", "核心结论：AI发展的复杂性与挑战")),
            List.of(
                new Outline.Group(
                    "g1",
                    "I. 物理学对深度学习的启发",
                    List.of(node("C", "标度律"), node("P", "大脑学习机制探究")),
                    List.of(
                        new Outline.Group("g2", "局限", List.of(node("O", "标度律的局限性")), List.of())))));
    OutlineLinks links = OutlineLinks.of(outline, HEADINGS, TERMS);
    assertThat(links.groups()).containsOnly(Map.entry("g1", "s-physics"));
    assertThat(links.nodes())
        .containsOnly(
            Map.entry("R", "s-end"),
            Map.entry("C", "b-laws"),
            Map.entry("P", "b-brain"),
            Map.entry("O", "b-limits"));
  }

  @Test
  void whatTheSummaryDoesNotSpeakOfIsNotLinked() {
    Outline outline =
        outline(
            List.of(node("L", "军事/网络应用"), node("S", "安全发展困境"), node("E", ""), node("X", "!")),
            List.of());
    assertThat(OutlineLinks.of(outline, HEADINGS, TERMS)).isEqualTo(OutlineLinks.NONE);
    assertThat(OutlineLinks.of(outline, List.of(), List.of())).isEqualTo(OutlineLinks.NONE);
  }

  @Test
  void ofTwoEquallyAlikeTheFirstIsTaken() {
    List<Term> twins = List.of(new Term("b-a", "标度律"), new Term("b-a-2", "标度律"));
    assertThat(OutlineLinks.of(outline(List.of(node("A", "标度律")), List.of()), List.of(), twins))
        .isEqualTo(new OutlineLinks(Map.of("A", "b-a"), Map.of()));
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void manyLongLabelsAndPlacesTakeNoLongerThanSome() {
    String label = "学习".repeat(100);
    List<Outline.Node> nodes =
        IntStream.range(0, 50_000).mapToObj(i -> node("n" + i, label + i)).toList();
    List<Term> terms =
        IntStream.range(0, 50_000).mapToObj(i -> new Term("b-" + i, i + label)).toList();
    assertThatCode(() -> OutlineLinks.of(outline(nodes, List.of()), HEADINGS, terms))
        .doesNotThrowAnyException();
  }
}
