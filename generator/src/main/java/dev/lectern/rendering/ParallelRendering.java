package dev.lectern.rendering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
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
    // Page by page, not in halves: some are rendered and most are only looked at, and a thread that
    // is busy elsewhere when this begins finds something left to do when it comes.
    List<PageTask> all = List.copyOf(tasks);
    AtomicInteger next = new AtomicInteger();
    Runnable rendering = () -> renderRest(all, next, failure);
    ForkJoinPool pool = ForkJoinPool.commonPool();
    List<ForkJoinTask<?>> others = new ArrayList<>();
    for (int i = 0; i < pool.getParallelism(); i++) {
      others.add(pool.submit(rendering));
    }
    rendering.run();
    others.forEach(ForkJoinTask::join);
    Throwable first = failure.get();
    if (first instanceof IOException e) {
      throw e;
    } else if (first instanceof RuntimeException e) {
      throw e;
    } else if (first instanceof Error e) {
      throw e;
    }
  }

  private static void renderRest(
      List<PageTask> all, AtomicInteger next, AtomicReference<Throwable> failure) {
    while (failure.get() == null) {
      int index = next.getAndIncrement();
      if (index >= all.size()) {
        return;
      }
      render(all.get(index), failure);
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
