package dev.lectern.transcript;

import java.util.BitSet;

/**
 * Chooses after which pieces a paragraph ends: the cheapest choice by dynamic programming over what
 * each break costs (subject, opening words, question before it) and how far each paragraph is from
 * the length that reads well.
 */
final class ParagraphPlan {
  /** A paragraph of the author's up to this weight is left whole. */
  static final int LONG_PARAGRAPH = 200 * TextWeight.WORD;

  private static final int TARGET = 110 * TextWeight.WORD;
  private static final int SHORT = 55 * TextWeight.WORD;
  private static final int CRUMB = 25 * TextWeight.WORD;
  private static final int LONGEST = 260 * TextWeight.WORD;

  /** Bounds the work for texts of one-word sentences; nobody speaks so. */
  private static final int MOST_PIECES = 48;

  private static final double ANY_BREAK = 0.3;
  private static final double DEPTH = 0.55;
  private static final float TURN = -1;
  private static final int ANNOUNCEMENT = 12 * TextWeight.WORD;
  private static final double AFTER_ANNOUNCEMENT = 1.2;
  private static final double AFTER_QUESTION = 5;
  private static final double MID_SENTENCE = 2.2;
  private static final double WEAK_PLACE = 0.8;
  private static final double BEFORE_SHORT = 0.7;
  private static final double AT_LINE_END = -0.8;
  private static final int SHORT_SENTENCE = 4 * TextWeight.WORD;

  private ParagraphPlan() {}

  /** The pieces that end a paragraph; the last piece always does. */
  static BitSet ends(String text, Pieces pieces) {
    int count = pieces.count();
    double[] breakCosts = breakCosts(text, pieces);
    double[] costs = new double[count + 1];
    int[] starts = new int[count + 1];
    for (int end = 1; end <= count; end++) {
      costs[end] = Double.POSITIVE_INFINITY;
      int weight = 0;
      for (int start = end - 1; start >= 0 && end - start <= MOST_PIECES; start--) {
        weight += pieces.weight(start);
        if (weight > LONGEST && start < end - 1) {
          break;
        }
        double cost = costs[start] + lengthCost(weight) + (start == 0 ? 0 : breakCosts[start - 1]);
        if (cost < costs[end]) {
          costs[end] = cost;
          starts[end] = start;
        }
      }
    }
    BitSet ends = new BitSet(count);
    for (int end = count; end > 0; end = starts[end]) {
      ends.set(end - 1);
    }
    return ends;
  }

  private static double lengthCost(int weight) {
    double off = (double) (weight - TARGET) / TARGET;
    double cost = 1.5 * off * off;
    if (weight < SHORT) {
      cost += 2.5 * (SHORT - weight) / SHORT;
    }
    if (weight < CRUMB) {
      cost += 2;
    }
    if (weight > LONG_PARAGRAPH) {
      cost += 2.0 * (weight - LONG_PARAGRAPH) / TARGET;
    }
    return cost;
  }

  /** The cost of a break behind each piece but the last. */
  private static double[] breakCosts(String text, Pieces pieces) {
    float[] depths = Cohesion.depths(text, pieces);
    double punctuated = punctuatedShare(pieces);
    double[] costs = new double[depths.length];
    float openerBefore =
        pieces.count() == 0 ? 0 : Openers.cost(text, pieces.start(0), pieces.end(0));
    for (int i = 0; i < costs.length; i++) {
      int start = pieces.end(i);
      float opener = Openers.cost(text, start, pieces.end(i + 1));
      double cost = ANY_BREAK + opener - DEPTH * depths[i];
      if (openerBefore <= TURN && pieces.weight(i) <= ANNOUNCEMENT) {
        // "Next question." belongs to the question, whatever that begins with.
        cost = Math.max(cost, AFTER_ANNOUNCEMENT);
      }
      openerBefore = opener;
      if (pieces.weight(i + 1) <= SHORT_SENTENCE && cost > -1) {
        cost += BEFORE_SHORT;
      }
      cost +=
          switch (pieces.gap(i)) {
            case Gap.QUESTION -> AFTER_QUESTION;
            case Gap.CLAUSE -> MID_SENTENCE * punctuated;
            case Gap.WEAK -> MID_SENTENCE * punctuated + WEAK_PLACE;
            default -> 0;
          };
      if (text.charAt(start - 1) == '\n') {
        cost += AT_LINE_END;
      }
      costs[i] = cost;
    }
    return costs;
  }

  /** Where nothing is punctuated, a break within a sentence is no worse than any other. */
  private static double punctuatedShare(Pieces pieces) {
    int gaps = pieces.count() - 1;
    int sentences = 0;
    for (int i = 0; i < gaps; i++) {
      sentences += pieces.gap(i) == Gap.SENTENCE || pieces.gap(i) == Gap.QUESTION ? 1 : 0;
    }
    return gaps <= 0 ? 1 : (double) sentences / gaps;
  }
}
