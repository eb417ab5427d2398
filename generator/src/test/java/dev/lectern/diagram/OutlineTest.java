package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.SourceLocation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {

  private static Outline outline(String source) {
    return DiagramPreparation.prepare(source, new SourceLocation("content/x.txt", 1, 1)).outline();
  }

  @Test
  void groupsNodesAndEdges() {
    Outline outline =
        outline(
            """
            graph TD
                accTitle: 整体框架
                subgraph one ["一、**启发**"]
                    A["物理学<br/>启迪"] -->|"引发 #quot;关注#quot;"| B
                    subgraph 内层
                        C(C点)
                    end
                end
                C -.-> D
                C <--> D
                one ~~~ D
                one --- D
            """);
    assertThat(outline)
        .isEqualTo(
            new Outline(
                "整体框架",
                List.of(new Outline.Node("D", "D")),
                List.of(
                    new Outline.Group(
                        "one",
                        "一、启发",
                        List.of(new Outline.Node("A", "物理学 启迪"), new Outline.Node("B", "B")),
                        List.of(
                            new Outline.Group(
                                "内层", "内层", List.of(new Outline.Node("C", "C点")), List.of())))),
                List.of(
                    new Outline.Edge("物理学 启迪", "B", "引发 \"关注\"", true),
                    new Outline.Edge("C点", "D", "", true),
                    new Outline.Edge("C点", "D", "", false),
                    new Outline.Edge("一、启发", "D", "", false))));
  }

  @Test
  void whatCanBeReadOfAnUnreadableDiagram() {
    Outline outline = outline("graph TD\n  A[甲] --> B[乙]\n  and then some words\n  B --> C");
    assertThat(outline.nodes()).extracting(Outline.Node::label).containsExactly("甲", "乙", "C");
    assertThat(outline.edges()).hasSize(2);
  }

  @Test
  void mindmap() {
    Outline outline =
        outline("mindmap\n  root((深度 学习))\n    起源\n      悠久\n      ::icon(fa fa-book)\n    [未来]\n");
    assertThat(outline)
        .isEqualTo(
            new Outline(
                "深度 学习",
                List.of(new Outline.Node("t2", "未来")),
                List.of(
                    new Outline.Group(
                        "t1", "起源", List.of(new Outline.Node("t0", "悠久")), List.of())),
                List.of()));
  }

  @Test
  void timeline() {
    Outline outline =
        outline(
            "timeline\n  title 历史\n  section 早期\n  1957 : 感知机 : 争论\n  section 近期\n  2012 : 网络\n");
    assertThat(outline.title()).isEqualTo("历史");
    assertThat(outline.groups()).extracting(Outline.Group::title).containsExactly("早期", "近期");
    assertThat(outline.groups().get(0).nodes())
        .extracting(Outline.Node::label)
        .containsExactly("1957: 感知机; 争论");
  }

  @Test
  void sequence() {
    Outline outline =
        outline("sequenceDiagram\n  participant U as 听众\n  actor S\n  U->>+S: 提问\n  S-->>U: 回答\n");
    assertThat(outline.nodes())
        .containsExactly(new Outline.Node("U", "听众"), new Outline.Node("S", "S"));
    assertThat(outline.edges())
        .containsExactly(
            new Outline.Edge("听众", "S", "提问", true), new Outline.Edge("S", "听众", "回答", true));
  }

  @Test
  void pie() {
    Outline outline = outline("pie title 比例\n  \"甲\" : 40\n  \"乙\" : 60\n");
    assertThat(outline.title()).isEqualTo("比例");
    assertThat(outline.nodes()).extracting(Outline.Node::label).containsExactly("甲: 40", "乙: 60");
  }

  @Test
  void otherKindsHaveNone() {
    assertThat(outline("gantt\n  section S\n  a : 1d\n").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a<br/>b|a b",
        "<b>a</b> <i>b</i>|a b",
        "#quot;a#quot; #amp; b|\"a\" & b",
        "&lt;x&gt; &#20013;#25991; &#x4e2d;|<x> 中文 中",
        "**bold** and *it* `code`|bold and it code",
        "a * b, snake_case, __init|a * b, snake_case, init",
        "a < b > c & d; #1 &x; #nothing;|a < b > c & d; #1 &x; #nothing;",
        "fa:fa-car 车  fab:fa-x|车",
        "  a\u00a0 b\u3000c |a b c",
        "&#0;&#xD800;&#99999999;x|x",
      })
  void plainText(String label, String plain) {
    assertThat(LabelText.plain(label)).isEqualTo(plain);
  }
}
