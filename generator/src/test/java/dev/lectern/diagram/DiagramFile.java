package dev.lectern.diagram;

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
