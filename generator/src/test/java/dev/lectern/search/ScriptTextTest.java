package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTextTest {
  private static String string(String text) {
    StringBuilder out = new StringBuilder();
    ScriptText.string(out, text);
    return out.toString();
  }

  @Test
  void whatWouldEndTheStringOrTheLineIsEscaped() {
    assertThat(string("a\"b\\c\n\u0000\u001f \u2028\u2029d"))
        .isEqualTo("\"a\\\"b\\\\c\\u000a\\u0000\\u001f \\u2028\\u2029d\"");
    assertThat(string("中 é\u2027\u202a~")).isEqualTo("\"中 é\u2027\u202a~\"");
  }

  @Test
  void halvesOfPairsAreEscapedAndPairsAreNot() {
    assertThat(string("😀")).isEqualTo("\"😀\"");
    assertThat(string("\ud83d")).isEqualTo("\"\\ud83d\"");
    assertThat(string("\ude00")).isEqualTo("\"\\ude00\"");
    assertThat(string("a\ude00\ud83d\ud83d\ude00\ude00")).isEqualTo("\"a\\ude00\\ud83d😀\\ude00\"");
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "a, 0a",
    "a ab abc b, 0a 1b 2c 0b",
    "same same, 0same 4",
    "abc ab, 0abc 2",
    "机器 机器人, 0机器 2人",
  })
  void eachNameBeginsWithWhatItSharesWithTheOneBefore(String names, String coded) {
    List<String> terms = names.isEmpty() ? List.of() : List.of(names.split(" "));
    assertThat(ScriptText.frontCoded(terms)).isEqualTo(coded);
  }

  @Test
  void noMoreThanFortyUnitsAreShared() {
    String long40 = "x".repeat(40);
    assertThat(ScriptText.frontCoded(List.of(long40, long40 + "y", long40 + "yz")))
        .isEqualTo("0" + long40 + " " + (char) ('0' + 40) + "y " + (char) ('0' + 40) + "yz");
  }
}
