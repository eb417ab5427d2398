package dev.lectern.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A diagram among the test resources. */
record DiagramFile(Path path) {
  private static final Path ROOT = Path.of("src", "test", "resources", "diagrams");

  /** The {@code .mmd} files of a folder, by name. */
  static List<DiagramFile> all(String folder) {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".mmd"))
          .sorted()
          .map(DiagramFile::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String source() {
    return read(path);
  }

  /** The file beside it with another ending. */
  Path beside(String ending) {
    String name = path.getFileName().toString();
    return path.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
  }

  /**
   * Holds {@code actual} against the file beside it; {@code -Dgolden.update=true} rewrites that.
   */
  void compare(String ending, String actual) throws IOException {
    Path golden = beside(ending);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, actual);
    }
    assertThat(actual).as(golden.toString()).isEqualTo(Files.readString(golden));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    String name = path.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
