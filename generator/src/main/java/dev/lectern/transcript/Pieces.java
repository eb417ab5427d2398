package dev.lectern.transcript;

import java.util.Arrays;

/**
 * The sentences of one stretch of text, in order and without gaps, sentences that run on for ever
 * cut into clauses. Paragraphs are made by putting neighbours together.
 */
final class Pieces {
  private int[] ends = new int[64];
  private int[] weights = new int[64];
  private byte[] gaps = new byte[64];
  private int count;
  private int start;

  /** Empties it for a stretch that begins at {@code start}. */
  void clear(int start) {
    this.start = start;
    count = 0;
  }

  /**
   * Adds the next piece.
   *
   * @param end where the piece after it begins
   * @param weight as {@link TextWeight} measures it
   * @param gap one of {@link Gap}, what lies behind it
   */
  void add(int end, int weight, byte gap) {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
      weights = Arrays.copyOf(weights, count * 2);
      gaps = Arrays.copyOf(gaps, count * 2);
    }
    ends[count] = end;
    weights[count] = weight;
    gaps[count++] = gap;
  }

  int count() {
    return count;
  }

  int start(int piece) {
    return piece == 0 ? start : ends[piece - 1];
  }

  int end(int piece) {
    return ends[piece];
  }

  int weight(int piece) {
    return weights[piece];
  }

  /** What lies behind a piece. */
  byte gap(int piece) {
    return gaps[piece];
  }

  /** Where the last piece ends. */
  int end() {
    return count == 0 ? start : ends[count - 1];
  }
}
