package dev.lectern.search;

/** Reads what {@link ByteWriter} wrote. */
final class ByteReader {
  final byte[] bytes;
  int position;

  ByteReader(byte[] bytes) {
    this.bytes = bytes;
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

  char unit() {
    char c = (char) (((bytes[position] & 0xFF) << 8) | (bytes[position + 1] & 0xFF));
    position += 2;
    return c;
  }
}
