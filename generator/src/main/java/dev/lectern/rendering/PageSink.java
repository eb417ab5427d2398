package dev.lectern.rendering;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes finished pages, from several threads at once. */
@FunctionalInterface
public interface PageSink {
  /**
   * Takes one page.
   *
   * @param path from the site's root, {@code /} between names, not encoded
   * @param bytes from position to limit; used again after the call
   */
  void write(String path, ByteBuffer bytes) throws IOException;
}
