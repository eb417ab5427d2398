package dev.lectern.rendering;

import java.io.Writer;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A writer that encodes into memory which is used again for the next page. Half a surrogate pair
 * becomes {@code ?}. One thread at a time.
 *
 * <p>Nearly all of a site goes through here, so that escaping is done in the same pass, and no
 * {@code CharsetEncoder} stands between.
 */
final class Utf8Buffer extends Writer {
  private static final int CHARS = 8192;

  /** What a character can become at most: three bytes, or a replacement. */
  private static final int MOST = Replacements.LONGEST;

  private final char[] chars = new char[CHARS];
  private byte[] bytes = new byte[1 << 16];
  private int length;

  /** The first half of a pair whose second half is not there yet; 0 without one. */
  private char half;

  /** Forgets what was written. */
  void reset() {
    length = 0;
    half = 0;
  }

  /** How many bytes were written since {@link #reset}. */
  int length() {
    endHalf();
    return length;
  }

  /** A copy of what was written since {@link #length} was so many bytes. */
  byte[] since(int from) {
    return Arrays.copyOfRange(bytes, from, length());
  }

  /** All that was written since {@link #reset}; valid until the next one. */
  ByteBuffer finish() {
    endHalf();
    return ByteBuffer.wrap(bytes, 0, length);
  }

  @Override
  public void write(char[] source, int offset, int count) {
    encode(source, offset, offset + count, Replacements.NONE);
  }

  @Override
  public void write(String source, int offset, int count) {
    write(source, offset, offset + count, Replacements.NONE);
  }

  @Override
  public Utf8Buffer append(CharSequence text) {
    write(text.toString(), Replacements.NONE);
    return this;
  }

  @Override
  public Utf8Buffer append(char c) {
    write(c);
    return this;
  }

  @Override
  public void write(int c) {
    chars[0] = (char) c;
    encode(chars, 0, 1, Replacements.NONE);
  }

  /** Writes a text with some of its characters replaced. */
  void write(String source, Replacements replacements) {
    write(source, 0, source.length(), replacements);
  }

  /** Writes a part of a text with some of its characters replaced. */
  void write(String source, int from, int to, Replacements replacements) {
    for (int at = from; at < to; at += CHARS) {
      int count = Math.min(CHARS, to - at);
      source.getChars(at, at + count, chars, 0);
      encode(chars, 0, count, replacements);
    }
  }

  /** Writes what {@link #since} gave. */
  void write(byte[] encoded) {
    endHalf();
    makeRoom(encoded.length + MOST);
    System.arraycopy(encoded, 0, bytes, length, encoded.length);
    length += encoded.length;
  }

  private void makeRoom(int room) {
    if (bytes.length - length < room) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + room));
    }
  }

  private void encode(char[] source, int from, int to, Replacements replacements) {
    if (from == to) {
      return;
    }
    makeRoom(MOST * (to - from) + MOST);
    boolean[] replaced = replacements.replaced();
    byte[] out = bytes;
    int i = from;
    if (half != 0) {
      i += Character.isLowSurrogate(source[i]) ? 1 : 0;
      length = appendPair(half, source[from], out, length);
      half = 0;
    }
    int at = length;
    while (i < to) {
      char c = source[i++];
      if (c < 0x80) {
        if (replaced[c]) {
          for (byte b : replacements.texts()[c]) {
            out[at++] = b;
          }
        } else {
          out[at++] = (byte) c;
        }
      } else if (c < 0x800) {
        out[at++] = (byte) (0xC0 | c >> 6);
        out[at++] = (byte) (0x80 | (c & 0x3F));
      } else if (!Character.isSurrogate(c)) {
        out[at++] = (byte) (0xE0 | c >> 12);
        out[at++] = (byte) (0x80 | (c >> 6 & 0x3F));
        out[at++] = (byte) (0x80 | (c & 0x3F));
      } else if (i == to && Character.isHighSurrogate(c)) {
        half = c;
      } else {
        char next = i < to ? source[i] : 0;
        at = appendPair(c, next, out, at);
        i += Character.isSurrogatePair(c, next) ? 1 : 0;
      }
    }
    length = at;
  }

  /** Appends a pair, or a mark for half of one. */
  private static int appendPair(char high, char low, byte[] out, int from) {
    int at = from;
    if (Character.isSurrogatePair(high, low)) {
      int c = Character.toCodePoint(high, low);
      out[at++] = (byte) (0xF0 | c >> 18);
      out[at++] = (byte) (0x80 | (c >> 12 & 0x3F));
      out[at++] = (byte) (0x80 | (c >> 6 & 0x3F));
      out[at++] = (byte) (0x80 | (c & 0x3F));
    } else {
      out[at++] = '?';
    }
    return at;
  }

  private void endHalf() {
    if (half != 0) {
      // There is room: each piece leaves some behind it.
      bytes[length++] = '?';
      half = 0;
    }
  }

  @Override
  public void flush() {
    // All is in memory.
  }

  @Override
  public void close() {
    // Nothing to release.
  }
}
