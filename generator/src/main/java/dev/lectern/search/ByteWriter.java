package dev.lectern.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow: the compact form of a lecture's terms. */
final class ByteWriter {
  private byte[] bytes = new byte[4096];
  private int size;

  /** An unsigned number, seven bits a byte, low bits first. */
  void number(int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      put((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    put(rest);
  }

  /** UTF-16 units, two bytes each, so that no text is refused, lone surrogates neither. */
  void units(CharSequence text, int start) {
    for (int i = start; i < text.length(); i++) {
      put(text.charAt(i) >>> 8);
      put(text.charAt(i));
    }
  }

  void utf8(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    number(encoded.length);
    for (byte b : encoded) {
      put(b);
    }
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void put(int b) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) b;
  }
}
