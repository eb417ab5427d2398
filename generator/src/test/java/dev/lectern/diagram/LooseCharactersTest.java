package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooseCharactersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {"（|(", "【|[", "；|;", "“|\"", "＂|\"", "a|a", "中|中", "[|["})
  void thePlainCharacterIsMeant(char wide, char plain) {
    assertThat(LooseCharacters.plain(wide)).isEqualTo(plain);
    assertThat(LooseCharacters.isQuote(wide)).isEqualTo(plain == '"');
  }

  @ParameterizedTest
  @CsvSource({
    "x（（a, ((, 1, 4, true",
    "x（（a, ((, 1, 2, false",
    "x（（a, ((, 2, 4, false",
    "x（（, ((, 1, 3, true",
    "x（, '', 1, 1, true",
  })
  void textIsReadAsIfItWerePlain(String text, String plain, int at, int to, boolean starts) {
    assertThat(LooseCharacters.startsWith(text, plain, at, to)).isEqualTo(starts);
  }

  @Test
  void invisibleCharacters() {
    for (char c : "\u00AD\uFEFF\u200B\u200C\u200F\u202A\u202E\u2060\u2064".toCharArray()) {
      assertThat(LooseCharacters.isInvisible(c)).as("U+%04X", (int) c).isTrue();
    }
    for (char c : "\u00AC\u00AE\u200A\u2010\u2029\u202F\u205F\u2065a -".toCharArray()) {
      assertThat(LooseCharacters.isInvisible(c)).as("U+%04X", (int) c).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({"→, -->", "⇒, ==>", "↔, <-->", "←, <--", "⟹, ==>", "-, ''", "↑, ''"})
  void anArrowIsALine(char arrow, String line) {
    assertThat(LooseCharacters.arrow(arrow)).isEqualTo(line);
  }

  @Test
  void strokes() {
    for (char c : "-–—=＝.~".toCharArray()) {
      assertThat(LooseCharacters.isStroke(c)).as("%s", c).isTrue();
    }
    for (char c : "<>a_ ,".toCharArray()) {
      assertThat(LooseCharacters.isStroke(c)).as("%s", c).isFalse();
    }
    assertThat(LooseCharacters.isDash('—')).isTrue();
    assertThat(LooseCharacters.isDash('=')).isFalse();
  }

  /** As the regular expressions of its grammar have it. */
  @Test
  void classesOfCharactersAreThoseOfMermaid() {
    assertThat(all(MermaidCharacters::isBlank))
        .isEqualTo(
            "\t\n\u000B\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
                + "\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF");
    String digits = "0123456789";
    String upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    String lower = upper.toLowerCase(Locale.ROOT);
    assertThat(all(MermaidCharacters::isDigit)).isEqualTo(digits);
    assertThat(all(MermaidCharacters::isWord)).isEqualTo(digits + upper + "_" + lower);
    assertThat(all(MermaidCharacters::isNodeString))
        .isEqualTo("!\"#$%&'*+./" + digits + "?" + upper + "\\_`" + lower);
  }

  /** All characters of a class, in their order. */
  private static String all(Predicate<Character> isOfClass) {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < 0xFFFF; c++) {
      if (isOfClass.test(c)) {
        all.append(c);
      }
    }
    return all.toString();
  }

  @Test
  void lettersOfIdsAreThoseThatMermaidLists() {
    for (char c : "é中あ가я\u037E\u0527\u1885\u1886\uA9CF\uABC0".toCharArray()) {
      boolean letter = Character.isLetter(c);
      assertThat(MermaidCharacters.isUnicodeLetter(c))
          .as("U+%04X", (int) c)
          .isEqualTo(letter || c == '\u1885' || c == '\u1886' || c == '\uA9CF');
    }
    for (char c : "a5 （\u037F\u0528\u052F\u0560\uABBF\uAB70\u9FCD\u9FFF".toCharArray()) {
      assertThat(MermaidCharacters.isUnicodeLetter(c)).as("U+%04X", (int) c).isFalse();
    }
    assertThat(MermaidCharacters.isUnicodeLetter('\u0530')).isFalse();
    assertThat(MermaidCharacters.isUnicodeLetter('\u0531')).isTrue();
  }

  @Test
  void idsAreWhatMermaidTakesForOneWhole() {
    for (String id : new String[] {"A", "a_b", "节点", "a1", "x".repeat(200), "a-b", "a.b"}) {
      assertThat(IdNames.isId(id)).as(id).isTrue();
    }
    for (String id :
        new String[] {"", "a b", "a(b)", "end", "\"a\"", "x".repeat(201), "a-->b", "a;b"}) {
      assertThat(IdNames.isId(id)).as(id).isFalse();
    }
  }

  @Test
  void aNameThatIsNoIdGetsOneOfItsLetters() {
    IdNames names = new IdNames(Set.of("A", "a_b"));
    assertThat(names.idOf("节点")).isEqualTo("节点");
    assertThat(names.knows("a  (b)")).isFalse();
    assertThat(names.idOf("a  (b)")).isEqualTo("a_b_");
    assertThat(names.knows(" a (b) ")).isTrue();
    assertThat(names.idOf("a (b)")).isEqualTo("a_b_");
    assertThat(names.idOf("a (b!)")).isNotEqualTo("a_b_").startsWith("a_b");
    assertThat(names.idOf("a b")).isEqualTo("a_b_2");
    assertThat(names.idOf("(！)")).isEqualTo("node");
    assertThat(names.idOf("()")).isEqualTo("node_2");
    assertThat(names.idOf("end")).isEqualTo("end_");
  }

  @Test
  void aNameIsShownWhereItFirstStands() {
    IdNames names = new IdNames(Set.of());
    String id = names.idOf("a b");
    assertThat(names.needsLabel("a b", id)).isTrue();
    assertThat(names.needsLabel("a b", id)).isFalse();
    assertThat(names.needsLabel("c", names.idOf("c"))).isFalse();
  }
}
