package dev.lectern.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsoleFormatTest {

  private static Diagnostic error(int line, int column, String message) {
    return Diagnostic.error("id", new SourceLocation("content/a.txt", line, column), message);
  }

  @Test
  void messageSourceLineCaretAndHint() {
    Diagnostic diagnostic =
        error(5, 11, "duration \"26m28s\" is not m:ss or h:mm:ss")
            .withSourceLine("Duration: 26m28s")
            .withHint("write 26:28");
    assertThat(ConsoleFormat.format(diagnostic))
        .isEqualTo(
            """
            content/a.txt:5:11: error: duration "26m28s" is not m:ss or h:mm:ss
            Duration: 26m28s
                      ^
            hint: write 26:28""");
  }

  @Test
  void caretStandsUnderTheCharacterBehindWideOnes() {
    assertThat(ConsoleFormat.format(error(1, 4, "x").withSourceLine("标题：a")))
        .endsWith("\n标题：a\n      ^");
  }

  @Test
  void controlCharactersCannotForgeALine() {
    assertThat(ConsoleFormat.format(error(1, 1, "a\n[INFO] fine\u001b[2J\u202e")))
        .isEqualTo("content/a.txt:1:1: error: a\\u000a[INFO] fine\\u001b[2J\\u202e");
  }

  @Test
  void longLineIsCutAroundTheCaret() {
    String line = "a".repeat(5000) + "!" + "b".repeat(5000);
    assertThat(ConsoleFormat.format(error(1, 5001, "x").withSourceLine(line)))
        .endsWith("\n…" + "a".repeat(60) + "!" + "b".repeat(39) + "…\n" + " ".repeat(61) + "^");
  }
}
