package dev.lectern.search;

/**
 * How much a term says about a lecture, from how often each field names it.
 *
 * <p>BM25 with the saturation taken per field: a word said often in the transcript never outweighs
 * a title that names it. Weights of one mention: title 8, tag 5, summary 2.5, transcript 1. The sum
 * is stored in {@value #LEVELS} levels, the highest of which is the title's alone, so that lectures
 * named so never mix with others; the browser multiplies a level's value with the term's rarity.
 */
final class FieldWeights {
  static final int LEVELS = 8;

  /** Tokens of a transcript of usual length: 25 minutes of speech. */
  private static final double USUAL_LENGTH = 4000;

  private static final int ROUNDED = 256;

  private static final double K1 = 1.2;

  /** Above what all other fields can add up to. */
  private static final double TITLE = 12;

  /** Sums below {@code BOUNDS[i]} are in level i. */
  private static final double[] BOUNDS = {1.15, 1.6, 2.3, 3.2, 4.6, 7, TITLE};

  /** Weights are kept as eighths until the levels are known. */
  static final int EIGHTHS = 8;

  static final int TAG_EIGHTHS = 5 * EIGHTHS;

  /** By eighths, up to the highest bound: asked for tens of millions of times. */
  private static final byte[] LEVEL = new byte[(int) (TITLE * EIGHTHS) + 1];

  static {
    for (int eighths = 0; eighths < LEVEL.length; eighths++) {
      byte level = 0;
      while (level < BOUNDS.length && eighths >= BOUNDS[level] * EIGHTHS) {
        level++;
      }
      LEVEL[eighths] = level;
    }
  }

  private FieldWeights() {}

  /** So that an edit of a few words seldom moves the weights of all others. */
  static int roundedLength(int tokens) {
    return (tokens + ROUNDED / 2) / ROUNDED * ROUNDED;
  }

  /**
   * The weight without tags, in eighths.
   *
   * @param length of the transcript in tokens, rounded
   */
  static int eighths(int inTitle, int inSummary, int inTranscript, int length) {
    double weight = inTitle == 0 ? 0 : TITLE;
    if (inSummary > 0) {
      weight += 2.5 * 1.8 * inSummary / (inSummary + 0.8);
    }
    if (inTranscript > 0) {
      double norm = K1 * (0.7 + 0.3 * Math.min(4, length / USUAL_LENGTH));
      weight += (K1 + 1) * inTranscript / (inTranscript + norm);
    }
    return (int) Math.round(weight * EIGHTHS);
  }

  static int level(int eighths) {
    return LEVEL[Math.min(eighths, LEVEL.length - 1)];
  }
}
