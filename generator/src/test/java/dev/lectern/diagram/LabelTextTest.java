package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader sees of a label, in one line. */
class LabelTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a<br>b|a b",
        "a<BR/>b|a b",
        "a</br>b|a b",
        "a<b>c</b>|ac",
        "x<|x<",
        "x</|x</",
        "x</>y|x</>y",
        "a<1>b|a<1>b",
        "a<b|a<b",
        "<img src=x>y|y",
        "<Z>y|y",
      })
  void tagsGoAndBreaksAreBlanks(String label, String plain) {
    assertThat(LabelText.plain(label)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({"496, true", "498, true", "499, false", "2000, false"})
  void aTagIsNoLongerThanAnybodyWouldWrite(int attributes, boolean gone) {
    String tag = "<b" + "x".repeat(attributes - 1) + ">";
    assertThat(LabelText.plain(tag + "y")).isEqualTo(gone ? "y" : tag + "y");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "#quot;a#quot;|\"a\"",
        "&quot;&amp;&lt;&gt;&apos;|\"&<>'",
        "a&nbsp;b|a b",
        "&hellip;&mdash;&ndash;|…—–",
        "&#65;&#x41;#65;#x41;&#X41;|AAAAA",
        "&#x1F600;|😀",
        "a&#7;b|a b",
        "a&#xD800;b|a b",
        "&;|&;",
        "&#;|&#;",
        "#;|#;",
        "&amp|&amp",
        "&unknown;|&unknown;",
        "&#1234567890123;|&#1234567890123;",
        "&#000000065;|A",
        "&#99999999;x|x",
        "#a b;|#a b;",
        "a & b|a & b",
        "&xyz;|&xyz;",
      })
  void entitiesAreTheirCharacters(String label, String plain) {
    assertThat(LabelText.plain(label)).isEqualTo(plain);
  }

  @Test
  void veiledEntitiesAreUnderstoodToo() {
    Revision veiled = MermaidPreprocessing.of("#quot;#65;#x;");
    assertThat(LabelText.plain(veiled.text())).isEqualTo("\"A&x;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "**a**|a",
        "*a* b|a b",
        "a *b*|a b",
        "2*3*4|2*3*4",
        "2**3|23",
        "a * b|a * b",
        "a ** b|a ** b",
        "****a****|****a****",
        "***a***|a",
        "_a_|a",
        "a_b|a_b",
        "__a__|a",
        "a _ b|a _ b",
        "`a` b|a b",
        "```` a|```` a",
        "` a `|a",
        "a`b|ab",
      })
  void marksOfEmphasisGo(String label, String plain) {
    assertThat(LabelText.plain(label)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fa:fa-car b|b",
        "a fab:fa-x-1 b|a b",
        "fas:fa-a fa:fa-b|''",
        "fa:fa-car,b|,b",
        ":fa-car|:fa-car",
        "xa:fa-car|xa:fa-car",
        "ofab:fa-x|o",
        "9f:fa-x|9",
        "fa:far-x|fa:far-x",
      })
  void iconsGo(String label, String plain) {
    assertThat(LabelText.plain(label)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "a|\"a\"",
        "\"a\"|\"a\"",
        "^  a  ^|\"a\"",
        "“a”|\"a\"",
        "“a|\"a\"",
        "a\"|\"a\"",
        "\"|\" \"",
        "^^|\" \"",
        "say \"a\"|\"say #quot;a#quot;\"",
        "“a” and “b”|\"“a” and “b”\"",
        "\"a\" and \"b\"|\"a#quot; and #quot;b\"",
        "a\\\"b|\"a#quot;b\"",
        "`a`|\"`a`\"",
        "`a`b`|\"a#96;b\"",
        "`say \"a\"`|\"say #quot;a#quot;\"",
        "`a|\"#96;a\"",
        "a`b|\"a`b\"",
        "``|\"#96;#96;\"",
      })
  void quotedItIsReadWhateverItHolds(String label, String quoted) {
    assertThat(Quoting.quote(label)).isEqualTo(quoted);
  }
}
