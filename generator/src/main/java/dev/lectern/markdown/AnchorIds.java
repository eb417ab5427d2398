package dev.lectern.markdown;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Ids for the headings, or the bold phrases, of one document, made from their texts so that a link
 * to one outlives an edit elsewhere: letters and digits of any script in lower case, NFC, joined by
 * single hyphens. A second one of the same text gets {@code -2}, and so on.
 */
final class AnchorIds {
  /** Longest id without prefix and number, in code points. */
  private static final int MAX_LENGTH = 64;

  private final String prefix;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> lastNumbers = new HashMap<>();

  AnchorIds(String prefix) {
    this.prefix = prefix;
  }

  /** A new id for a text. */
  String next(String text) {
    String base = prefix + name(text);
    String id = base;
    while (!taken.add(id)) {
      id = base + '-' + lastNumbers.merge(base, 2, (last, first) -> last + 1);
    }
    return id;
  }

  private static String name(String text) {
    // A long text is cut first: lower case and NFC can't make much more of it.
    String start = text.substring(0, Math.min(text.length(), 8 * MAX_LENGTH));
    String folded = Normalizer.normalize(start.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder();
    int length = 0;
    boolean gap = false;
    for (int i = 0; i < folded.length() && length < MAX_LENGTH; ) {
      int c = folded.codePointAt(i);
      i += Character.charCount(c);
      if (!Character.isLetterOrDigit(c) && !(isMark(c) && length > 0 && !gap)) {
        gap = true;
        continue;
      }
      if (gap && length > 0) {
        out.append('-');
      }
      gap = false;
      out.appendCodePoint(c);
      length++;
    }
    // Only signs: “???” or an emoji.
    return length == 0 ? "section" : out.toString();
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> false;
    };
  }
}
