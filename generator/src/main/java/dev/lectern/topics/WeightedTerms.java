package dev.lectern.topics;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;

/**
 * A lecture as a vector of length 1: the numbers of its terms in ascending order, with their TF-IDF
 * weights.
 */
final class WeightedTerms {
  /** Most terms that are compared first. */
  static final int PROBES = 24;

  private final int[] terms;
  private final float[] weights;
  private final int[] heaviest;
  private final long sum;

  /** Weighs the terms of a lecture by how rare they are on its site. */
  WeightedTerms(CountedTerms counted, SiteTerms site) {
    terms = new int[counted.size()];
    double[] unscaled = new double[terms.length];
    double square = 0;
    int from = 0;
    for (int i = 0; i < terms.length; i++) {
      from = site.number(counted.hash(i), from);
      terms[i] = from;
      unscaled[i] = counted.count(i) * site.rarity(from);
      square += unscaled[i] * unscaled[i];
    }
    weights = new float[terms.length];
    long[] byWeight = new long[terms.length];
    HashStream128 hash = Hashing.murmur3_128().hashStream();
    double length = Math.sqrt(square);
    for (int i = 0; i < terms.length; i++) {
      weights[i] = (float) (unscaled[i] / length);
      int bits = Float.floatToIntBits(weights[i]);
      // Weights are positive, so their bits order as they do.
      byWeight[i] = (long) -bits << Integer.SIZE | i;
      hash.putInt(counted.hash(i)).putInt(bits);
    }
    sum = hash.getAsLong();
    Arrays.sort(byWeight);
    heaviest = new int[Math.min(PROBES, byWeight.length)];
    for (int i = 0; i < heaviest.length; i++) {
      heaviest[i] = (int) byWeight[i];
    }
  }

  /** Of hashes and weights of all its terms: the same in a later run where the vector is. */
  long sum() {
    return sum;
  }

  int term(int index) {
    return terms[index];
  }

  float weight(int index) {
    return weights[index];
  }

  /** The indexes of the heaviest terms, the heaviest first; at most {@value #PROBES}. */
  int[] heaviest() {
    return heaviest;
  }

  /** Puts the weights at the numbers of their terms. */
  void spreadTo(float[] byTerm) {
    for (int i = 0; i < terms.length; i++) {
      byTerm[terms[i]] = weights[i];
    }
  }

  /** Takes away what {@link #spreadTo} put there. */
  void clearFrom(float[] byTerm) {
    for (int term : terms) {
      byTerm[term] = 0;
    }
  }

  /**
   * The cosine with a vector that was spread: its terms need not be searched for.
   *
   * @param byTerm as {@link #spreadTo} left it, 0 for every other term
   */
  double dot(float[] byTerm) {
    int[] own = terms;
    float[] ownWeights = weights;
    double sum = 0;
    for (int i = 0; i < own.length; i++) {
      sum += (double) ownWeights[i] * byTerm[own[i]];
    }
    return sum;
  }
}
