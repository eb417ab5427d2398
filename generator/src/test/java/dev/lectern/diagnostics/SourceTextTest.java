package dev.lectern.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTextTest {

  @Test
  void columnsCountCodePoints() {
    SourceText source = new SourceText("a.txt", "first\n😀标x");
    assertThat(source.locationOf(source.text().indexOf('x')))
        .isEqualTo(new SourceLocation("a.txt", 2, 3));
  }

  @Test
  void endOfTextIsALocation() {
    SourceText source = new SourceText("a.txt", "a\n");
    assertThat(source.locationOf(2)).isEqualTo(new SourceLocation("a.txt", 2, 1));
    assertThat(source.lineCount()).isEqualTo(2);
  }

  @Test
  void linesComeWithoutTheirEnds() {
    SourceText source = new SourceText("a.txt", "a\n\nbc");
    assertThat(source.line(1)).isEqualTo("a");
    assertThat(source.line(2)).isEmpty();
    assertThat(source.line(3)).isEqualTo("bc");
  }
}
