package dev.lectern.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow: the compact form of a lecture's terms. */
final class ByteWriter {
  private byte[] bytes = new byte[4096];
  private int size;

  /** An unsigned number, seven bits a byte, low bits first. */
  void number(int value) {
    reserve(5);
    int rest = value;
    while (rest >>> 7 != 0) {
      bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** UTF-16 units, two bytes each, so that no text is refused, lone surrogates neither. */
  void units(char[] text, int from, int to) {
    reserve(2 * (to - from));
    for (int i = from; i < to; i++) {
      bytes[size++] = (byte) (text[i] >>> 8);
      bytes[size++] = (byte) text[i];
    }
  }

  /** The length in bytes, then the text in UTF-8. */
  void utf8(char[] text, int from, int to) {
    int start = size;
    number(to - from);
    reserve(to - from);
    for (int i = from; i < to; i++) {
      if (text[i] >= 0x80) {
        size = start;
        byte[] encoded = new String(text, from, to - from).getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        append(encoded, encoded.length);
        return;
      }
      bytes[size++] = (byte) text[i];
    }
  }

  /** The number of bytes in the other, then these. */
  void block(ByteWriter other) {
    number(other.size);
    append(other);
  }

  void append(ByteWriter other) {
    append(other.bytes, other.size);
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void append(byte[] from, int count) {
    reserve(count);
    System.arraycopy(from, 0, bytes, size, count);
    size += count;
  }

  private void reserve(int count) {
    if (size + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + count));
    }
  }
}
