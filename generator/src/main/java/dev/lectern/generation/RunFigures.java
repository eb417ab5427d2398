package dev.lectern.generation;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run did, and what it took.
 *
 * @param pages that the site has
 * @param pagesKept those of them that were taken from the site before, not rendered
 * @param times of the stages that were gone through, in their order
 * @param slowRecords records that took more than a second, by their path
 */
public record RunFigures(
    int pages, int pagesKept, Map<Stage, Duration> times, SortedMap<String, Duration> slowRecords) {
  /** Of a run that did nothing worth counting. */
  public static final RunFigures NONE = new RunFigures(0, 0, Map.of(), new TreeMap<>());

  public RunFigures {
    Map<Stage, Duration> ordered = new EnumMap<>(Stage.class);
    ordered.putAll(times);
    times = Collections.unmodifiableMap(ordered);
    slowRecords = Collections.unmodifiableSortedMap(new TreeMap<>(slowRecords));
  }
}
