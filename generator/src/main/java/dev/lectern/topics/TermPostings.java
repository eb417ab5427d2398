package dev.lectern.topics;

import java.util.Arrays;
import java.util.List;

/**
 * Of each term the lectures of which it is one of the heaviest terms, those first where it weighs
 * most.
 */
final class TermPostings {
  /** Most lectures of one term. */
  static final int MAX = 200;

  /** Of each term where its lectures begin; behind the last where they end. */
  private final int[] starts;

  /** The lectures of one term after the other. */
  private final int[] lectures;

  TermPostings(List<WeightedTerms> vectors) {
    int terms = 0;
    int size = 0;
    for (WeightedTerms vector : vectors) {
      for (int probe : vector.heaviest()) {
        terms = Math.max(terms, vector.term(probe) + 1);
        size++;
      }
    }
    starts = new int[terms + 1];
    for (WeightedTerms vector : vectors) {
      for (int probe : vector.heaviest()) {
        starts[vector.term(probe) + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    // Their weight, negative, and behind it their index.
    long[] weighed = new long[size];
    int[] next = starts.clone();
    for (int i = 0; i < vectors.size(); i++) {
      WeightedTerms vector = vectors.get(i);
      for (int probe : vector.heaviest()) {
        long weight = -Float.floatToIntBits(vector.weight(probe));
        weighed[next[vector.term(probe)]++] = weight << Integer.SIZE | i;
      }
    }
    for (int term = 0; term < terms; term++) {
      if (starts[term + 1] - starts[term] > 1) {
        Arrays.sort(weighed, starts[term], starts[term + 1]);
      }
    }
    lectures = new int[size];
    Arrays.setAll(lectures, place -> (int) weighed[place]);
  }

  /** Where the lectures of a term begin. */
  int start(int term) {
    return starts[term];
  }

  /** Where they end. */
  int end(int term) {
    return Math.min(starts[term] + MAX, starts[term + 1]);
  }

  /** The lectures by their places; not to be changed. */
  int[] lectures() {
    return lectures;
  }
}
