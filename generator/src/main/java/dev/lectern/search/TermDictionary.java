package dev.lectern.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers words in the order they are first met, by their UTF-8 bytes, without making a string for
 * each mention.
 */
final class TermDictionary {
  private byte[] text = new byte[1 << 16];
  private int[] starts = new int[1 << 12];
  private int[] hashes = new int[1 << 12];

  /** The last eight bytes of each: of most words all, so that the text is seldom looked into. */
  private long[] tails = new long[1 << 12];

  private int[] table = new int[1 << 14];
  private int size;

  private boolean closed;

  /** Which lengths and first bytes the words have, once it is closed: most others have others. */
  private boolean[] beginnings = {};

  /** Takes no more words. */
  void close() {
    closed = true;
    beginnings = new boolean[1 << 16];
    for (int id = 0; id < size; id++) {
      beginnings[beginning(text, starts[id], starts[id + 1] - starts[id])] = true;
    }
  }

  private static int beginning(byte[] bytes, int from, int length) {
    return length == 0 ? 0 : (length & 0xFF) << 8 | (bytes[from] & 0xFF);
  }

  int size() {
    return size;
  }

  String word(int id) {
    return new String(text, starts[id], starts[id + 1] - starts[id], StandardCharsets.UTF_8);
  }

  /** The number of a word; a new one for a new word, or -1 where no more are taken. */
  int idOf(byte[] bytes, int from, int length) {
    if (closed && !beginnings[beginning(bytes, from, length)]) {
      return -1;
    }
    int hash = 1;
    long tail = 0;
    for (int i = from; i < from + length; i++) {
      hash = hash * 31 + bytes[i];
      tail = (tail << 8) | (bytes[i] & 0xFF);
    }
    hash *= 0x9E3779B9;
    int slot = (hash >>> 7) & (table.length - 1);
    while (table[slot] != 0) {
      int id = table[slot] - 1;
      if (hashes[id] == hash && tails[id] == tail && isWord(id, bytes, from, length)) {
        return id;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    if (closed) {
      return -1;
    }
    table[slot] = size + 1;
    return add(bytes, from, length, hash, tail);
  }

  /** Whether it is that of the bytes, which end as it does. */
  private boolean isWord(int id, byte[] bytes, int from, int length) {
    return starts[id + 1] - starts[id] == length
        && (length <= Long.BYTES
            || Arrays.equals(text, starts[id], starts[id + 1], bytes, from, from + length));
  }

  private int add(byte[] bytes, int from, int length, int hash, long tail) {
    if (size + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      hashes = Arrays.copyOf(hashes, hashes.length * 2);
      tails = Arrays.copyOf(tails, tails.length * 2);
    }
    int start = starts[size];
    if (start + length > text.length) {
      text = Arrays.copyOf(text, Math.max(text.length * 2, start + length));
    }
    System.arraycopy(bytes, from, text, start, length);
    hashes[size] = hash;
    tails[size] = tail;
    starts[size + 1] = start + length;
    size++;
    if (size * 2 > table.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    table = new int[table.length * 2];
    for (int id = 0; id < size; id++) {
      int slot = (hashes[id] >>> 7) & (table.length - 1);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = id + 1;
    }
  }
}
