package dev.lectern.search;

import java.util.Arrays;

/**
 * The words of one lecture in the order they are first met, with how often each field names them.
 */
final class WordMentions {
  private char[] text = new char[1 << 13];
  private int[] ends = new int[1 << 10];
  private int[] hashes = new int[1 << 10];
  private Mentions[] mentions = new Mentions[1 << 10];
  private int[] table = new int[1 << 11];
  private int size;

  /** Counts one mention. */
  void add(char[] word, int from, int to, int where) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + word[i];
    }
    hash *= 0x9E3779B9;
    int slot = hash >>> 8 & (table.length - 1);
    while (table[slot] != 0) {
      int id = table[slot] - 1;
      if (hashes[id] == hash && isSame(id, word, from, to)) {
        mentions[id].add(where);
        return;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = size + 1;
    insert(word, from, to, hash).add(where);
  }

  private boolean isSame(int id, char[] word, int from, int to) {
    int at = start(id);
    if (ends[id] - at != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (text[at++] != word[i]) {
        return false;
      }
    }
    return true;
  }

  private int start(int id) {
    return id == 0 ? 0 : ends[id - 1];
  }

  private Mentions insert(char[] word, int from, int to, int hash) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
      mentions = Arrays.copyOf(mentions, size * 2);
    }
    int start = start(size);
    int end = start + to - from;
    if (end > text.length) {
      text = Arrays.copyOf(text, Math.max(text.length * 2, end));
    }
    System.arraycopy(word, from, text, start, to - from);
    ends[size] = end;
    hashes[size] = hash;
    mentions[size] = new Mentions();
    size++;
    if (size * 2 > table.length) {
      table = new int[table.length * 2];
      for (int id = 0; id < size; id++) {
        int slot = hashes[id] >>> 8 & (table.length - 1);
        while (table[slot] != 0) {
          slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = id + 1;
      }
    }
    return mentions[size - 1];
  }

  /** Writes their number, then each with its weight and its paragraph. */
  void writeTo(ByteWriter out, int transcriptTokens) {
    out.number(size);
    for (int id = 0; id < size; id++) {
      out.utf8(text, start(id), ends[id]);
      out.number(mentions[id].eighths(transcriptTokens));
      out.number(mentions[id].paragraph());
    }
  }
}
