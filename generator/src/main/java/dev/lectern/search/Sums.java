package dev.lectern.search;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Sums of 64 bits by which the index knows what it made before. Two different inputs have the same
 * one once in 2<sup>64</sup>; they are no protection against somebody who looks for such a pair,
 * who could only spoil the index of a site of his own.
 */
final class Sums {
  private Sums() {}

  /**
   * A sum with one value more. A bijection of either while the other stays, so that no change of
   * one value gets lost. Zeros give no zero, so that they count where sums are added up.
   */
  static long mixed(long sum, long value) {
    long product = ((sum ^ value) + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    return product ^ (product >>> 32);
  }

  /** A sum with a text more, its length included. */
  static long mixed(long sum, String text) {
    long mixed = mixed(sum, text.length());
    int i = 0;
    for (; i + 4 <= text.length(); i += 4) {
      long four =
          (long) text.charAt(i) << 48
              | (long) text.charAt(i + 1) << 32
              | (long) text.charAt(i + 2) << 16
              | text.charAt(i + 3);
      mixed = mixed(mixed, four);
    }
    for (; i < text.length(); i++) {
      mixed = mixed(mixed, text.charAt(i));
    }
    return mixed;
  }

  /** A sum with some bytes more, their number included. */
  static long mixed(long sum, byte[] bytes) {
    long mixed = mixed(sum, bytes.length);
    int i = 0;
    for (; i + 8 <= bytes.length; i += 8) {
      mixed = mixed(mixed, (long) LONGS.get(bytes, i));
    }
    for (; i < bytes.length; i++) {
      mixed = mixed(mixed, bytes[i]);
    }
    return mixed;
  }

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The sum spread over all bits, so that sums of many can be added up in any order. */
  static long spread(long sum) {
    long bits = (sum ^ (sum >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return bits ^ (bits >>> 31);
  }
}
