package dev.lectern.rendering;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Renders pages on all processors. */
final class ParallelRendering {
  private ParallelRendering() {}

  /**
   * Renders all; once one fails, no other is begun.
   *
   * <p>It ends, also with an exception, only when nothing is being rendered any longer. A parallel
   * stream whose work throws doesn't wait: what still ran would write into the next run's site.
   */
  static void of(Collection<PageTask> tasks) throws IOException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List.copyOf(tasks).parallelStream()
        .filter(task -> failure.get() == null)
        .forEach(task -> render(task, failure));
    Throwable first = failure.get();
    if (first instanceof IOException e) {
      throw e;
    } else if (first instanceof RuntimeException e) {
      throw e;
    } else if (first instanceof Error e) {
      throw e;
    }
  }

  private static void render(PageTask task, AtomicReference<Throwable> failure) {
    try {
      task.rendering().render();
    } catch (IOException | RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }
}
