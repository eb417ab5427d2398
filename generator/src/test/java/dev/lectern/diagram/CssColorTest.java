package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagram.Flowchart.Span;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CssColorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#123456|#123456",
        "#abc|#aabbcc",
        "#ABCF|#aabbcc",
        "#abce|#aabbcc",
        "#abcd|''",
        "#123456e0|#123456",
        "#123456df|''",
        "#1234567|''",
        "#|''",
        "rgb(1,2,3)|#010203",
        "rgb(1 2 3)|#010203",
        "rgb( 1 , 2 , 3 )|#010203",
        "rgb(300,-5,2.5)|#ff0003",
        "rgb(100%,0%,50%)|#ff0080",
        "rgba(1,2,3,0.88)|#010203",
        "rgba(1,2,3,0.87)|''",
        "rgba(1,2,3,88%)|#010203",
        "rgb(1,2,3 / 1)|#010203",
        "rgb(1,2)|''",
        "rgb(1,2,3,1,1)|''",
        "rgb(1,2,3|''",
        "rgb1,2,3)|''",
        "hsl(0,100%,50%)|#ff0000",
        "hsl(60,100%,50%)|#ffff00",
        "hsl(120deg,100%,25%)|#008000",
        "hsl(240,50%,75%)|#9f9fdf",
        "hsl(-120,100%,50%)|#0000ff",
        "hsl(750,100%,50%)|#ff8000",
        "hsl(200,30%,40%)|#477085",
        "hsl(0,0%,100%)|#ffffff",
        "hsl(0 0 0)|#000000",
        "red !important|#ff0000",
        "Red|#ff0000",
        "hsl(x,1,1)|''",
      })
  void valueOfCss(String value, String hex) {
    assertThat(CssColor.parse(value).map(CssColor::toHex).orElse("")).isEqualTo(hex);
  }

  @Test
  void aVeryLongFunctionIsNoColour() {
    String long100 = "rgb(1,2,3" + " ".repeat(90) + ")";
    assertThat(long100).hasSize(100);
    assertThat(CssColor.parse(long100)).isPresent();
    assertThat(CssColor.parse(long100.replace("(", "( "))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "255, 255, 255, 1",
    "255, 0, 0, 0.2126",
    "0, 255, 0, 0.7152",
    "0, 0, 255, 0.0722",
    "10, 10, 10, 0.003035",
    "11, 11, 11, 0.003347",
    "128, 128, 128, 0.2159",
  })
  void luminance(int red, int green, int blue, double luminance) {
    assertThat(new CssColor(red, green, blue).luminance())
        .isCloseTo(luminance, Offset.offset(0.00005));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fill:#fff,stroke-width:2px|fill=#fff stroke-width=2px",
        " Fill : #FFF ; color:red |fill=#FFF color=red",
        "fill:rgb(1,2,3),color:a|fill=rgb(1,2,3) color=a",
        "fill:rgb(1,2|fill=rgb(1,2",
        "fill:rgb((1,2),3),x|fill=rgb((1,2),3) x=",
        "a),b:c|a)= b=c",
        ",,a:b,|a=b",
        "a:b:c|a=b:c",
        "''|''",
      })
  void declarations(String css, String read) {
    String source = "<" + css + ">";
    assertThat(
            String.join(
                " ",
                StyleDeclarations.read(source, new Span(1, source.length() - 1)).stream()
                    .map(d -> d.property() + "=" + d.value())
                    .toList()))
        .isEqualTo(read);
    assertThat(StyleDeclarations.read(source, new Span(1, source.length() - 1)))
        .allSatisfy(
            declaration ->
                assertThat(source.substring(declaration.from(), declaration.to()))
                    .isEqualToNormalizingWhitespace(
                        source.substring(declaration.from(), declaration.to()))
                    .isNotBlank()
                    .doesNotStartWith(" ")
                    .doesNotEndWith(" "));
  }
}
