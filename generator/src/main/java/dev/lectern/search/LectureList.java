package dev.lectern.search;

import java.util.Arrays;

/** Lectures, ascending; grows, is reused. */
final class LectureList {
  private int[] lectures = new int[16];
  private int[] ranks = new int[16];
  private int size;

  void clear() {
    size = 0;
  }

  /** Adds one that is not less than the last; once, however often it is given. */
  void add(int lecture) {
    if (size > 0 && lectures[size - 1] == lecture) {
      return;
    }
    if (size == lectures.length) {
      lectures = Arrays.copyOf(lectures, size * 2);
    }
    lectures[size++] = lecture;
  }

  void set(int[] from, int count) {
    if (count > lectures.length) {
      lectures = new int[Math.max(count, lectures.length * 2)];
    }
    System.arraycopy(from, 0, lectures, 0, count);
    size = count;
  }

  /** Writes these as a subset of {@code parent}'s, which holds them all. */
  void writeWithin(LectureList parent, BitOutput out) {
    if (size < parent.size) {
      if (size > ranks.length) {
        ranks = new int[lectures.length];
      }
      int rank = 0;
      for (int i = 0; i < size; i++) {
        while (parent.lectures[rank] != lectures[i]) {
          rank++;
        }
        ranks[i] = rank;
      }
    }
    out.subset(ranks, size, parent.size);
  }
}
