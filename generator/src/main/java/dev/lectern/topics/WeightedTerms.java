package dev.lectern.topics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A lecture as a vector of length 1: the numbers of its terms in ascending order, with their TF-IDF
 * weights. Terms are numbered from 0 in the order of their hashes.
 */
final class WeightedTerms {
  /** Most terms that are compared first. */
  static final int PROBES = 24;

  private static final double[] OF_COUNT = new double[Byte.MAX_VALUE + 1];

  static {
    for (int count = 1; count < OF_COUNT.length; count++) {
      OF_COUNT[count] = 1 + Math.log(count);
    }
  }

  private final int[] terms;
  private final float[] weights;
  private final int[] heaviest;

  private WeightedTerms(int[] terms, float[] weights) {
    this.terms = terms;
    this.weights = weights;
    long[] byWeight = new long[terms.length];
    for (int i = 0; i < byWeight.length; i++) {
      // Weights are positive, so their bits order as they do.
      byWeight[i] = (long) -Float.floatToIntBits(weights[i]) << Integer.SIZE | i;
    }
    Arrays.sort(byWeight);
    this.heaviest = new int[Math.min(PROBES, byWeight.length)];
    for (int i = 0; i < heaviest.length; i++) {
      heaviest[i] = (int) byWeight[i];
    }
  }

  /**
   * The vectors of all lectures of a site.
   *
   * @param tagWeight how many occurrences of a word a tag counts for
   */
  static List<WeightedTerms> of(
      List<TopicCandidates> lectures, List<List<Tag>> tags, double tagWeight) {
    List<Counts> counts =
        IntStream.range(0, lectures.size())
            .parallel()
            .mapToObj(
                i -> {
                  Counts own = new Counts(lectures.get(i).terms(), tags.get(i).size());
                  for (Tag tag : tags.get(i)) {
                    own.add(TermVector.hash("tag " + tag.key().value()), tagWeight);
                  }
                  return own;
                })
            .toList();
    int[] all = counts.stream().flatMapToInt(Counts::hashes).toArray();
    Arrays.parallelSort(all);
    // Each hash once, and of how many lectures.
    int distinct = 0;
    int[] sharing = new int[all.length];
    for (int i = 0; i < all.length; i++) {
      if (i > 0 && all[i] == all[distinct - 1]) {
        sharing[distinct - 1]++;
      } else {
        all[distinct] = all[i];
        sharing[distinct++] = 1;
      }
    }
    int known = distinct;
    return counts.parallelStream()
        .map(own -> own.weigh(all, sharing, known, counts.size()))
        .toList();
  }

  /** The terms of one lecture by their hashes, ascending, and how much each counts. */
  private static final class Counts {
    private final int[] hashes;
    private final double[] counts;
    private int size;

    Counts(TermVector words, int more) {
      size = words.size();
      hashes = new int[size + more];
      counts = new double[size + more];
      for (int i = 0; i < size; i++) {
        hashes[i] = words.hash(i);
        counts[i] = OF_COUNT[words.count(i)];
      }
    }

    void add(int hash, double count) {
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

    IntStream hashes() {
      return Arrays.stream(hashes, 0, size);
    }

    /**
     * The vector.
     *
     * @param all hashes of the site, ascending; the first {@code known} count
     * @param sharing how many lectures have each
     */
    WeightedTerms weigh(int[] all, int[] sharing, int known, int lectures) {
      int[] terms = new int[size];
      double[] weights = new double[size];
      double square = 0;
      int from = 0;
      for (int i = 0; i < size; i++) {
        from = Arrays.binarySearch(all, from, known, hashes[i]);
        terms[i] = from;
        weights[i] = counts[i] * Math.log(1 + (double) lectures / sharing[from]);
        square += weights[i] * weights[i];
      }
      float[] unit = new float[size];
      for (int i = 0; i < unit.length; i++) {
        unit[i] = (float) (weights[i] / Math.sqrt(square));
      }
      return new WeightedTerms(terms, unit);
    }
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

  /** One more than the largest number of a term; 0 without terms. */
  int end() {
    return terms.length == 0 ? 0 : terms[terms.length - 1] + 1;
  }
}
