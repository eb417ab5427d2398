package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.SourceLocation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  void ganttAndJourney() {
    Outline gantt =
        outline(
            "gantt\n  title 计划\n  dateFormat YYYY-MM-DD\n  section 一\n  设计 :a1, 2025-01-01, 3d\n  实现 :crit, 2d\n");
    assertThat(gantt.title()).isEqualTo("计划");
    assertThat(gantt.groups().get(0).nodes())
        .extracting(Outline.Node::label)
        .containsExactly("设计", "实现");
    Outline journey = outline("journey\n  title Day\n  section Work\n    Make tea: 5: Me\n");
    assertThat(journey.groups().get(0).nodes())
        .extracting(Outline.Node::label)
        .containsExactly("Make tea: 5: Me");
  }

  @Test
  void states() {
    Outline outline =
        outline(
            """
            stateDiagram-v2
                direction LR
                accDescr {
                    Not: a state
                }
                [*] --> Idle
                Idle --> 运行:::hot : 启动
                state "跑起来 <br/> 了" as 运行
                state Outer {
                    [*] --> Inner
                    Inner : 说明
                    Inner : 更多
                    --
                    Other
                }
                state fork <<fork>>
                note right of Idle : 等着
                note left of Idle
                    Not : a state
                end note
                Outer --> fork
                fork --> [*] : done
                classDef hot fill:#f00
            """);
    assertThat(outline.nodes())
        .extracting(Outline.Node::label)
        .containsExactly("Idle", "跑起来 了", "fork", "Idle: 等着");
    assertThat(outline.groups())
        .containsExactly(
            new Outline.Group(
                "Outer",
                "Outer",
                List.of(new Outline.Node("Inner", "说明; 更多"), new Outline.Node("Other", "Other")),
                List.of()));
    assertThat(outline.edges())
        .containsExactly(
            new Outline.Edge("开始", "Idle", "", true),
            new Outline.Edge("Idle", "跑起来 了", "启动", true),
            new Outline.Edge("开始", "说明; 更多", "", true),
            new Outline.Edge("Outer", "fork", "", true),
            new Outline.Edge("fork", "结束", "done", true));
  }

  @Test
  void classes() {
    Outline outline =
        outline(
            """
            classDiagram
                direction LR
                class Animal {
                    <<abstract>>
                    +String name
                    +eat() void
                }
                class Dog["A dog"]:::hot
                Dog : +bark(int times) bool
                class List~int~
                namespace Zoo {
                    class Cage
                }
                Animal <|-- Dog
                Runs <|.. Dog
                Dog "1" *-- "4" Leg
                Leg --o Zoo2 : part of
                Cage ..> Animal
                Animal --> Cage : lives in
                Animal <-- Cage : holds
                A -- B
                note for Dog "barks"
                click Dog href "x"
            """);
    assertThat(outline.groups())
        .containsExactly(
            new Outline.Group(
                "Animal",
                "Animal",
                List.of(
                    new Outline.Node("Animal\n1", "«abstract»"),
                    new Outline.Node("Animal\n2", "+String name"),
                    new Outline.Node("Animal\n3", "+eat() void")),
                List.of()),
            new Outline.Group(
                "Dog",
                "A dog",
                List.of(new Outline.Node("Dog\n5", "+bark(int times) bool")),
                List.of()),
            new Outline.Group("Zoo", "Zoo", List.of(new Outline.Node("Cage", "Cage")), List.of()));
    assertThat(outline.nodes())
        .extracting(Outline.Node::label)
        .containsExactly("List", "Runs", "Leg", "Zoo2", "A", "B", "Dog: barks");
    assertThat(outline.edges())
        .containsExactly(
            new Outline.Edge("A dog", "Animal", "inherits", true),
            new Outline.Edge("A dog", "Runs", "implements", true),
            new Outline.Edge("A dog (1)", "Leg (4)", "contains", true),
            new Outline.Edge("Leg", "Zoo2", "part of", true),
            new Outline.Edge("Cage", "Animal", "depends on", true),
            new Outline.Edge("Animal", "Cage", "lives in", true),
            new Outline.Edge("Cage", "Animal", "holds", true),
            new Outline.Edge("A", "B", "", false));
  }

  @Test
  void entities() {
    Outline outline =
        outline(
            """
            erDiagram
                CUSTOMER["客户"] ||--o{ ORDER : "下 单"
                ORDER }|..|| "LINE ITEM" : contains
                CUSTOMER {
                    string name PK "the name"
                }
            """);
    assertThat(outline.groups())
        .containsExactly(
            new Outline.Group(
                "CUSTOMER",
                "客户",
                List.of(new Outline.Node("CUSTOMER\n3", "string name PK the name")),
                List.of()));
    assertThat(outline.nodes())
        .containsExactly(
            new Outline.Node("ORDER", "ORDER"), new Outline.Node("LINE ITEM", "LINE ITEM"));
    assertThat(outline.edges())
        .containsExactly(
            new Outline.Edge("客户 (1)", "ORDER (0..*)", "下 单", true),
            new Outline.Edge("ORDER (1..*)", "LINE ITEM (1)", "contains", true));
  }

  @ParameterizedTest
  @CsvSource({
    "graph TD, subgraph, A, 8",
    "stateDiagram-v2, state, A, 7",
    "classDiagram, namespace, class A, 1",
  })
  void groupsInGroupsGoNoDeeperThanAllowed(String kind, String group, String inner, int depth) {
    String opening = group.equals("subgraph") ? "\n" : " {\n";
    String closing = group.equals("subgraph") ? "end\n" : "}\n";
    int levels = Outline.MAX_DEPTH + 3;
    String nested =
        IntStream.range(0, levels)
            .mapToObj(i -> group + " g" + i + opening)
            .collect(Collectors.joining("", kind + "\n", inner + "\n" + closing.repeat(levels)));
    assertThat(depth(outline(nested).groups())).isEqualTo(depth);
  }

  static int depth(List<Outline.Group> groups) {
    return groups.stream().mapToInt(group -> 1 + depth(group.groups())).max().orElse(0);
  }

  @Test
  void otherKindsHaveNone() {
    assertThat(outline("gitGraph\n  commit\n").isEmpty()).isTrue();
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
