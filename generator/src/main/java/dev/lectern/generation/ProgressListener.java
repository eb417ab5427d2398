package dev.lectern.generation;

import java.time.Duration;

/** Is told how far a run is. Threads call at the same time. */
public interface ProgressListener {
  /** Tells nobody. */
  ProgressListener NONE =
      new ProgressListener() {
        @Override
        public void begun(Stage stage, int total) {}

        @Override
        public void advanced() {}

        @Override
        public void ended(Stage stage, int count, Duration took) {}
      };

  /**
   * A stage begins.
   *
   * @param total things that it has to do; 0 where they are not counted
   */
  void begun(Stage stage, int total);

  /** One thing more is done. */
  void advanced();

  /**
   * What an earlier run kept is damaged, and this run goes on without it.
   *
   * @param what in a few words
   */
  default void cacheDamaged(String what) {}

  /**
   * A stage is over.
   *
   * @param count things that it did
   */
  void ended(Stage stage, int count, Duration took);
}
