package dev.lectern.maven;

import dev.lectern.generation.ProgressListener;
import dev.lectern.generation.Stage;
import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.maven.plugin.logging.Log;

/**
 * Tells how far a run is: on a terminal in one line that is written over, elsewhere in a line for
 * each stage that is over.
 */
final class ConsoleProgress implements ProgressListener {
  private static final long PAUSE_NANOS = 100_000_000;
  private static final double SECOND = 1e9;

  private final Log log;
  private final boolean terminal;
  private final PrintStream out;
  private final LongSupplier nanoTime;
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicLong next = new AtomicLong();
  private volatile Stage stage = Stage.READING;
  private volatile int total;
  private volatile long begun;

  /**
   * Progress of one run.
   *
   * @param terminal whether {@code out} is one and somebody looks at it
   */
  ConsoleProgress(Log log, boolean terminal, PrintStream out, LongSupplier nanoTime) {
    this.log = log;
    this.terminal = terminal;
    this.out = out;
    this.nanoTime = nanoTime;
  }

  /** Whether what is printed goes to a terminal. */
  @SuppressWarnings("SystemConsoleNull") // Newer Javas are asked in their own way.
  static boolean hasTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException olderThan22) {
      return true;
    } catch (ReflectiveOperationException unknown) {
      return false;
    }
  }

  @Override
  public void begun(Stage newStage, int newTotal) {
    stage = newStage;
    total = newTotal;
    done.set(0);
    begun = nanoTime.getAsLong();
    next.set(begun + PAUSE_NANOS);
  }

  @Override
  public void advanced() {
    int count = done.incrementAndGet();
    long now = nanoTime.getAsLong();
    long due = next.get();
    if (terminal
        && log.isInfoEnabled()
        && now > due
        && next.compareAndSet(due, now + PAUSE_NANOS)) {
      out.print("\r\u001b[K" + line(stage, count, total, (now - begun) / SECOND));
      out.flush();
    }
  }

  @Override
  public void cacheDamaged(String what) {
    log.warn(what + "; the site is made without it");
  }

  /** Such as {@code rendering 1200 of 10000, 800/s, 11 s left}. */
  static String line(Stage stage, int count, int total, double seconds) {
    double rate = count / Math.max(seconds, 1e-3);
    String text = name(stage) + " " + count;
    return total > count
        ? String.format(
            Locale.ROOT, "%s of %d, %.0f/s, %.0f s left", text, total, rate, (total - count) / rate)
        : String.format(Locale.ROOT, "%s, %.0f/s", text, rate);
  }

  @Override
  public void ended(Stage oldStage, int count, Duration took) {
    if (!log.isInfoEnabled()) {
      return;
    }
    if (terminal) {
      out.print("\r\u001b[K");
      out.flush();
    } else {
      log.info(name(oldStage) + (count > 0 ? " " + count : "") + ": " + RunSummary.seconds(took));
    }
  }

  static String name(Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }
}
