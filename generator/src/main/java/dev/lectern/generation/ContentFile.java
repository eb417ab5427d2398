package dev.lectern.generation;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file of the content folder.
 *
 * @param file absolute
 * @param path relative to the content folder, {@code /} between names
 * @param displayPath the same relative to the project, for messages
 */
record ContentFile(Path file, String path, String displayPath) {

  /** The name's ending in lower case without its dot; empty without one. */
  String extension() {
    return extensionOf(path);
  }

  static String extensionOf(String path) {
    int dot = path.lastIndexOf('.');
    return dot < 0 || dot < path.lastIndexOf('/')
        ? ""
        : path.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** The path without its ending: {@code 2025/hinton} for {@code 2025/hinton.txt}. */
  String pathWithoutExtension() {
    int length = extension().length();
    return length == 0 ? path : path.substring(0, path.length() - length - 1);
  }
}
