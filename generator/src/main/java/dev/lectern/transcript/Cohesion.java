package dev.lectern.transcript;

/**
 * How sharply the words change at each gap between pieces, after M. Hearst, "TextTiling: Segmenting
 * Text into Multi-paragraph Subtopic Passages", Computational Linguistics 23 (1997).
 *
 * <p>The words of about {@value #WINDOW_WORDS} words before a gap are compared with as many behind
 * it (cosine, rare words counting more); a gap is deep where the likeness is low against the peaks
 * on either side. Both windows slide, so the cost is linear in the words, whatever the window.
 */
final class Cohesion {
  private static final int WINDOW_WORDS = 70;
  private static final int WINDOW = WINDOW_WORDS * TextWeight.WORD;

  /** Below this many gaps there is nothing to compare a gap with. */
  private static final int LEAST_GAPS = 6;

  private static final float DEEPEST = 2.5f;

  private final Pieces pieces;
  private final Terms terms;
  private final double[] weightOf;
  private final int[] left;
  private final int[] right;
  private double product;
  private double leftNorm;
  private double rightNorm;

  private Cohesion(Pieces pieces, Terms terms) {
    this.pieces = pieces;
    this.terms = terms;
    this.weightOf = inverseFrequencies(terms);
    this.left = new int[terms.size()];
    this.right = new int[terms.size()];
  }

  /**
   * The depth at the gap behind each piece but the last, in standard deviations from the mean of
   * these gaps, between -1 and {@value #DEEPEST}; all 0 when there are too few gaps to tell.
   */
  static float[] depths(Characters text, Pieces pieces) {
    int gaps = pieces.count() - 1;
    if (gaps < LEAST_GAPS) {
      return new float[Math.max(0, gaps)];
    }
    Terms terms = new Terms();
    for (int i = 0; i < pieces.count(); i++) {
      terms.addPiece(text, pieces.start(i), pieces.end(i));
    }
    return standardised(depths(new Cohesion(pieces, terms).likenesses()));
  }

  private double[] likenesses() {
    int last = pieces.count() - 1;
    double[] likenesses = new double[last];
    int leftFrom = 0;
    int leftWeight = 0;
    int rightTo = 0;
    int rightWeight = 0;
    for (int gap = 0; gap < last; gap++) {
      if (rightTo <= gap) {
        // The window behind the gap was empty: nothing to take from it.
        rightTo = gap + 1;
      } else {
        moveRight(gap, -1);
        rightWeight -= pieces.weight(gap);
      }
      moveLeft(gap, 1);
      leftWeight += pieces.weight(gap);
      while (leftFrom < gap && leftWeight - pieces.weight(leftFrom) >= WINDOW) {
        leftWeight -= pieces.weight(leftFrom);
        moveLeft(leftFrom++, -1);
      }
      while (rightTo <= last && rightWeight < WINDOW) {
        moveRight(rightTo, 1);
        rightWeight += pieces.weight(rightTo++);
      }
      double norm = Math.sqrt(leftNorm * rightNorm);
      likenesses[gap] = norm < 1e-9 ? 0 : product / norm;
    }
    return likenesses;
  }

  private void moveLeft(int piece, int by) {
    for (int i = terms.from(piece); i < terms.to(piece); i++) {
      int term = terms.at(i);
      double weight = weightOf[term];
      // (n ± 1)² = n² ± 2n + 1
      leftNorm += weight * (2 * by * left[term] + 1);
      product += weight * by * right[term];
      left[term] += by;
    }
  }

  private void moveRight(int piece, int by) {
    for (int i = terms.from(piece); i < terms.to(piece); i++) {
      int term = terms.at(i);
      double weight = weightOf[term];
      rightNorm += weight * (2 * by * right[term] + 1);
      product += weight * by * left[term];
      right[term] += by;
    }
  }

  private static double[] inverseFrequencies(Terms terms) {
    int[] lastPiece = new int[terms.size()];
    int[] frequency = new int[terms.size()];
    for (int piece = 0; piece < terms.pieces(); piece++) {
      for (int i = terms.from(piece); i < terms.to(piece); i++) {
        int term = terms.at(i);
        if (lastPiece[term] != piece + 1) {
          lastPiece[term] = piece + 1;
          frequency[term]++;
        }
      }
    }
    double[] weights = new double[terms.size()];
    for (int term = 0; term < weights.length; term++) {
      weights[term] = Math.log(1 + (double) terms.pieces() / frequency[term]);
    }
    return weights;
  }

  private static double[] depths(double[] likenesses) {
    int count = likenesses.length;
    double[] depths = new double[count];
    double peak = 0;
    for (int i = 0; i < count; i++) {
      // Climbing from here leads where climbing from a higher neighbour leads.
      peak = i > 0 && likenesses[i - 1] >= likenesses[i] ? peak : likenesses[i];
      depths[i] = peak - likenesses[i];
    }
    for (int i = count - 1; i >= 0; i--) {
      peak = i < count - 1 && likenesses[i + 1] >= likenesses[i] ? peak : likenesses[i];
      depths[i] += peak - likenesses[i];
    }
    return depths;
  }

  private static float[] standardised(double[] depths) {
    double sum = 0;
    double squares = 0;
    for (double depth : depths) {
      sum += depth;
      squares += depth * depth;
    }
    double mean = sum / depths.length;
    double deviation = Math.sqrt(Math.max(0, squares / depths.length - mean * mean));
    float[] result = new float[depths.length];
    if (deviation > 1e-6) {
      for (int i = 0; i < result.length; i++) {
        result[i] = (float) Math.max(-1, Math.min(DEEPEST, (depths[i] - mean) / deviation));
      }
    }
    return result;
  }
}
