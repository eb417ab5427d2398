package dev.lectern.search;

/** Reads what {@link ByteWriter} wrote. */
final class ByteReader {
  final byte[] bytes;
  int position;

  ByteReader(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  int number() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = bytes[position++];
      value |= (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }

  void units(char[] to, int at, int count) {
    int p = position;
    for (int i = at; i < at + count; i++, p += 2) {
      to[i] = (char) (((bytes[p] & 0xFF) << 8) | (bytes[p + 1] & 0xFF));
    }
    position = p;
  }

  /** Skips a block and gives a reader of it. */
  ByteReader block() {
    int length = number();
    ByteReader block = new ByteReader(bytes, position);
    position += length;
    return block;
  }
}
