package dev.lectern.topics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text by their hashes, with how often each occurs: enough to compare two texts, not
 * to read one. Immutable.
 */
public final class TermVector {
  /** Most terms kept: those that occur most often, and among equals the longer ones. */
  public static final int MAX_TERMS = 96;

  /** No words. */
  public static final TermVector EMPTY = new TermVector(new int[0], new byte[0]);

  private final int[] hashes;
  private final byte[] counts;

  /**
   * A vector of given terms.
   *
   * @param hashes strictly ascending
   * @param counts from 1 to 127, one for each hash
   */
  TermVector(int[] hashes, byte[] counts) {
    if (hashes.length != counts.length) {
      throw new IllegalArgumentException(hashes.length + " hashes, " + counts.length + " counts");
    }
    this.hashes = hashes;
    this.counts = counts;
  }

  int size() {
    return hashes.length;
  }

  int hash(int index) {
    return hashes[index];
  }

  int count(int index) {
    return counts[index];
  }

  /** A hash of a word that spreads over all 32 bits and is the same in every run. */
  static int hash(String word) {
    int h = 0x811C9DC5;
    for (int i = 0; i < word.length(); i++) {
      h = (h ^ word.charAt(i)) * 0x01000193;
    }
    h ^= h >>> 16;
    h *= 0x7FEB352D;
    return h ^ (h >>> 15);
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeByte(hashes.length);
    for (int i = 0; i < hashes.length; i++) {
      out.writeInt(hashes[i]);
      out.writeByte(counts[i]);
    }
  }

  static TermVector readFrom(DataInput in) throws IOException {
    int size = in.readUnsignedByte();
    int[] hashes = new int[size];
    byte[] counts = new byte[size];
    for (int i = 0; i < size; i++) {
      hashes[i] = in.readInt();
      counts[i] = in.readByte();
      if (counts[i] < 1 || (i > 0 && hashes[i] <= hashes[i - 1])) {
        throw new IOException("no term vector");
      }
    }
    return new TermVector(hashes, counts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TermVector that
        && Arrays.equals(hashes, that.hashes)
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }

  @Override
  public String toString() {
    return hashes.length + " terms";
  }
}
