package dev.lectern.transcript;

/** What lies between two pieces of a text, as bytes to be kept in an array. */
final class Gap {
  /** A sentence ended. */
  static final byte SENTENCE = 0;

  /** A question ended. */
  static final byte QUESTION = 1;

  /** A run-on sentence was cut where a clause seems to end: a semicolon, a line end, "so". */
  static final byte CLAUSE = 2;

  /** A run-on sentence was cut at a comma, a blank, or between two Chinese characters. */
  static final byte WEAK = 3;

  private Gap() {}
}
