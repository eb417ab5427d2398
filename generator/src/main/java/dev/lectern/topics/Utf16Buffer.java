package dev.lectern.topics;

import java.util.Arrays;

/** Texts put behind one another as UTF-16 units, to be read without a copy of the whole. */
final class Utf16Buffer {
  private char[] units;
  private int length;

  Utf16Buffer(int capacity) {
    units = new char[Math.max(16, capacity)];
  }

  /**
   * Appends a text.
   *
   * @return where it begins
   */
  int append(String text) {
    int from = length;
    length += text.length();
    if (length > units.length) {
      units = Arrays.copyOf(units, Math.max(units.length * 2, length));
    }
    text.getChars(0, text.length(), units, from);
    return from;
  }

  /** Forgets what begins at {@code end}. */
  void cutBack(int end) {
    length = end;
  }

  /** What was appended, up to {@link #length}; another array after more is. */
  char[] units() {
    return units;
  }

  int length() {
    return length;
  }
}
