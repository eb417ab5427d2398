package dev.lectern.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that takes no more leaves the old site, and room for the new one is all that is needed.
 */
@Timeout(300)
class FullDiskTest {
  @TempDir Path folder;
  private TwoSites sites;
  private Map<String, String> newSite;

  @BeforeEach
  void makeTheNewSite() throws Exception {
    sites = TwoSites.write(folder.resolve("project"));
    sites.generate(TwoSites.NEW, folder.resolve("new/site"));
    newSite = TwoSites.files(folder.resolve("new/site"));
  }

  @Test
  void fullAtAnyPoint() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 64L << 20)) {
      Path output = disk.folder().resolve("site");
      sites.generate(TwoSites.OLD, output);
      Map<String, String> oldSite = TwoSites.files(output);
      long used = disk.used();
      long needed = blocksOfChangedFiles(oldSite);
      for (int parts = 0; parts < 8; parts++) {
        disk.resize(used + parts * needed / 8);
        assertThatThrownBy(() -> sites.generate(TwoSites.NEW, output))
            .as("with %d bytes of %d left", parts * needed / 8, needed)
            .isInstanceOf(IOException.class)
            .hasMessageContaining("No space left on device");
        assertThat(TwoSites.files(output)).isEqualTo(oldSite);
      }
      disk.resize(64L << 20);
      sites.generate(TwoSites.NEW, output);
      assertThat(TwoSites.files(output)).isEqualTo(newSite);
    }
  }

  private long blocksOfChangedFiles(Map<String, String> oldSite) {
    return newSite.entrySet().stream()
        .filter(file -> !file.getValue().equals(oldSite.get(file.getKey())))
        .mapToLong(file -> (file.getValue().length() + 4095) / 4096 * 4096)
        .sum();
  }

  @Test
  void readOnly() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 64L << 20)) {
      Path output = disk.folder().resolve("site");
      sites.generate(TwoSites.OLD, output);
      Map<String, String> oldSite = TwoSites.files(output);
      disk.makeReadOnly();
      assertThatThrownBy(() -> sites.generate(TwoSites.NEW, output))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Read-only file system");
      assertThat(TwoSites.files(output)).isEqualTo(oldSite);
    }
  }

  /** What works without the right to mount: no file may grow beyond two megabytes at most. */
  @Test
  void filesThatCannotGrow() throws Exception {
    Path output = folder.resolve("output/site");
    List<String> limit = List.of("/bin/sh", "-c", "ulimit -f 2000; exec \"$@\"", "sh");
    for (boolean isFirst : new boolean[] {true, false}) {
      try (GeneratorProcess process =
          GeneratorProcess.start(limit, folder.resolve("project"), output, 1)) {
        assertThat(process.outcome()).startsWith("failed:").contains("File too large");
      }
      if (isFirst) {
        assertThat(Files.exists(output)).isFalse();
        sites.generate(TwoSites.NEW, output);
        // So that its largest file has to be written again.
        Files.writeString(largestFile(output), "changed");
      } else {
        assertThat(TwoSites.files(output).keySet()).isEqualTo(newSite.keySet());
      }
    }
    sites.generate(TwoSites.NEW, output);
    assertThat(TwoSites.files(output)).isEqualTo(newSite);
  }

  private static Path largestFile(Path folder) throws IOException {
    return TwoSites.files(folder).entrySet().stream()
        .max(Comparator.comparingInt(file -> file.getValue().length()))
        .map(file -> folder.resolve(file.getKey()))
        .orElseThrow();
  }
}
