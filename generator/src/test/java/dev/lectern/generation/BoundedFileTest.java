package dev.lectern.generation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The size that a file has been told to hold is of a moment before it is read. */
class BoundedFileTest {
  private static final String TEXT = "0123456789";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws Exception {
    file = Files.writeString(folder.resolve("file.txt"), TEXT);
  }

  @Test
  void asLargeAsTold() throws Exception {
    assertThat(read(10, 10)).contains(TEXT);
  }

  @Test
  void smallerThanTold() throws Exception {
    assertThat(read(12, 20)).contains(TEXT);
  }

  @Test
  void grownSince() throws Exception {
    assertThat(read(4, 10)).contains(TEXT);
    assertThat(read(0, 10)).contains(TEXT);
  }

  @Test
  void grownBeyondWhatItMayHold() throws Exception {
    assertThat(read(4, 9)).isEmpty();
    assertThat(read(9, 9)).isEmpty();
  }

  @Test
  void toldToHoldMoreThanItMay() throws Exception {
    assertThat(read(10, 9)).isEmpty();
  }

  private Optional<String> read(long size, int most) throws Exception {
    return BoundedFile.read(file, size, most).map(bytes -> new String(bytes, UTF_8));
  }

  /** One that never ends. */
  @Test
  void aDeviceEnds() throws Exception {
    Path zero = Path.of("/dev/zero");
    if (Files.exists(zero)) {
      assertThat(BoundedFile.read(zero, 0, 1_000_000)).isEmpty();
    }
  }
}
