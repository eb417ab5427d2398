package dev.lectern.generation;

import dev.lectern.rendering.SiteConfiguration;
import dev.lectern.topics.TagOrder;
import dev.lectern.topics.TopicExtractor;
import java.util.concurrent.ForkJoinPool;

/**
 * Loads what later stages need while the first ones run, on another processor where there is one. A
 * site of one lecture takes mostly the time that Java needs to load all this.
 *
 * <p>Whoever needs what is not loaded yet waits for it, as if it had asked first.
 */
final class EarlyLoading {
  private EarlyLoading() {}

  /** What records are read with. Returns at once. */
  static void ofDictionaries() {
    ForkJoinPool.commonPool().execute(TopicExtractor::loadDictionaries);
  }

  /** What pages are rendered with, and tags sorted. Returns at once. */
  static void ofTemplates(SiteConfiguration configuration) {
    ForkJoinPool.commonPool().execute(configuration::readTemplates);
    ForkJoinPool.commonPool().execute(TagOrder::loadReadings);
  }
}
