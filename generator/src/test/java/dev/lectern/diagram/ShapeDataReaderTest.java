package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in {@literal A@}{ … }; {@code /} ends a line. */
class ShapeDataReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "shape: rect|{shape=rect}",
        " shape : rect , label: \"a, b\" |{shape=rect, label=a, b}",
        "shape: rect/label: b|{shape=rect, label=b}",
        "label: 'it is'|{label=it is}",
        "label: \"one/  two\"|{label=one<br>two}",
        "label: \"open|{label=open}",
        "label: \"a\" rest, x: y|{label=a, x=y}",
        "\"shape\" : rect|{shape=rect}",
        "a: b:c|{a=b:c}",
        "a|{}",
        "a, b: c|{b=c}",
        ": x, b: c|{b=c}",
        "a: x, a: y|{a=y}",
        "a:|{a=}",
        "\ta:\tb|{a=b}",
        "^^|{}",
      })
  void keysAndValues(String content, String values) {
    assertThat(ShapeDataReader.read(content.replace('/', '\n')).toString().replace("<br/>", "<br>"))
        .isEqualTo(values);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "shape: rect|[ shape: \"rect\" ]",
        "a: b/c: 'd\"e\\f'|[ a: \"b\", c: \"de/f\" ]",
        "^^|[ ]",
      })
  void writtenInOneLine(String content, String line) {
    assertThat("[" + ShapeDataReader.write(content.replace('/', '\n')) + "]").isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "anything in one line|true",
        "a: b/c: d|true",
        "/  a: b/  c: d/|true",
        "a: b/  c: d|false",
        "a: b/no key|false",
        "no key/a: b|false",
        "a: \"x/y/z\"/b: c|true",
        "a: \"x/y\"/  b: c|false",
        "a: \"x/y\" \"z/b: c|true",
      })
  void linesAreIndentedAlikeAndHoldAKey(String content, boolean wellFormed) {
    assertThat(ShapeDataReader.isWellFormed(content.replace('/', '\n'))).isEqualTo(wellFormed);
  }
}
