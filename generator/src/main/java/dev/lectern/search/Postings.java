package dev.lectern.search;

import java.util.Arrays;

/** The lectures that hold one term, ascending, with level and best paragraph; grows, is reused. */
final class Postings {
  private int[] lectures = new int[16];
  private byte[] levels = new byte[16];
  private char[] paragraphs = new char[16];
  private int size;

  int size() {
    return size;
  }

  int lecture(int index) {
    return lectures[index];
  }

  void clear() {
    size = 0;
  }

  void add(int lecture, int level, int paragraph) {
    if (size == lectures.length) {
      lectures = Arrays.copyOf(lectures, size * 2);
      levels = Arrays.copyOf(levels, size * 2);
      paragraphs = Arrays.copyOf(paragraphs, size * 2);
    }
    lectures[size] = lecture;
    levels[size] = (byte) level;
    paragraphs[size] = (char) paragraph;
    size++;
  }

  /**
   * Writes lectures, levels, and, unless the term is so common that it tells no place, paragraphs.
   *
   * @param total lectures in the index
   * @param telling whether the term can tell a place at all
   */
  void writeTo(BitOutput out, int total, boolean telling) {
    out.subset(lectures, size, total);
    for (int i = 0; i < size; i++) {
      out.unary(levels[i]);
    }
    boolean placed = telling && (size <= COMMON || size < total / 3);
    int shift = placed ? paragraphShift() : 0;
    placed &= shift >= 0;
    out.bit(placed);
    if (placed) {
      out.bits(shift, 3);
      for (int i = 0; i < size; i++) {
        out.rice(paragraphs[i], shift);
      }
    }
  }

  /** Writes the lectures as a subset of {@code parent}'s. */
  void writeWithin(Postings parent, BitOutput out) {
    int[] ranks = new int[size];
    int rank = 0;
    for (int i = 0; i < size; i++) {
      while (parent.lectures[rank] != lectures[i]) {
        rank++;
      }
      ranks[i] = rank;
    }
    out.subset(ranks, size, parent.size);
  }

  /** The cheapest Rice parameter for the paragraphs; -1 when no transcript holds the term. */
  private int paragraphShift() {
    int best = -1;
    long least = Long.MAX_VALUE;
    for (int shift = 0; shift < 8; shift++) {
      long cost = (long) size * (shift + 1);
      boolean any = false;
      for (int i = 0; i < size; i++) {
        cost += paragraphs[i] >>> shift;
        any |= paragraphs[i] != 0;
      }
      if (any && cost < least) {
        least = cost;
        best = shift;
      }
    }
    return best;
  }

  /** Below this many lectures no term counts as common. */
  private static final int COMMON = 50;
}
