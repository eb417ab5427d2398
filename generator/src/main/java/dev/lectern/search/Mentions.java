package dev.lectern.search;

/** How often the fields of a lecture name one term. */
final class Mentions {
  /** Where a term stands; beyond {@link #PARAGRAPHS}{@code + k} it is the k-th paragraph. */
  static final int TITLE = 0;

  static final int TAG = 1;
  static final int SUMMARY = 2;
  static final int PARAGRAPHS = 3;

  /** Paragraphs behind this one count as this one. */
  static final int MAX_PARAGRAPH = 4095;

  /** So many bits hold any place. */
  static final int PLACE_BITS = 13;

  private int inTitle;
  private int inTag;
  private int inSummary;
  private int inTranscript;
  private int paragraph;
  private int inParagraph;
  private int bestParagraph;
  private int inBest;

  void add(int where) {
    switch (where) {
      case TITLE -> inTitle++;
      case TAG -> inTag++;
      case SUMMARY -> inSummary++;
      default -> addToParagraph(where - PARAGRAPHS + 1);
    }
  }

  /** Paragraphs come in order, so one running count is enough. */
  private void addToParagraph(int number) {
    inTranscript++;
    inParagraph = number == paragraph ? inParagraph + 1 : 1;
    paragraph = number;
    if (inParagraph > inBest) {
      inBest = inParagraph;
      bestParagraph = number;
    }
  }

  void clear() {
    inTitle = 0;
    inTag = 0;
    inSummary = 0;
    inTranscript = 0;
    paragraph = 0;
    inParagraph = 0;
    bestParagraph = 0;
    inBest = 0;
  }

  int eighths(int transcriptTokens) {
    return FieldWeights.eighths(inTitle, inSummary, inTranscript, transcriptTokens)
        + (inTag > 0 ? FieldWeights.TAG_EIGHTHS : 0);
  }

  /** The paragraph naming it most, the first of equals, counted from 1; 0 when none does. */
  int paragraph() {
    return bestParagraph;
  }
}
