package dev.lectern.generation;

import dev.lectern.topics.TopicExtractor;
import java.util.concurrent.ForkJoinPool;

/**
 * Loads what later stages need while the first ones run, on another processor where there is one. A
 * site of one lecture takes mostly the time that Java needs to load all this.
 */
final class EarlyLoading {
  private EarlyLoading() {}

  /**
   * Returns at once. Whoever needs what is not loaded yet waits for it, as if it had asked first.
   */
  static void begin() {
    ForkJoinPool.commonPool().execute(TopicExtractor::loadDictionaries);
  }
}
