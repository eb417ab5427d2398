package dev.lectern.importing;

import dev.lectern.diagnostics.SourceLocation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/**
 * A file to import, read.
 *
 * @param file where it is
 * @param displayPath for messages
 * @param bytes the whole file
 * @param text the same as text with {@code \n} line ends
 * @param modified when it was last changed
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a parameter with several parts.
record ImportFile(Path file, String displayPath, byte[] bytes, String text, Instant modified) {

  /** The name without its folder and its ending. */
  String baseName() {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  /** The name's ending in lower case without its dot; empty without one. */
  static String ending(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  SourceLocation at(int line, int column) {
    return new SourceLocation(displayPath, line, column);
  }
}
