package dev.lectern.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
  private static final Path FOLDER = Path.of("target").toAbsolutePath();

  @ParameterizedTest
  @CsvSource({
    "a.txt, a.txt",
    "a/b.txt, a/b.txt",
    "%E6%A0%87.txt, 标.txt",
    "%F0%9F%98%80, 😀",
    "a%20b%25, a b%",
    "caf%E9.txt, caf%E9.txt",
    "%E6%A0/%E6%A0%87, %E6%A0/标",
    "%C0%AF, %C0%AF",
    "%ED%A0%80, %ED%A0%80",
    "%EF%BF%BD%E9, \uFFFD%E9",
  })
  @DisabledOnOs(OS.WINDOWS)
  void bytesAsText(String encoded, String text) {
    assertThat(FileNames.relative(FOLDER, path(encoded))).isEqualTo(text);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void namesThatAreUtf8() {
    assertThat(FileNames.areUtf8(FOLDER, path("a%E6%A0%87"))).isTrue();
    assertThat(FileNames.areUtf8(FOLDER, path("a%E6%A0"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"a/b.txt", "标/度.txt", "😀", "a b%25+&=", "é"})
  void textAsPath(String text) {
    assertThat(FileNames.relative(FOLDER, FileNames.resolve(FOLDER, text))).isEqualTo(text);
  }

  private static Path path(String encoded) {
    return Path.of(URI.create(FOLDER.toUri() + encoded));
  }
}
