package dev.lectern.markdown;

/** Which characters belong to Chinese, Japanese or Korean text. */
final class Cjk {
  private Cjk() {}

  /** Letters, punctuation and full-width forms; not emoji. Always false below U+1100. */
  static boolean isCjk(int c) {
    if (c < 0x1100) {
      return false;
    }
    return c <= 0x11FF // Hangul Jamo
        || (c >= 0x2E80 && c <= 0xA4CF && c != 0x3000) // radicals to Yi, but the ideographic space
        || (c >= 0xA960 && c <= 0xA97F)
        || (c >= 0xAC00 && c <= 0xD7FF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE10 && c <= 0xFE1F)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF01 && c <= 0xFFEE)
        || (c >= 0x1AFF0 && c <= 0x1B16F) // kana
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  /** Written without blanks between words, so that a line end between two means nothing. */
  static boolean isUnspaced(int c) {
    return isCjk(c) && !isHangul(c);
  }

  private static boolean isHangul(int c) {
    return c <= 0x11FF
        || (c >= 0x3130 && c <= 0x318F)
        || (c >= 0xA960 && c <= 0xA97F)
        || (c >= 0xAC00 && c <= 0xD7FF);
  }
}
