package dev.lectern.lecture;

import java.util.Arrays;
import java.util.List;

/**
 * A fixed list of words that is asked for what stands at a place of a text, without a string for
 * it. Immutable.
 */
public final class WordList {
  /** One hash in so many has a word. */
  private static final int ROOM = 4;

  // An open-addressed table; a slot without a word has an index of -1.
  private final char[][] words;
  private final int[] hashes;
  private final int[] indexes;
  private final int shift;

  /** A list of distinct words, none of them empty. */
  public WordList(List<String> list) {
    int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, list.size()) * ROOM);
    words = new char[1 << bits][];
    hashes = new int[1 << bits];
    indexes = new int[1 << bits];
    Arrays.fill(indexes, -1);
    shift = 32 - bits;
    for (int i = 0; i < list.size(); i++) {
      char[] word = list.get(i).toCharArray();
      int hash = hash(word, 0, word.length);
      int slot = slot(hash, word, 0, word.length);
      if (word.length == 0 || indexes[slot] >= 0) {
        throw new IllegalArgumentException("empty or twice: " + list.get(i));
      }
      words[slot] = word;
      hashes[slot] = hash;
      indexes[slot] = i;
    }
  }

  /** Which word of the list, from 0, stands at {@code [from, to)}; -1 for none of them. */
  public int indexOf(char[] text, int from, int to) {
    return indexes[slot(hash(text, from, to), text, from, to)];
  }

  /** Whether the list has what stands at {@code [from, to)}. */
  public boolean contains(char[] text, int from, int to) {
    return indexOf(text, from, to) >= 0;
  }

  /** The slot of a word, or the free one that it would be put into. */
  private int slot(int hash, char[] text, int from, int to) {
    int slot = (hash * 0x9E3779B9) >>> shift;
    while (indexes[slot] >= 0 && (hashes[slot] != hash || !isSame(words[slot], text, from, to))) {
      slot = (slot + 1) & (words.length - 1);
    }
    return slot;
  }

  private static int hash(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + text[i];
    }
    return hash;
  }

  private static boolean isSame(char[] word, char[] text, int from, int to) {
    if (word.length != to - from) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (word[i] != text[from + i]) {
        return false;
      }
    }
    return true;
  }
}
