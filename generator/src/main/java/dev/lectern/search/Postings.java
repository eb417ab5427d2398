package dev.lectern.search;

import java.util.Arrays;

/** The lectures that hold one term, ascending, with level and best paragraph; grows, is reused. */
final class Postings {
  /** Below this many lectures no term counts as common. */
  private static final int COMMON = 50;

  private static final int MAX_SHIFT = 6;

  private int[] lectures = new int[16];
  private byte[] levels = new byte[16];
  private char[] paragraphs = new char[16];
  private int size;

  int size() {
    return size;
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
    int shift = telling && (size <= COMMON || size < total / 10) ? paragraphShift() : -1;
    out.bits(shift + 1, 3);
    for (int i = 0; shift >= 0 && i < size; i++) {
      out.rice(paragraphs[i], shift);
    }
  }

  /** Gives the lectures to another list. */
  void copyLecturesTo(LectureList list) {
    list.set(lectures, size);
  }

  /** The cheapest Rice parameter for the paragraphs; -1 when no transcript holds the term. */
  private int paragraphShift() {
    int any = 0;
    for (int i = 0; i < size; i++) {
      any |= paragraphs[i];
    }
    if (any == 0) {
      return -1;
    }
    int best = -1;
    long least = Long.MAX_VALUE;
    for (int shift = 0; shift <= MAX_SHIFT && (long) size * (shift + 1) < least; shift++) {
      long cost = (long) size * (shift + 1);
      for (int i = 0; i < size; i++) {
        cost += paragraphs[i] >>> shift;
      }
      if (cost < least) {
        least = cost;
        best = shift;
      }
    }
    return best;
  }
}
