package dev.lectern.search;

import java.util.Arrays;

/**
 * The places of one character, with the characters behind each, so that sorting never looks into
 * the text again: with tens of millions of places that, not the sorting, would be the time it
 * takes. Made for one character after the other.
 */
final class CharacterPlaces {
  private static final int KEY_CHARACTERS = 4;

  /** Up to so many places are sorted by insertion. */
  private static final int SHORT = 24;

  private static final int PLACE = (1 << Mentions.PLACE_BITS) - 1;

  private final RunPlaces all;
  private int count;

  /** By place: the second to fifth character, the sixth, and lecture and place in it. */
  private long[] keys = {};

  private char[] lasts = {};
  private int[] wheres = {};

  /** For sorting. */
  private long[] otherKeys = {};

  private char[] otherLasts = {};
  private int[] otherWheres = {};
  private final int[] counts;

  CharacterPlaces(RunPlaces all) {
    this.all = all;
    counts = new int[all.alphabet().size() + 1];
  }

  /** Goes to another character: lecture by lecture, in the order of the text. */
  void collect(int id) {
    int from = all.start(id);
    count = all.start(id + 1) - from;
    if (count > keys.length) {
      allocate(Math.max(count, 2 * keys.length));
    }
    for (int i = 0; i < count; i++) {
      keys[i] = all.following(from + i);
      lasts[i] = all.fifth(from + i, keys[i]);
      wheres[i] = all.where(from + i);
    }
  }

  private void allocate(int size) {
    keys = new long[size];
    lasts = new char[size];
    wheres = new int[size];
    otherKeys = new long[size];
    otherLasts = new char[size];
    otherWheres = new int[size];
  }

  int count() {
    return count;
  }

  int lecture(int place) {
    return wheres[place] >>> Mentions.PLACE_BITS;
  }

  /** Where in its lecture: see {@link Mentions}. */
  int placeIn(int place) {
    return wheres[place] & PLACE;
  }

  /** Some places in their present order. */
  static final class Kept {
    private final long[] keys;
    private final char[] lasts;
    private final int[] wheres;

    private Kept(long[] keys, char[] lasts, int[] wheres) {
      this.keys = keys;
      this.lasts = lasts;
      this.wheres = wheres;
    }
  }

  static final Kept NOTHING = new Kept(new long[0], new char[0], new int[0]);

  Kept keep(int from, int to) {
    return new Kept(
        Arrays.copyOfRange(keys, from, to),
        Arrays.copyOfRange(lasts, from, to),
        Arrays.copyOfRange(wheres, from, to));
  }

  void restore(Kept kept, int from) {
    System.arraycopy(kept.keys, 0, keys, from, kept.keys.length);
    System.arraycopy(kept.lasts, 0, lasts, from, kept.lasts.length);
    System.arraycopy(kept.wheres, 0, wheres, from, kept.wheres.length);
  }

  /** The id of the character {@code offset} behind the first; 0 behind the end of the run. */
  int character(int place, int offset) {
    return offset <= KEY_CHARACTERS
        ? (int) (keys[place] >>> ((KEY_CHARACTERS - offset) * 16)) & 0xFFFF
        : lasts[place];
  }

  /** Where the character at the offset changes. */
  int endOf(int start, int to, int offset) {
    int id = character(start, offset);
    int end = start + 1;
    while (end < to && character(end, offset) == id) {
      end++;
    }
    return end;
  }

  /** Sorts by the character at the offset; equals keep their order. */
  void sort(int from, int to, int offset) {
    if (to - from <= SHORT) {
      insert(from, to, offset);
      return;
    }
    int[] met = new int[Math.min(to - from, counts.length)];
    int kinds = 0;
    for (int i = from; i < to; i++) {
      int id = character(i, offset);
      if (counts[id]++ == 0) {
        met[kinds++] = id;
      }
    }
    Arrays.sort(met, 0, kinds);
    int start = from;
    for (int k = 0; k < kinds; k++) {
      int count = counts[met[k]];
      counts[met[k]] = start;
      start += count;
    }
    for (int i = from; i < to; i++) {
      int slot = counts[character(i, offset)]++;
      otherKeys[slot] = keys[i];
      otherLasts[slot] = lasts[i];
      otherWheres[slot] = wheres[i];
    }
    System.arraycopy(otherKeys, from, keys, from, to - from);
    System.arraycopy(otherLasts, from, lasts, from, to - from);
    System.arraycopy(otherWheres, from, wheres, from, to - from);
    for (int k = 0; k < kinds; k++) {
      counts[met[k]] = 0;
    }
  }

  private void insert(int from, int to, int offset) {
    for (int i = from + 1; i < to; i++) {
      int id = character(i, offset);
      int j = i;
      if (character(j - 1, offset) <= id) {
        continue;
      }
      long key = keys[i];
      char last = lasts[i];
      int where = wheres[i];
      do {
        keys[j] = keys[j - 1];
        lasts[j] = lasts[j - 1];
        wheres[j] = wheres[j - 1];
        j--;
      } while (j > from && character(j - 1, offset) > id);
      keys[j] = key;
      lasts[j] = last;
      wheres[j] = where;
    }
  }
}
