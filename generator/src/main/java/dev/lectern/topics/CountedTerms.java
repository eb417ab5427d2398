package dev.lectern.topics;

import java.util.Arrays;
import java.util.List;

/** The terms of one lecture, its words and its tags, by their hashes, and how much each counts. */
final class CountedTerms {
  private static final double[] OF_COUNT = new double[Byte.MAX_VALUE + 1];

  static {
    for (int count = 1; count < OF_COUNT.length; count++) {
      OF_COUNT[count] = 1 + Math.log(count);
    }
  }

  private final int[] hashes;
  private final double[] counts;
  private int size;

  /**
   * Counts a word for the logarithm of how often it occurs.
   *
   * @param tagWeight how many occurrences of a word a tag counts for
   */
  CountedTerms(TermVector words, List<Tag> tags, double tagWeight) {
    size = words.size();
    hashes = new int[size + tags.size()];
    counts = new double[size + tags.size()];
    for (int i = 0; i < size; i++) {
      hashes[i] = words.hash(i);
      counts[i] = OF_COUNT[words.count(i)];
    }
    for (Tag tag : tags) {
      add(TermVector.hash("tag " + tag.key().value()), tagWeight);
    }
  }

  private void add(int hash, double count) {
    int at = Arrays.binarySearch(hashes, 0, size, hash);
    if (at >= 0) {
      counts[at] += count;
      return;
    }
    at = -at - 1;
    System.arraycopy(hashes, at, hashes, at + 1, size - at);
    System.arraycopy(counts, at, counts, at + 1, size - at);
    hashes[at] = hash;
    counts[at] = count;
    size++;
  }

  int size() {
    return size;
  }

  /** Ascending by index. */
  int hash(int index) {
    return hashes[index];
  }

  double count(int index) {
    return counts[index];
  }
}
