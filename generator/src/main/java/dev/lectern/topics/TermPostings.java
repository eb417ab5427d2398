package dev.lectern.topics;

import java.util.Arrays;
import java.util.BitSet;
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

  /** How much it weighs in each of them. */
  private final float[] weights;

  /**
   * Gathers the lectures of each term.
   *
   * @param terms how many the site has
   */
  TermPostings(List<WeightedTerms> vectors, int terms) {
    starts = new int[terms + 1];
    for (WeightedTerms vector : vectors) {
      for (int probe : vector.heaviest()) {
        starts[vector.term(probe) + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    // Their weight, negative, and behind it their index.
    long[] weighed = new long[starts[terms]];
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
    lectures = new int[weighed.length];
    weights = new float[weighed.length];
    for (int place = 0; place < weighed.length; place++) {
      lectures[place] = (int) weighed[place];
      weights[place] = Float.intBitsToFloat((int) -(weighed[place] >> Integer.SIZE));
    }
  }

  /** Where the lectures of a term begin. */
  int start(int term) {
    return starts[term];
  }

  /** Where they end. */
  int end(int term) {
    return Math.min(starts[term] + MAX, starts[term + 1]);
  }

  /**
   * Whether a lecture in which a term weighs this much may be, or have been, among those from
   * {@link #start} to {@link #end}: fewer than {@value #MAX} are before it.
   *
   * @param changed lectures in which the term may have weighed something else, so that they count
   *     for nothing
   */
  boolean reaches(int term, float weight, BitSet changed) {
    int before = 0;
    for (int place = starts[term]; place < starts[term + 1] && weights[place] > weight; place++) {
      if (!changed.get(lectures[place]) && ++before == MAX) {
        return false;
      }
    }
    return true;
  }

  /** The lectures by their places; not to be changed. */
  int[] lectures() {
    return lectures;
  }
}
