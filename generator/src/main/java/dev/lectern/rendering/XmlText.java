package dev.lectern.rendering;

/** Text that may stand in XML 1.0 once it is escaped. */
final class XmlText {
  private XmlText() {}

  /**
   * The text without the characters that XML 1.0 can't hold, not even as references (section 2.2):
   * most control characters, halves of surrogate pairs, U+FFFE and U+FFFF.
   */
  static String of(String text) {
    if (text.codePoints().allMatch(XmlText::isAllowed)) {
      return text;
    }
    StringBuilder allowed = new StringBuilder(text.length());
    text.codePoints().filter(XmlText::isAllowed).forEach(allowed::appendCodePoint);
    return allowed.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
