package dev.lectern.search;

import java.util.Arrays;

/**
 * A string of bits, first bit first, and the codes the index is written in. The browser reads them
 * with the same names in {@code assets/js/search.js}. Bits are kept as they are published: seven to
 * a symbol.
 */
final class BitOutput {
  private static final int SYMBOL_BITS = 7;

  /** By symbol: whether it can't stand in a JavaScript string, gets lost there, or separates. */
  private static final boolean[] FORBIDDEN = new boolean[1 << SYMBOL_BITS];

  static {
    "\0\n\r \"\\".chars().forEach(symbol -> FORBIDDEN[symbol] = true);
  }

  /** U+0100 to U+017F in UTF-8 take the place of forbidden symbols. */
  private static final int SUBSTITUTE = 0xC480;

  private byte[] symbols = new byte[64];
  private int size;
  private long rest;
  private int restBits;

  /** Where the output can be cut back to. */
  record Mark(int size, long rest, int restBits) {}

  /** In bits. */
  long length() {
    return (long) size * SYMBOL_BITS + restBits;
  }

  Mark mark() {
    return new Mark(size, rest, restBits);
  }

  void cutBackTo(Mark mark) {
    size = mark.size;
    rest = mark.rest;
    restBits = mark.restBits;
  }

  void clear() {
    size = 0;
    rest = 0;
    restBits = 0;
  }

  void bit(boolean one) {
    bits(one ? 1 : 0, 1);
  }

  /** The low {@code count} bits, highest first; {@code count} up to 31. */
  void bits(int value, int count) {
    rest = rest << count | (value & (1L << count) - 1);
    restBits += count;
    while (restBits > 32) {
      writeFourSymbols();
    }
  }

  private void writeFourSymbols() {
    reserve();
    restBits -= 4 * SYMBOL_BITS;
    int four = (int) (rest >>> restBits);
    symbols[size] = (byte) (four >>> 21 & 0x7F);
    symbols[size + 1] = (byte) (four >>> 14 & 0x7F);
    symbols[size + 2] = (byte) (four >>> 7 & 0x7F);
    symbols[size + 3] = (byte) (four & 0x7F);
    size += 4;
  }

  /** Makes room for the symbols of {@link #rest}. */
  private void reserve() {
    if (size + 1 + Long.SIZE / SYMBOL_BITS > symbols.length) {
      symbols = Arrays.copyOf(symbols, symbols.length * 2);
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
    int ones = value >>> shift;
    int length = ones + 1 + shift;
    if (length < 32) {
      bits(((1 << length) - (2 << shift)) | (value & ((1 << shift) - 1)), length);
    } else {
      unary(ones);
      bits(value, shift);
    }
  }

  /** Elias gamma code of a number from 1. */
  void gamma(int value) {
    int width = 31 - Integer.numberOfLeadingZeros(value);
    unary(width);
    bits(value, width);
  }

  /**
   * A subset of {@code 0 … universe - 1}, which the reader knows the size of: a bit for the whole
   * of it, else its size and the gaps of it or, where that is less, of what it leaves out.
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
    int shift = 31 - Integer.numberOfLeadingZeros(universe / count);
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
   * The symbols in UTF-8 as a script may hold them between double quotes, none of them a blank. The
   * reader knows where they end; padding is zeros.
   */
  byte[] toUtf8() {
    reserve();
    while (restBits >= SYMBOL_BITS) {
      restBits -= SYMBOL_BITS;
      symbols[size++] = (byte) (rest >>> restBits & 0x7F);
    }
    if (restBits > 0) {
      symbols[size++] = (byte) ((rest << (SYMBOL_BITS - restBits)) & 0x7F);
      restBits = 0;
    }
    int substitutes = 0;
    for (int i = 0; i < size; i++) {
      substitutes += FORBIDDEN[symbols[i]] ? 1 : 0;
    }
    byte[] out = new byte[size + substitutes];
    int to = 0;
    for (int i = 0; i < size; i++) {
      int symbol = symbols[i];
      if (FORBIDDEN[symbol]) {
        int substitute = SUBSTITUTE + (symbol >>> 6 << 8) + (symbol & 0x3F);
        out[to++] = (byte) (substitute >>> 8);
        out[to++] = (byte) substitute;
      } else {
        out[to++] = (byte) symbol;
      }
    }
    return out;
  }
}
