package dev.lectern.transcript;

import java.util.BitSet;

/**
 * Chooses after which pieces a paragraph ends: the cheapest choice by dynamic programming over what
 * each break costs and how far each paragraph is from the length that reads well.
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

  private ParagraphPlan() {}

  /** The pieces that end a paragraph; the last piece always does. */
  static BitSet ends(Characters text, Pieces pieces) {
    int count = pieces.count();
    double[] breakCosts = BreakCosts.of(text, pieces);
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
}
