package dev.lectern.rendering;

import dev.lectern.site.Permalink;
import java.io.IOException;

/**
 * A page that is to be rendered.
 *
 * @param permalink where it will be; no two tasks of a site share one
 * @param rendering writes it
 */
record PageTask(Permalink permalink, Rendering rendering) {

  /** Renders one page; run once, on any thread. */
  @FunctionalInterface
  interface Rendering {
    void render() throws IOException;
  }
}
