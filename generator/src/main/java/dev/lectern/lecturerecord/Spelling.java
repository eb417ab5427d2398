package dev.lectern.lecturerecord;

/** Tells a slip of the pen from another word. */
final class Spelling {
  /** Longer words are nobody's slip, and comparing costs the product of the lengths. */
  private static final int LONGEST = 20;

  private Spelling() {}

  /**
   * Whether two different words are so alike that one is probably meant as the other: one slip (a
   * letter too many, too few, another, or two swapped) in a word of three letters or more, two in
   * one of eight or more.
   */
  static boolean isNear(String word, String other) {
    int shorter = Math.min(word.length(), other.length());
    int allowed = shorter >= 8 ? 2 : shorter >= 3 ? 1 : 0;
    if (allowed == 0
        || Math.max(word.length(), other.length()) > LONGEST
        || Math.abs(word.length() - other.length()) > allowed) {
      return false;
    }
    int distance = distance(word, other);
    return distance > 0 && distance <= allowed;
  }

  /** Damerau's distance with adjacent swaps ("optimal string alignment"). */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        least = Math.min(least, cost[i - 1][j - 1] + substitution);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
      }
    }
    return cost[a.length()][b.length()];
  }
}
