package dev.lectern.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Holds what reads fuzzed input to a time that a linear algorithm never needs and a quadratic one
 * exceeds many times on the longest {@link FuzzedInput}. Processor time counts, so that a busy
 * machine fails nothing, and the best of three tries, so that a cold virtual machine doesn't.
 */
public final class LinearTime {
  private static final Duration MOST = Duration.ofSeconds(1);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private LinearTime() {}

  /** What the work makes of its input, if it takes no longer than it may. */
  public static <T> T of(Supplier<T> work) {
    for (int tries = 1; ; tries++) {
      long begun = THREADS.getCurrentThreadCpuTime();
      T result = work.get();
      Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun);
      if (taken.compareTo(MOST) < 0) {
        return result;
      }
      if (tries == 3) {
        throw new AssertionError("took " + taken.toMillis() + " ms");
      }
    }
  }
}
