package dev.lectern.search;

import java.util.Arrays;

/**
 * A string of bits, first bit first, and the codes the index is written in. The browser reads them
 * with the same names in {@code assets/js/search-index.js}.
 */
final class BitOutput {
  private byte[] bytes = new byte[64];
  private long length;

  /** In bits. */
  long length() {
    return length;
  }

  void bit(boolean one) {
    bits(one ? 1 : 0, 1);
  }

  /** The low {@code count} bits, highest first; {@code count} up to 31. */
  void bits(int value, int count) {
    if (((length + count) >>> 3) + 1 >= bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    int left = count;
    while (left > 0) {
      int free = 8 - (int) (length & 7);
      int taken = Math.min(free, left);
      int chunk = value >>> (left - taken) & ((1 << taken) - 1);
      bytes[(int) (length >>> 3)] |= (byte) (chunk << (free - taken));
      length += taken;
      left -= taken;
    }
  }

  /** {@code value} ones and a zero. */
  void unary(int value) {
    int left = value;
    while (left > 30) {
      bits(0x7FFFFFFF, 31);
      left -= 31;
    }
    bits((1 << (left + 1)) - 2, left + 1);
  }

  /** Rice code: good for numbers whose mean is about {@code 2^shift}. */
  void rice(int value, int shift) {
    unary(value >>> shift);
    bits(value, shift);
  }

  /** Elias gamma code of a number from 1. */
  void gamma(int value) {
    int width = 31 - Integer.numberOfLeadingZeros(value);
    unary(width);
    bits(value, width);
  }

  /**
   * A subset of {@code 0 … universe - 1}, which the reader knows the size of: its size, then the
   * gaps of it or of what it leaves out, whichever is shorter.
   *
   * @param members ascending, the first {@code size}; at least one
   */
  void subset(int[] members, int size, int universe) {
    if (universe == 1) {
      return;
    }
    bit(size == universe);
    if (size == universe) {
      return;
    }
    gamma(size);
    boolean inverse = size > universe - size;
    int count = inverse ? universe - size : size;
    int shift = gapShift(count, universe);
    int previous = -1;
    if (!inverse) {
      for (int i = 0; i < size; i++) {
        rice(members[i] - previous - 1, shift);
        previous = members[i];
      }
      return;
    }
    int next = 0;
    for (int value = 0; value < universe; value++) {
      if (next < size && members[next] == value) {
        next++;
      } else {
        rice(value - previous - 1, shift);
        previous = value;
      }
    }
  }

  /**
   * The Rice parameter for {@code count} members: the largest power of two not above the mean gap.
   */
  private static int gapShift(int count, int universe) {
    int shift = 0;
    while ((long) count << (shift + 1) <= universe) {
      shift++;
    }
    return shift;
  }

  /** Appends another string of bits. */
  void append(BitOutput other) {
    int whole = (int) (other.length >>> 3);
    for (int i = 0; i < whole; i++) {
      bits(other.bytes[i] & 0xFF, 8);
    }
    int rest = (int) (other.length & 7);
    if (rest > 0) {
      bits((other.bytes[whole] & 0xFF) >>> (8 - rest), rest);
    }
  }

  /** A copy without spare room, for keeping. */
  BitOutput trimmed() {
    BitOutput copy = new BitOutput();
    copy.bytes = Arrays.copyOf(bytes, (int) ((length + 7) >>> 3) + 1);
    copy.length = length;
    return copy;
  }

  /** Forgets everything, for the next use. */
  void clear() {
    Arrays.fill(bytes, 0, (int) Math.min(bytes.length, (length >>> 3) + 1), (byte) 0);
    length = 0;
  }

  /**
   * Appends the bits as characters that a script file may hold between double quotes, seven bits to
   * a byte of UTF-8 where that is possible. The reader knows the length; padding is zeros.
   */
  void toCharacters(StringBuilder out) {
    for (long i = 0; i < length; i += 7) {
      int index = (int) (i >>> 3);
      int pair = (bytes[index] & 0xFF) << 8;
      if (index + 1 < bytes.length) {
        pair |= bytes[index + 1] & 0xFF;
      }
      int symbol = pair >>> (9 - (int) (i & 7)) & 0x7F;
      int forbidden = FORBIDDEN.indexOf(symbol);
      out.append((char) (forbidden < 0 ? symbol : SUBSTITUTE + forbidden));
    }
  }

  /** What can't stand in a JavaScript string, or would not survive the way there. */
  private static final String FORBIDDEN = "\0\n\r\"\\";

  /** Two bytes of UTF-8, no control character. */
  private static final char SUBSTITUTE = '\u00A1';
}
