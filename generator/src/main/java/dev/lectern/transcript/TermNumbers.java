package dev.lectern.transcript;

import java.util.SplittableRandom;

/**
 * Numbers different terms from 0, in the order in which they come. Known by 64 bits of hash: two
 * terms that share them would count as one, which does no harm here.
 */
final class TermNumbers {
  /** Other in every run, so that nobody can choose terms that lie in each other's way. */
  private static final long SEED = new SplittableRandom().nextLong();

  // An open-addressed table; a free slot has a number of 0, the others one more than theirs.
  private long[] keys = new long[1 << 11];
  private int[] numbers = new int[1 << 11];
  private int size;

  /** The number of the term with this hash. */
  int of(long key) {
    int slot = slot(key);
    if (numbers[slot] == 0) {
      if (++size * 2 > keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      numbers[slot] = size;
    }
    return numbers[slot] - 1;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  private int slot(long key) {
    long mixed = (key ^ SEED) * 0x9E3779B97F4A7C15L;
    int mask = keys.length - 1;
    int slot = (int) (((mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L) >>> 32) & mask;
    while (numbers[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
