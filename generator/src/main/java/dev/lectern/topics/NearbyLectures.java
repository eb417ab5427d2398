package dev.lectern.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the lectures that share most of a lecture's heaviest terms. Used by one thread, for one
 * lecture after the other, so that its tables are made once.
 */
final class NearbyLectures {
  private final List<WeightedTerms> vectors;
  private final TermPostings postings;

  /** The weights of the lecture asked for, by term; all 0 between two calls. */
  private final float[] weights;

  /** Of each lecture what it shares; all 0 between two calls. */
  private final double[] score;

  /** Lectures with a score, the one asked for among them. */
  private final int[] seen;

  /** The best so far, the worst of them first: a heap. */
  private final int[] best;

  private int bestCount;

  /**
   * A finder for one site.
   *
   * @param terms how many terms it has
   * @param most how many lectures are found at most
   */
  NearbyLectures(List<WeightedTerms> vectors, TermPostings postings, int terms, int most) {
    this.vectors = vectors;
    this.postings = postings;
    this.weights = new float[terms];
    this.score = new double[vectors.size()];
    this.seen = new int[vectors.size()];
    this.best = new int[most];
  }

  /** A lecture, and how near it is: the cosine of the two vectors. */
  record Nearby(int lecture, double similarity) {}

  /** The lectures that share most, in no order; of equal ones those that come first. */
  List<Nearby> of(int lecture) {
    int[] sharing = sharing(lecture);
    WeightedTerms vector = vectors.get(lecture);
    vector.spreadTo(weights);
    List<Nearby> nearby = new ArrayList<>(sharing.length);
    for (int other : sharing) {
      nearby.add(new Nearby(other, Math.min(1, vectors.get(other).dot(weights))));
    }
    vector.clearFrom(weights);
    return nearby;
  }

  private int[] sharing(int lecture) {
    // Out of the fields: tens of millions of places are gone through, by a compiler that would look
    // each field up again for each of them.
    int[] places = postings.lectures();
    double[] scores = score;
    int[] met = seen;
    int count = 0;
    WeightedTerms vector = vectors.get(lecture);
    for (int probe : vector.heaviest()) {
      double weight = (double) vector.weight(probe) * vector.weight(probe);
      int term = vector.term(probe);
      int end = postings.end(term);
      for (int place = postings.start(term); place < end; place++) {
        int other = places[place];
        double before = scores[other];
        if (before == 0) {
          met[count++] = other;
        }
        scores[other] = before + weight;
      }
    }
    bestCount = 0;
    for (int i = 0; i < count; i++) {
      int other = met[i];
      // Nearly all are worse than the worst of the best: told by one comparison.
      if (other != lecture && (bestCount < best.length || scores[other] >= scores[best[0]])) {
        offer(other);
      }
    }
    for (int i = 0; i < count; i++) {
      scores[met[i]] = 0;
    }
    return Arrays.copyOf(best, bestCount);
  }

  private boolean isWorse(int one, int other) {
    return score[one] < score[other] || (score[one] == score[other] && one > other);
  }

  private void offer(int lecture) {
    if (bestCount < best.length) {
      int at = bestCount++;
      while (at > 0 && isWorse(lecture, best[(at - 1) / 2])) {
        best[at] = best[(at - 1) / 2];
        at = (at - 1) / 2;
      }
      best[at] = lecture;
    } else if (isWorse(best[0], lecture)) {
      int at = 0;
      for (int child = 1; child < bestCount; child = 2 * at + 1) {
        if (child + 1 < bestCount && isWorse(best[child + 1], best[child])) {
          child++;
        }
        if (!isWorse(best[child], lecture)) {
          break;
        }
        best[at] = best[child];
        at = child;
      }
      best[at] = lecture;
    }
  }
}
