package dev.lectern.rendering;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

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

  /**
   * Takes one page that need not be rendered again as long as it is made of the same.
   *
   * @param madeOf equal only where the bytes are, on one site with one set of templates
   */
  default void write(String path, ByteBuffer bytes, String madeOf) throws IOException {
    write(path, bytes);
  }

  /**
   * Takes pages from the site before, where all of them are there and made of the same.
   *
   * @return whether it took them; else it took none, and they are to be written
   */
  default boolean keep(List<String> paths, String madeOf) throws IOException {
    return false;
  }
}
