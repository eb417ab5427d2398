package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.SourceLocation;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What single lines of diagrams say. {@code /} ends a line; of an outline {@code Title: node,
 * group[in it]; from > to (said); one - other} is shown.
 */
class OutlineOfLinesTest {

  private static String shown(String kind, String lines) {
    String source = kind + "\n" + lines.replace('/', '\n');
    Outline outline =
        DiagramPreparation.prepare(source, new SourceLocation("content/x.txt", 1, 1)).outline();
    String title = outline.title().isEmpty() ? "" : outline.title() + ": ";
    String things = things(outline.nodes().stream(), outline.groups().stream());
    return title
        + Stream.concat(
                Stream.of(things).filter(text -> !text.isEmpty()),
                outline.edges().stream().map(OutlineOfLinesTest::edge))
            .collect(Collectors.joining("; "));
  }

  private static String things(Stream<Outline.Node> nodes, Stream<Outline.Group> groups) {
    return Stream.concat(
            nodes.map(Outline.Node::label),
            groups.map(
                group ->
                    group.title()
                        + "["
                        + things(group.nodes().stream(), group.groups().stream())
                        + "]"))
        .collect(Collectors.joining(", "));
  }

  private static String edge(Outline.Edge edge) {
    return edge.from()
        + (edge.directed() ? " > " : " - ")
        + edge.to()
        + (edge.text().isEmpty() ? "" : " (" + edge.text() + ")");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '^',
      value = {
        "A <|-- B ¦ A, B; B > A (inherits)",
        "A --|> B ¦ A, B; A > B (inherits)",
        "A ..|> B ¦ A, B; A > B (implements)",
        "A <|.. B ¦ A, B; B > A (implements)",
        "A *-- B ¦ A, B; A > B (contains)",
        "A --* B ¦ A, B; B > A (contains)",
        "A o-- B ¦ A, B; A > B (has)",
        "A --o B ¦ A, B; B > A (has)",
        "Zoo -- B ¦ Zoo, B; Zoo - B",
        "A --> B ¦ A, B; A > B",
        "A <-- B ¦ A, B; B > A",
        "A ..> B ¦ A, B; A > B (depends on)",
        "A <--> B ¦ A, B; A - B",
        "A .. B ¦ A, B; A - B",
        "A --> B : uses ¦ A, B; A > B (uses)",
        "A <-- B : used by ¦ A, B; B > A (used by)",
        "A --* B : part of ¦ A, B; A > B (part of)",
        "A \"1\" --> \"0..*\" B ¦ A, B; A (1) > B (0..*)",
        "A \"\" --> B ¦ A, B; A > B",
        "A \"x:y\" --> B : z ¦ A, B; A (x:y) > B (z)",
        "A:::hot --> B:::cold ¦ A, B; A > B",
        "`A b` --> `C--D` ¦ A b, C--D; A b > C--D",
        "A()--B ¦ A, B; A - B",
        "A --() B ¦ A, B; A - B",
        "class A ¦ A",
        "class A[\"Name: a\"] ¦ Name: a",
        "class A {/x/}/B : y ¦ A[x], B[y]",
        "class A { }/B ¦ A",
        "class A{x} ¦ A",
        "class A {/<<enum>>/} ¦ A[«enum»]",
        "<<interface>> A ¦ A[«interface»]",
        "<< interface >> A ¦ A[«interface»]",
        "A : +f(int x)$ bool ¦ A[+f(int x)$ bool]",
        "class List~int~ ¦ List",
        "namespace N {/class A/}/class B ¦ B, N[A]",
        "note \"all\" ¦ all",
        "note for A \"one\" ¦ A: one",
        "accTitle: T/class A ¦ T: A",
        "direction LR ¦ ^^",
        "style A fill:#fff ¦ ^^",
        "click A href \"x\": y ¦ ^^",
        "class  ¦ ^^",
      })
  void classes(String lines, String outline) {
    assertThat(shown("classDiagram", lines)).isEqualTo(outline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '^',
      value = {
        "A --> B ¦ A, B; A > B",
        "A --> B : x ¦ A, B; A > B (x)",
        "A --> B: x: y ¦ A, B; A > B (x: y)",
        "[*] --> A ¦ A; Start > A",
        "A --> [*] : done ¦ A; A > End (done)",
        "A : one/A : two ¦ one; two",
        "A:::hot --> B ¦ A, B; A > B",
        "A ¦ A",
        "state A ¦ A",
        "state \"a long name\" as A/A --> B ¦ a long name, B; a long name > B",
        "state \"alone\" ¦ alone",
        "state A : said ¦ said",
        "state A <<fork>> ¦ A",
        "state A [[join]] ¦ A",
        "state A {/B/}/C ¦ C, A[B]",
        "state A {/state B {/C/}/D/} ¦ A[D, B[C]]",
        "}/A ¦ A",
        "state \"x\" as A {/B/} ¦ x[B]",
        "note left of A : so ¦ A, A: so",
        "note left of A/one: more/end note/B ¦ B",
        "note \"x\" as N/A ¦ A",
        "note right : x ¦ : x",
        "accTitle : T/A ¦ T: A",
        "direction LR/A ¦ A",
        "classDef x fill:#fff/A ¦ A",
        "class A x/B ¦ B",
        "hide empty description/A ¦ A",
        "--/A ¦ A",
        "scale 350 width/A ¦ A",
      })
  void states(String lines, String outline) {
    assertThat(shown("stateDiagram-v2", lines)).isEqualTo(outline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '^',
      value = {
        "A ||--|| B : x ¦ A, B; A (1) > B (1) (x)",
        "A |o--o| B : x ¦ A, B; A (0..1) > B (0..1) (x)",
        "A }|..|{ B : \"x y\" ¦ A, B; A (1..*) > B (1..*) (x y)",
        "A }o--o{ B ¦ A, B; A (0..*) > B (0..*)",
        "A[\"the a\"] ||--|| \"B c\" : x ¦ the a, B c; the a (1) > B c (1) (x)",
        "A {/string name PK \"the name\"/}/B ¦ B, A[string name PK the name]",
        "A {/}/B ¦ A, B",
        "A ¦ A",
        "title T/A ¦ T: A",
        "accTitle: T/A ¦ T: A",
        "accDescr: D/A ¦ A",
        "A b c ¦ ^^",
        "A b ||--|| C : x ¦ ^^",
      })
  void entities(String lines, String outline) {
    assertThat(shown("erDiagram", lines)).isEqualTo(outline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '^',
      value = {
        "A->>B: hi ¦ A, B; A > B (hi)",
        "A-->>B: hi ¦ A, B; A > B (hi)",
        "A->B: hi ¦ A, B; A - B (hi)",
        "A-->B ¦ A, B; A - B",
        "A-xB: no ¦ A, B; A > B (no)",
        "A--xB ¦ A, B; A > B",
        "A-)B: go ¦ A, B; A > B (go)",
        "A--)B ¦ A, B; A > B",
        "A<<->>B: both ¦ A, B; A - B (both)",
        "A<<-->>B ¦ A, B; A - B",
        "A->>+B: x/B-->>-A: y ¦ A, B; A > B (x); B > A (y)",
        "participant A as The a/A->>B: x ¦ The a, B; The a > B (x)",
        "actor A/B->>A: x:y ¦ A, B; B > A (x:y)",
        "participant A ¦ A",
        "title: T/participant A ¦ T: A",
        "title T/participant A ¦ T: A",
        "loop every day/A->>B: x/end ¦ A, B; A > B (x)",
        "->>B: x ¦ ^^",
        "Note over A: x ¦ ^^",
      })
  void messages(String lines, String outline) {
    assertThat(shown("sequenceDiagram", lines)).isEqualTo(outline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '^',
      value = {
        "A/  B/  C ¦ A: B, C",
        "A/  B/    C/  D ¦ A: D, B[C]",
        "A/B ¦ A, B",
        "A/  B/C ¦ C, A[B]",
        "((A))/  [B]/  (C)/  {{D}}/  ))E((/  )F( ¦ A: B, C, D, E, F",
        "id[A]/  x(\"B\") ¦ A: B",
        "A/  B (c/  ()/  d] ¦ A: B (c, (), d]",
        "A/  ::icon(fa fa-x)/  :::big/  B ¦ A: B",
        "A/%% no/  B ¦ A: B",
      })
  void topics(String lines, String outline) {
    assertThat(shown("mindmap", lines)).isEqualTo(outline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '^',
      value = {
        "timeline ¦  title T/2001 : a/2002 : b : c ¦  T: 2001: a, 2002: b; c",
        "timeline ¦  section S/2001 : a/: b/section R/section Q/2003 ¦  S[2001: a, b], Q[2003]",
        "gantt ¦  title T/dateFormat YYYY/section S/a :x, 1d/b/accTitle: q ¦  T: S[a, b]",
        "journey ¦  section S/Make tea: 5: Me ¦  S[Make tea: 5: Me]",
        "pie title T ¦ \"a\" : 1/\"b : c\" : 2 ¦  T: a: 1, b : c: 2",
        "pie ¦ title T/\"a\": 1/x ¦  T: a: 1",
        "pie ¦ accDescr {/\"a\" : 1/}/\"b\" : 2 ¦  b: 2",
        "mindmap ¦ accDescr {/x/}/A/  B ¦  A: B",
        "gitGraph ¦ commit ¦  ^^",
      })
  void otherKinds(String kind, String lines, String outline) {
    assertThat(shown(kind, lines)).isEqualTo(outline);
  }
}
