package dev.lectern.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenFilesTest {
  @TempDir Path folder;
  private GoldenFiles files;

  @BeforeEach
  void writeAPair() throws IOException {
    Files.writeString(folder.resolve("a.in"), "input");
    Files.writeString(folder.resolve("a.out"), "expected");
    files = new GoldenFiles(folder.toString(), ".in", ".out", ".extra");
  }

  @Test
  void equalTextPasses() {
    assertThat(files.names()).containsExactly("a");
    assertThatCode(() -> files.check("a", "expected")).doesNotThrowAnyException();
  }

  @Test
  void otherTextFailsAndShowsTheInput() {
    assumeFalse(Boolean.getBoolean("golden.update"));
    assertThatThrownBy(() -> files.check("a", "actual"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("input")
        .hasMessageContaining("actual");
  }

  @Test
  void missingExpectedFileIsWrittenAndFails() throws IOException {
    Files.writeString(folder.resolve("b.in"), "");
    assertThatThrownBy(() -> files.check("b", "actual")).isInstanceOf(AssertionError.class);
    assertThat(folder.resolve("b.out")).hasContent("actual");
  }

  @Test
  void orphanFails() throws IOException {
    Files.writeString(folder.resolve("a.extra"), "");
    assertThatCode(files::checkForOrphans).doesNotThrowAnyException();
    Files.writeString(folder.resolve("c.out"), "");
    assertThatThrownBy(files::checkForOrphans).hasMessageContaining("c.out");
  }
}
