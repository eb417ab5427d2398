package dev.lectern.transcript;

/**
 * What a paragraph break behind each piece of a text costs: little where the subject changes and a
 * new turn begins, much between a question and its answer, within a quotation or a sentence. Below
 * 0 a break is welcome.
 */
final class BreakCosts {
  private static final double ANY_BREAK = 0.3;
  private static final double DEPTH = 0.55;
  private static final double AFTER_QUESTION = 5;
  private static final double AFTER_SHORT_ANSWER = 1.5;
  private static final double AFTER_ANNOUNCEMENT = 1.2;
  private static final double AFTER_ELLIPSIS = 0.6;
  private static final double BEFORE_SHORT = 0.7;
  private static final double IN_QUOTATION = 2;
  private static final double AT_LINE_END = -0.8;
  private static final double MID_SENTENCE = 2.2;
  private static final double WEAK_PLACE = 0.8;

  /** An opening that announces what follows costs no more than this. */
  private static final float TURN = -1;

  private static final int ANNOUNCEMENT = 12 * TextWeight.WORD;
  private static final int SHORT_SENTENCE = 4 * TextWeight.WORD;

  /** A quotation of more pieces than this was never closed. */
  private static final int LONGEST_QUOTATION = 4;

  private final Characters text;
  private final Pieces pieces;
  private final double punctuated;

  private BreakCosts(Characters text, Pieces pieces) {
    this.text = text;
    this.pieces = pieces;
    this.punctuated = punctuatedShare(pieces);
  }

  /** One cost for each piece but the last. */
  static double[] of(Characters text, Pieces pieces) {
    return new BreakCosts(text, pieces).costs();
  }

  private double[] costs() {
    float[] depths = Cohesion.depths(text, pieces);
    double[] costs = new double[depths.length];
    float opener = pieces.count() == 0 ? 0 : opener(0);
    int quoted = 0;
    for (int i = 0; i < costs.length; i++) {
      float openerBefore = opener;
      opener = opener(i + 1);
      quoted = quotedPieces(i, quoted);
      double cost = ANY_BREAK + opener - DEPTH * depths[i] + behind(i);
      if (pieces.weight(i + 1) <= SHORT_SENTENCE && opener > TURN) {
        cost += BEFORE_SHORT;
      }
      if (quoted > 0) {
        cost += IN_QUOTATION;
      }
      if (openerBefore <= TURN && pieces.weight(i) <= ANNOUNCEMENT) {
        // "Next question." belongs to the question, whatever that begins with.
        cost = Math.max(cost, AFTER_ANNOUNCEMENT);
      }
      costs[i] = cost;
    }
    return costs;
  }

  private float opener(int piece) {
    return Openers.cost(text, pieces.start(piece), pieces.end(piece));
  }

  /** What the end of a piece adds. */
  private double behind(int piece) {
    double cost =
        switch (pieces.gap(piece)) {
          case Gap.QUESTION -> AFTER_QUESTION;
          case Gap.CLAUSE -> MID_SENTENCE * punctuated;
          case Gap.WEAK -> MID_SENTENCE * punctuated + WEAK_PLACE;
          default -> 0;
        };
    if (piece > 0
        && pieces.gap(piece - 1) == Gap.QUESTION
        && pieces.weight(piece) <= SHORT_SENTENCE) {
      cost += AFTER_SHORT_ANSWER;
    }
    int last = pieces.end(piece) - 1;
    if (text.charAt(last) == '\n') {
      cost += AT_LINE_END;
    }
    while (last > pieces.start(piece) && Scripts.isBlank(text.charAt(last))) {
      last--;
    }
    if (text.charAt(last) == '…' || isTwoStops(last - 1)) {
      cost += AFTER_ELLIPSIS;
    }
    return cost;
  }

  private boolean isTwoStops(int at) {
    return at >= 0 && text.charAt(at) == '.' && text.charAt(at + 1) == '.';
  }

  /**
   * How many pieces a quotation that is open behind a piece has so far; 0 when none is.
   *
   * @param before the same for the piece before
   */
  private int quotedPieces(int piece, int before) {
    char[] units = text.units();
    int start = pieces.start(piece);
    for (int i = pieces.end(piece) - 1; i >= start; i--) {
      char c = units[i];
      if ((Scripts.kinds(c) & Scripts.QUOTATION) != 0) {
        return c == '“' || c == '「' || c == '『' || (c == '"' && opensQuotation(i)) ? 1 : 0;
      }
    }
    return before == 0 || before >= LONGEST_QUOTATION ? 0 : before + 1;
  }

  /** A straight quotation mark opens between a blank and a word. */
  private boolean opensQuotation(int at) {
    return (at == 0 || Scripts.isBlank(text.charAt(at - 1)))
        && at + 1 < text.length()
        && !Scripts.isBlank(text.charAt(at + 1));
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
