package dev.lectern.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A term as a reader of the index takes it.
 *
 * @param paragraphs empty when the term tells none
 * @param longer the lectures that hold the substrings in the tree, by what follows the term
 * @param isCut whether longer substrings are terms of their own, for want of room
 */
record Term(
    List<Integer> lectures,
    List<Integer> levels,
    List<Integer> paragraphs,
    Map<String, List<Integer>> longer,
    boolean isCut) {

  /** A term that no tree follows. */
  static Term read(byte[] data, int lectures) {
    return read(data, lectures, 0);
  }

  /**
   * A term of a run.
   *
   * @param depth how many characters more the substrings in its tree may have; 0 when none follows
   */
  static Term read(byte[] data, int total, int depth) {
    BitInput in = new BitInput(data);
    List<Integer> lectures = in.subset(total);
    List<Integer> levels = lectures.stream().map(lecture -> in.unary()).toList();
    int shift = in.read(3) - 1;
    List<Integer> paragraphs =
        shift < 0 ? List.of() : lectures.stream().map(lecture -> in.rice(shift)).toList();
    Map<String, List<Integer>> longer = new TreeMap<>();
    boolean isCut = depth > 0 && in.read(1) == 1;
    if (depth > 0 && !isCut) {
      readTree(in, "", lectures, depth, longer);
    }
    if (!in.rest().matches("0{0,6}")) {
      throw new IllegalStateException("more than was expected: " + in.rest());
    }
    return new Term(lectures, levels, paragraphs, longer, isCut);
  }

  private static void readTree(
      BitInput in,
      String before,
      List<Integer> holders,
      int depth,
      Map<String, List<Integer>> found) {
    int rank = -1;
    for (int left = in.gamma() - 1; left > 0; left--) {
      rank += ((in.gamma() - 1) << 10) + in.read(10) + 1;
      String substring = before + Character.toString((rank + 0x4E00) & 0x3FFFF);
      List<Integer> kept = in.subset(holders.size()).stream().map(holders::get).toList();
      found.put(substring, kept);
      if (depth > 1) {
        readTree(in, substring, kept, depth - 1, found);
      }
    }
  }
}
