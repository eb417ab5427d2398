package dev.lectern.topics;

import java.util.Arrays;

/**
 * Finds known names in a text in one pass: leftmost, then longest.
 *
 * <p>A name of Latin letters matches whole words only, and their plural in {@code s} or {@code es}.
 * The cost is linear in the text for a given set of names: from each word edge at most the longest
 * name is followed. Immutable once built, so several threads may scan.
 */
final class PhraseTrie {
  private static final int ROOT = 0;

  // Edges of the trie in one open-addressed table: (node, character) to node.
  private long[] edges = new long[1 << 12];
  private int[] targets = new int[1 << 12];
  private int edgeCount;
  private int[] values = new int[1 << 12];
  private String[] exactForms = new String[1 << 12];
  private int nodeCount = 1;

  PhraseTrie() {
    Arrays.fill(edges, -1);
    Arrays.fill(values, -1);
    Arrays.fill(exactForms, "");
  }

  /** Told of each name found. */
  interface Visitor {
    /**
     * One name stands at {@code [start, end)} of the folded text.
     *
     * @return false to refuse it; the search then goes on one character further
     */
    boolean found(int start, int end, int value);
  }

  /**
   * Adds a name.
   *
   * @param folded as {@link TagKey#fold} makes it
   * @param exactForm the cased form the text must have, or empty where any case will do
   * @param value not negative
   */
  void add(String folded, String exactForm, int value) {
    int node = ROOT;
    for (int i = 0; i < folded.length(); i++) {
      node = addStep(node, folded.charAt(i));
    }
    values[node] = value;
    exactForms[node] = exactForm;
  }

  void scan(FoldedText text, Visitor visitor) {
    int length = text.length();
    for (int start = 0; start < length; start++) {
      if (!text.isWordEdge(start)) {
        continue;
      }
      int node = step(ROOT, text.at(start));
      int bestEnd = -1;
      int bestValue = -1;
      for (int at = start + 1; node >= 0; at++) {
        if (values[node] >= 0) {
          int end = nameEnd(text, at);
          if (end > 0 && hasForm(text, start, exactForms[node])) {
            bestEnd = end;
            bestValue = values[node];
          }
        }
        node = at < length ? step(node, text.at(at)) : -1;
      }
      if (bestEnd > 0 && visitor.found(start, bestEnd, bestValue)) {
        start = bestEnd - 1;
      }
    }
  }

  /**
   * Where a word that may have a plural ending stops, or -1 when the name is only its beginning.
   */
  private static int nameEnd(FoldedText text, int end) {
    if (text.isWordEdge(end)) {
      return end;
    }
    if (text.at(end) == 's' && text.isWordEdge(end + 1)) {
      return end + 1;
    }
    boolean es = text.at(end) == 'e' && end + 1 < text.length() && text.at(end + 1) == 's';
    return es && text.isWordEdge(end + 2) ? end + 2 : -1;
  }

  private static boolean hasForm(FoldedText text, int start, String exactForm) {
    for (int i = 0; i < exactForm.length(); i++) {
      if (text.casedAt(start + i) != exactForm.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int addStep(int node, char c) {
    int next = step(node, c);
    if (next >= 0) {
      return next;
    }
    if (edgeCount * 2 >= edges.length) {
      growEdges();
    }
    if (nodeCount == values.length) {
      values = Arrays.copyOf(values, nodeCount * 2);
      Arrays.fill(values, nodeCount, values.length, -1);
      exactForms = Arrays.copyOf(exactForms, nodeCount * 2);
      Arrays.fill(exactForms, nodeCount, exactForms.length, "");
    }
    putEdge(edge(node, c), nodeCount);
    edgeCount++;
    return nodeCount++;
  }

  private int step(int node, char c) {
    long edge = edge(node, c);
    int slot = slot(edge);
    while (edges[slot] != -1) {
      if (edges[slot] == edge) {
        return targets[slot];
      }
      slot = (slot + 1) & (edges.length - 1);
    }
    return -1;
  }

  private void growEdges() {
    long[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = new long[oldEdges.length * 2];
    targets = new int[edges.length];
    Arrays.fill(edges, -1);
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != -1) {
        putEdge(oldEdges[i], oldTargets[i]);
      }
    }
  }

  private void putEdge(long edge, int target) {
    int slot = slot(edge);
    while (edges[slot] != -1) {
      slot = (slot + 1) & (edges.length - 1);
    }
    edges[slot] = edge;
    targets[slot] = target;
  }

  private static long edge(int node, char c) {
    return ((long) node << 16) | c;
  }

  private int slot(long edge) {
    return (int) ((edge * 0x9E3779B97F4A7C15L) >>> 40) & (edges.length - 1);
  }
}
