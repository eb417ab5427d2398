package dev.lectern.generation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Reads whole files, but of none more than it may hold, even where it grows meanwhile. */
final class BoundedFile {
  private BoundedFile() {}

  /**
   * All bytes of a file.
   *
   * @param size what it has been told to hold
   * @param most what it may hold
   * @return empty where it holds more
   */
  static Optional<byte[]> read(Path file, long size, int most) throws IOException {
    if (size > most) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = new byte[(int) size];
      int length = in.readNBytes(bytes, 0, bytes.length);
      if (length < bytes.length) {
        return Optional.of(Arrays.copyOf(bytes, length));
      }
      byte[] grown = in.readNBytes(most - length + 1);
      if (grown.length > most - length) {
        return Optional.empty();
      }
      if (grown.length == 0) {
        return Optional.of(bytes);
      }
      byte[] all = Arrays.copyOf(bytes, length + grown.length);
      System.arraycopy(grown, 0, all, length, grown.length);
      return Optional.of(all);
    }
  }
}
