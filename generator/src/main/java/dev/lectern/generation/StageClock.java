package dev.lectern.generation;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Takes the time of the stages of one run and tells a listener how far they are. */
final class StageClock {
  /** A record that takes longer is named. */
  private static final long SLOW_NANOS = 1_000_000_000;

  private final ProgressListener listener;
  private final Map<Stage, Duration> times = new EnumMap<>(Stage.class);
  private final Map<String, Duration> slow = new ConcurrentSkipListMap<>();
  private final AtomicInteger done = new AtomicInteger();
  private @Nullable Stage stage;
  private long begun;
  private final AtomicInteger kept = new AtomicInteger();
  private int pages;

  StageClock(ProgressListener listener) {
    this.listener = listener;
  }

  /**
   * Ends the stage that runs and begins the next.
   *
   * @param total things to do; 0 where they are not counted
   */
  void begin(Stage next, int total) {
    end();
    stage = next;
    begun = System.nanoTime();
    done.set(0);
    listener.begun(next, total);
    if (next == Stage.RENDERING) {
      pages = total;
    }
  }

  /** Ends the stage that runs. */
  void end() {
    if (stage != null) {
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      times.put(stage, took);
      listener.ended(stage, done.get(), took);
      stage = null;
    }
  }

  /** One thing more is done. */
  void advance() {
    done.incrementAndGet();
    listener.advanced();
  }

  /**
   * A record is read.
   *
   * @param nanos that it took
   */
  void advance(String displayPath, long nanos) {
    if (nanos > SLOW_NANOS) {
      slow.put(displayPath, Duration.ofNanos(nanos));
    }
    advance();
  }

  /** A page was taken from the site before. */
  void pageKept() {
    kept.incrementAndGet();
  }

  RunFigures figures() {
    return new RunFigures(pages, kept.get(), times, new TreeMap<>(slow));
  }
}
