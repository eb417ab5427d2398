package dev.lectern.rendering;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What some of the ASCII characters become where a text is written as something else than text. All
 * others stay as they are.
 */
final class Replacements {
  private static final int ASCII = 0x80;

  /** The longest replacement, in bytes. */
  static final int LONGEST = 6;

  static final Replacements NONE = new Replacements(Map.of());

  private final boolean[] replaced = new boolean[ASCII];
  private final byte[][] texts = new byte[ASCII][0];

  /**
   * Replacements.
   *
   * @param becomes at most {@value #LONGEST} bytes each
   */
  Replacements(Map<Character, String> becomes) {
    becomes.forEach(
        (c, text) -> {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          if (bytes.length > LONGEST) {
            throw new IllegalArgumentException("too long: " + text);
          }
          replaced[c] = true;
          texts[c] = bytes;
        });
  }

  /** Which characters are replaced; not to be changed. */
  boolean[] replaced() {
    return replaced;
  }

  /** What those that are replaced become; not to be changed. */
  byte[][] texts() {
    return texts;
  }
}
