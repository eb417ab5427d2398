package dev.lectern.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * Work that goes on while other work does, on a processor of its own where there are several.
 *
 * <p>What writes is to be closed, which waits for its end: what goes on behind the end of a run
 * would write into the next one's site.
 */
final class BackgroundWork implements AutoCloseable {
  private final ForkJoinTask<?> task;

  /** What is to be done. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  private BackgroundWork(ForkJoinTask<?> task) {
    this.task = task;
  }

  /** Begins; returns at once. */
  static BackgroundWork start(Work work) {
    return new BackgroundWork(
        ForkJoinPool.commonPool()
            .submit(
                () -> {
                  try {
                    work.run();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }));
  }

  /** Waits for its end, and fails as it did. */
  void join() throws IOException {
    try {
      task.join();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Waits for its end, whatever came of it. */
  @Override
  public void close() {
    task.quietlyJoin();
  }
}
