package dev.lectern.topics;

/** How often each run of two or three numbered words comes, and where first. */
final class PhraseTimes {
  private static final int BITS = 21;

  /** The highest number of a word that can be told apart. */
  static final int MOST_WORDS = (1 << BITS) - 1;

  private static final long FREE = 0;

  // An open-addressed table; no key is 0, since words are numbered from 1.
  private long[] keys = new long[1 << 10];
  private int[] times = new int[1 << 10];
  private int[] firsts = new int[1 << 10];
  private int used;

  /** Told of each run. */
  interface Visitor {
    /**
     * A run of words.
     *
     * @param first what {@link #add} was told of it first
     */
    void visit(long key, int times, int first);
  }

  /** The key of a run; {@code third} is 0 where it has two words. */
  static long key(int first, int second, int third) {
    return ((long) third << (2 * BITS)) | ((long) second << BITS) | first;
  }

  static boolean isLong(long key) {
    return key >>> (2 * BITS) != 0;
  }

  void add(long key, int place) {
    int slot = slot(key);
    if (keys[slot] == FREE) {
      if (++used * 2 > keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      firsts[slot] = place;
    }
    times[slot]++;
  }

  /** Visits the runs that come at least so often, in no order to rely on. */
  void forEach(int least, Visitor visitor) {
    for (int slot = 0; slot < keys.length; slot++) {
      if (times[slot] >= least) {
        visitor.visit(keys[slot], times[slot], firsts[slot]);
      }
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTimes = times;
    int[] oldFirsts = firsts;
    keys = new long[oldKeys.length * 2];
    times = new int[keys.length];
    firsts = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        times[slot] = oldTimes[i];
        firsts[slot] = oldFirsts[i];
      }
    }
  }
}
