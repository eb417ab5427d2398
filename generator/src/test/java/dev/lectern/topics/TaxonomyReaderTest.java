package dev.lectern.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TaxonomyReaderTest {
  private static final String PATH = "content/taxonomy.yaml";

  private static Taxonomy read(String yaml) {
    TaxonomyReader.Result result = TaxonomyReader.read(PATH, yaml);
    assertThat(result.diagnostics()).isEmpty();
    return result.taxonomy();
  }

  /** Where and what, as {@code line:column id: message}. */
  private static List<String> problems(String yaml) {
    return TaxonomyReader.read(PATH, yaml).diagnostics().stream()
        .map(
            problem ->
                problem.location().line()
                    + ":"
                    + problem.location().column()
                    + " "
                    + problem.id()
                    + ": "
                    + problem.message())
        .toList();
  }

  private static String name(Taxonomy taxonomy, String name, String language) {
    return taxonomy.tag(name, language).map(Tag::name).orElse("-");
  }

  @Test
  void everythingAFileCanSay() {
    Taxonomy taxonomy =
        read(
            """
            # Decisions about tags.
            标度律:
              alias: [law of scale, 规模律]
              label: {en: Scaling Laws}
              parent: 深度学习
            深度学习:
              parent: machine learning
            茶叶: {alias: 茶}
            普洱: {merge: 茶}
            熟普: {merge: 普洱, alias: [ripe pu-erh]}
            核心结论:
              hide: true
            猫:
            """);
    assertThat(name(taxonomy, "Law-of-Scale", "zh")).isEqualTo("标度律");
    assertThat(name(taxonomy, "scaling law", "en")).isEqualTo("Scaling Laws");
    assertThat(name(taxonomy, "ripe pu-erh", "zh")).isEqualTo("茶叶");
    assertThat(name(taxonomy, "核心結論", "zh")).isEqualTo("-");
    assertThat(name(taxonomy, "猫", "zh")).isEqualTo("猫");
    assertThat(name(taxonomy, "狗", "zh")).isEqualTo("狗");
    assertThat(taxonomy.parent(Tag.of("标度律"), "zh")).contains(Tag.of("深度学习"));
    assertThat(taxonomy.parent(Tag.of("Scaling Laws"), "en")).contains(Tag.of("deep learning"));
    assertThat(taxonomy.parent(Tag.of("深度学习"), "zh")).contains(Tag.of("机器学习"));
    assertThat(taxonomy.parent(Tag.of("猫"), "zh")).isEmpty();
    assertThat(taxonomy.names("ripe pu-erh")).isTrue();
    assertThat(taxonomy.names("狗")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing yet\n", "---\n", "null", "{}", "\uFEFF"})
  void anEmptyFile(String yaml) {
    assertThat(name(read(yaml), "LLM", "zh")).isEqualTo("大语言模型");
  }

  @Test
  void anAliasTakesANameAwayFromTheGlossary() {
    Taxonomy taxonomy = read("Reading List: {alias: [RL]}");
    assertThat(name(taxonomy, "RL", "zh")).isEqualTo("Reading List");
    assertThat(name(taxonomy, "reinforcement learning", "zh")).isEqualTo("强化学习");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: [|1:5 taxonomy-syntax: expected the node content, but found '<stream end>'",
        "- a|1:1 taxonomy-type: a taxonomy is a map from tags to what is done with them",
        "just text|1:1 taxonomy-type: a taxonomy is a map from tags to what is done with them",
        "a: b|1:4 taxonomy-type: under \"a\" stands no map",
        "a: {aliases: [b]}|1:5 taxonomy-unknown-key: unknown key \"aliases\"",
        "a: {hide: maybe}|1:11 taxonomy-type: hide is true or false",
        "a: {alias: {b: c}}|1:12 taxonomy-type: alias is a name or a list of names",
        "a: {alias: [b, [c]]}|1:16 taxonomy-type: no name of a tag",
        "a: {merge: ' '}|1:12 taxonomy-type: no name of a tag",
        "a: {label: A}|1:12 taxonomy-type: label is a map from languages to names",
        "a: {label: {e_n: A}}|1:13 taxonomy-type: \"e_n\" is no language",
        "[a]: {hide: true}|1:1 taxonomy-type: no name of a tag",
        "a: {hide: true, hide: true}|1:17 taxonomy-conflict: \"hide\" twice for \"a\"",
        "a: {hide: true, parent: b}|1:1 taxonomy-conflict: \"a\" is hidden, so label and parent mean nothing",
        "a: {merge: b, hide: true}|1:12 taxonomy-conflict: \"a\" is merged, so it can't be hidden, labelled or have a parent",
        "a: {parent: a}|1:13 taxonomy-cycle: \"a\" is above itself",
        "a: &x {hide: true}|1:4 taxonomy-syntax: anchors are not allowed",
        "a: *x|1:4 taxonomy-syntax: aliases are not allowed",
      })
  void oneProblem(String yaml, String problem) {
    assertThat(problems(yaml)).containsExactly(problem);
  }

  @Test
  void conflictsNameTheOtherLine() {
    assertThat(
            problems(
                """
                机器学习: {parent: AI}
                Machine-Learning: {hide: true}
                a: {alias: [x]}
                b: {alias: [X]}
                c: {alias: [a]}
                """))
        .containsExactly(
            "2:1 taxonomy-conflict: \"Machine-Learning\" is the same tag as \"机器学习\" in line 1",
            "4:13 taxonomy-conflict: \"x\" is already a name of \"a\" in line 3",
            "5:13 taxonomy-conflict: \"a\" is already a name of \"a\" in line 3");
  }

  @Test
  void circles() {
    assertThat(problems("a: {merge: b}\nb: {merge: c}\nc: {merge: a}\nd: {merge: a}\n"))
        .containsExactly(
            "1:12 taxonomy-cycle: \"a\" is merged into itself",
            "2:12 taxonomy-cycle: \"b\" is merged into itself",
            "3:12 taxonomy-cycle: \"c\" is merged into itself");
    assertThat(problems("a: {parent: b}\nb: {parent: a}\nc: {parent: a}\n"))
        .containsExactly(
            "1:13 taxonomy-cycle: \"a\" is above itself",
            "2:13 taxonomy-cycle: \"b\" is above itself");
  }

  @Test
  void theRestHolds() {
    TaxonomyReader.Result result =
        TaxonomyReader.read(
            PATH, "a: {hidden: true, alias: [b]}\r\nc: {merge: c, x: y}\r\nd: {hide: true}");
    assertThat(result.diagnostics()).hasSize(3);
    assertThat(name(result.taxonomy(), "b", "zh")).isEqualTo("a");
    assertThat(name(result.taxonomy(), "d", "zh")).isEqualTo("-");
  }

  @Test
  void aProblemIsShownWithItsLine() {
    assertThat(TaxonomyReader.read(PATH, "x: {}\n标度律: {hidden: true}\n").diagnostics().get(0))
        .hasToString(
            """
            content/taxonomy.yaml:2:7: error: unknown key "hidden"
            标度律: {hidden: true}
                     ^
            hint: the keys are alias, merge, hide, label, parent""");
  }

  @Test
  void hostileFiles() {
    StringBuilder chain = new StringBuilder();
    StringBuilder bomb = new StringBuilder("a: &a0 [x]\n");
    for (int i = 0; i < 20_000; i++) {
      chain.append("t").append(i).append(": {merge: t").append(i + 1).append("}\n");
      bomb.append("b")
          .append(i)
          .append(": &a")
          .append(i + 1)
          .append(" [*a")
          .append(i)
          .append("]\n");
    }
    assertThat(TaxonomyReader.read(PATH, chain.toString()).taxonomy().tag("t0", "zh"))
        .contains(Tag.of("t20000"));
    for (String yaml :
        List.of(
            bomb.toString(),
            "[".repeat(100_000),
            "{".repeat(100_000),
            "- ".repeat(100_000),
            "? ".repeat(100_000),
            "a: ".repeat(1_000),
            "!!javax.script.ScriptEngineManager [x]",
            "a: !!java.net.URL [x]\n",
            "x".repeat(2_000_000),
            "a: {alias: [" + "x, ".repeat(300_000) + "]}",
            "--- a\n--- b\n",
            "\u0000",
            "\uD800",
            "%YAML 9.9\n---\na: b")) {
      assertThat(TaxonomyReader.read(PATH, yaml).diagnostics()).isNotEmpty();
    }
  }
}
