package dev.lectern.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * Finds known names in a text in one pass: leftmost, then longest.
 *
 * <p>A name of Latin letters matches whole words only, and their plural in {@code s} or {@code es}.
 * The cost is linear in the text for a given set of names: from each word edge at most the longest
 * name is followed. Immutable, so several threads may scan.
 */
final class PhraseTrie {
  private static final int ROOT = 0;

  /** With more children than this a node's are searched by halves. */
  private static final int FEW_CHILDREN = 6;

  /** The child of the root for each character, or -1. */
  private final int[] first = new int[0x10000];

  // Nodes are numbered level by level, so that the children of one are neighbours, by character.
  private final char[] characters;
  private final int[] childrenFrom;
  private final int[] values;
  private final String[] exactForms;

  private final NameBeginnings beginnings;

  /**
   * What a name stands for.
   *
   * @param value not negative
   * @param exactForm the cased form the text must have, or empty where any case will do
   */
  record Name(int value, String exactForm) {}

  /** Told of each name found. */
  interface Visitor {
    /**
     * One name stands at {@code [start, end)} of the folded text.
     *
     * @return false to refuse it; the search then goes on one character further
     */
    boolean found(int start, int end, int value);
  }

  /** A node whose children are not made yet: the names from one to another start alike. */
  private record Pending(int from, int to, int depth) {}

  /** A trie of names as {@link TagKey#fold} makes them, none of them empty. */
  PhraseTrie(SortedMap<String, Name> names) {
    List<String> sorted = List.copyOf(names.keySet());
    int most = 1 + sorted.stream().mapToInt(String::length).sum();
    characters = new char[most];
    childrenFrom = new int[most + 1];
    values = new int[most];
    exactForms = new String[most];
    Arrays.fill(values, -1);
    Arrays.fill(first, -1);
    beginnings = new NameBeginnings(sorted);
    List<Pending> nodes = new ArrayList<>();
    nodes.add(new Pending(0, sorted.size(), 0));
    for (int node = 0; node < nodes.size(); node++) {
      Pending pending = nodes.get(node);
      int from = pending.from();
      if (from < pending.to() && sorted.get(from).length() == pending.depth()) {
        Name name = names.get(sorted.get(from++));
        if (name != null) {
          values[node] = name.value();
          exactForms[node] = name.exactForm();
        }
      }
      childrenFrom[node] = nodes.size();
      while (from < pending.to()) {
        char c = sorted.get(from).charAt(pending.depth());
        int to = from + 1;
        while (to < pending.to() && sorted.get(to).charAt(pending.depth()) == c) {
          to++;
        }
        characters[nodes.size()] = c;
        if (node == ROOT) {
          first[c] = nodes.size();
        }
        nodes.add(new Pending(from, to, pending.depth() + 1));
        from = to;
      }
      childrenFrom[node + 1] = nodes.size();
    }
  }

  void scan(FoldedText text, Visitor visitor) {
    char[] units = text.units();
    int length = text.length();
    int start = 0;
    while (start < length) {
      char c = units[start];
      int next = start + 1;
      boolean may;
      if (FoldedText.isWordCharacter(c)) {
        int hash = c;
        while (next < length && FoldedText.isWordCharacter(units[next])) {
          hash = NameBeginnings.hash(hash, units[next++]);
        }
        may = beginnings.hasWord(hash);
      } else {
        may = first[c] >= 0 && (next == length || beginnings.hasPair(c, units[next]));
      }
      start = may ? scanFrom(start, next, text, visitor) : next;
    }
  }

  /**
   * Looks for a name at one place.
   *
   * @return where the next may start: behind this one, or where {@code next} says
   */
  private int scanFrom(int start, int next, FoldedText text, Visitor visitor) {
    int bestEnd = -1;
    int bestValue = -1;
    int node = first[text.at(start)];
    for (int at = start + 1; node >= 0; at++) {
      if (values[node] >= 0) {
        int end = nameEnd(text, at);
        if (end > 0 && hasForm(text, start, exactForms[node])) {
          bestEnd = end;
          bestValue = values[node];
        }
      }
      node = at < text.length() ? child(node, text.at(at)) : -1;
    }
    return bestEnd > 0 && visitor.found(start, bestEnd, bestValue) ? bestEnd : next;
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

  private int child(int node, char c) {
    int from = childrenFrom[node];
    int to = childrenFrom[node + 1];
    while (to - from > FEW_CHILDREN) {
      int middle = (from + to) >>> 1;
      if (characters[middle] <= c) {
        from = middle;
      } else {
        to = middle;
      }
    }
    for (int i = from; i < to; i++) {
      if (characters[i] == c) {
        return i;
      }
    }
    return -1;
  }
}
