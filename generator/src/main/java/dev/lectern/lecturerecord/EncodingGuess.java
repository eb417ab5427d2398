package dev.lectern.lecturerecord;

import java.util.Optional;

/**
 * Recognises the encodings that records arrive in when they are not UTF-8, to name them in the
 * error. Bytes are looked at, never decoded, so that no optional charset of the JDK is needed.
 */
final class EncodingGuess {
  /** How much of a file without byte-order mark is looked at for UTF-16 and UTF-32. */
  private static final int HEAD = 512;

  private EncodingGuess() {}

  /**
   * UTF-16 and UTF-32, by byte-order mark or by the zero bytes of a Latin head. These must be ruled
   * out before a file is read as UTF-8, where they would be NUL characters.
   *
   * @return the name that iconv knows it by
   */
  static Optional<String> wide(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of("UTF-32");
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of("UTF-16");
    }
    int length = Math.min(bytes.length, HEAD) & ~3;
    if (length < 16) {
      return Optional.empty();
    }
    int[] zeros = new int[4];
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        zeros[i & 3]++;
      }
    }
    int each = length / 4;
    // Latin text leaves nearly all high bytes zero, Chinese text behind a Latin head about half.
    // Low bytes are rarely zero, though 一 (U+4E00) has one.
    StringBuilder pattern = new StringBuilder();
    for (int count : zeros) {
      pattern.append(count * 5 >= each * 2 ? '0' : count * 10 <= each ? 'x' : '?');
    }
    return switch (pattern.toString()) {
      case "000x" -> Optional.of("UTF-32BE");
      case "x000" -> Optional.of("UTF-32LE");
      case "0x0x" -> Optional.of("UTF-16BE");
      case "x0x0" -> Optional.of("UTF-16LE");
      default -> Optional.empty();
    };
  }

  /**
   * The Chinese double-byte encodings, of a file already known not to be UTF-8. An encoding is
   * named when every byte fits it and most characters are among its frequent ones.
   */
  static Optional<String> doubleByte(byte[] bytes) {
    double gb = frequentInGb18030(bytes);
    double big5 = frequentInBig5(bytes);
    if (Math.max(gb, big5) < 0.6) {
      return Optional.empty();
    }
    if (big5 > gb) {
      return Optional.of("BIG5");
    }
    return Optional.of(hasFourByteCharacter(bytes) ? "GB18030" : "GBK");
  }

  /** The share of characters that are punctuation or GB 2312 level 1 (rows 16 to 55); -1: no GB. */
  private static double frequentInGb18030(byte[] bytes) {
    int all = 0;
    int frequent = 0;
    for (int i = 0; i < bytes.length; ) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        i++;
        continue;
      }
      int length = gbLength(bytes, i);
      if (length == 0) {
        return -1;
      }
      int trail = bytes[i + 1] & 0xFF;
      all++;
      if (trail >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || (lead >= 0xA1 && lead <= 0xA3))) {
        frequent++;
      }
      i += length;
    }
    return all == 0 ? -1 : (double) frequent / all;
  }

  private static boolean hasFourByteCharacter(byte[] bytes) {
    for (int i = 0; i < bytes.length; ) {
      int length = (bytes[i] & 0x80) == 0 ? 1 : gbLength(bytes, i);
      if (length == 4) {
        return true;
      }
      i += length;
    }
    return false;
  }

  /** 2 or 4 for a character at {@code at}, 0 when the bytes there are none. */
  private static int gbLength(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int second = byteAt(bytes, at + 1);
    if (lead < 0x81 || lead > 0xFE) {
      return 0;
    }
    if (second >= 0x40 && second <= 0xFE && second != 0x7F) {
      return 2;
    }
    boolean four =
        isBetween(second, 0x30, 0x39)
            && isBetween(byteAt(bytes, at + 2), 0x81, 0xFE)
            && isBetween(byteAt(bytes, at + 3), 0x30, 0x39);
    return four ? 4 : 0;
  }

  /** The share of characters that are punctuation or Big5 level 1 (A440 to C67E); -1: no Big5. */
  private static double frequentInBig5(byte[] bytes) {
    int all = 0;
    int frequent = 0;
    for (int i = 0; i < bytes.length; i++) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        continue;
      }
      int trail = byteAt(bytes, ++i);
      boolean fits = isBetween(trail, 0x40, 0x7E) || isBetween(trail, 0xA1, 0xFE);
      if (!isBetween(lead, 0x81, 0xFE) || !fits) {
        return -1;
      }
      all++;
      if (lead == 0xA1 || isBetween(lead, 0xA4, 0xC6)) {
        frequent++;
      }
    }
    return all == 0 ? -1 : (double) frequent / all;
  }

  private static int byteAt(byte[] bytes, int at) {
    return at < bytes.length ? bytes[at] & 0xFF : -1;
  }

  private static boolean isBetween(int value, int low, int high) {
    return value >= low && value <= high;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
