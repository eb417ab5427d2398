package dev.lectern.topics;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * NFKC, which also makes full-width letters plain.
 *
 * <p>The JDK's takes 50 ns a character and more of Chinese text. Nearly all characters that
 * lectures are written with stand for themselves or for one other and never join with a neighbour:
 * for texts of those a table does.
 */
final class CompatibleForm {
  /** What each character becomes by itself; 0 where neighbours matter or it becomes several. */
  private static final char[] SIMPLE = new char[0x10000];

  private static final char ELLIPSIS = '…';
  private static final String FULL_STOPS = "...";

  // What became of a text.
  private static final int SAME = 0;
  private static final int OTHER = 1;
  private static final int LONGER = 2;

  static {
    fill(1, 0x02AF);
    fill(0x2010, 0x205E);
    fill(0x2190, 0x21FF);
    fill(0x3000, 0x3029);
    fill(0x3041, 0x3096);
    fill(0x30A1, 0x30FE);
    fill(0xFF01, 0xFF5E);
    for (char c = 0x4E00; c <= 0x9FFF; c++) {
      SIMPLE[c] = c;
    }
  }

  private CompatibleForm() {}

  private static void fill(int first, int last) {
    for (int c = first; c <= last; c++) {
      String normalized = Normalizer.normalize(String.valueOf((char) c), Form.NFKC);
      if (normalized.length() == 1) {
        SIMPLE[c] = normalized.charAt(0);
      }
    }
  }

  /** Linear. */
  static String of(String text) {
    char[] chars = text.toCharArray();
    return switch (simplify(chars, 0, chars.length)) {
      case SAME -> text;
      case OTHER -> new String(chars);
      default -> longer(text);
    };
  }

  /** Appends the form of a text to what has been written. */
  static void append(String text, Utf16Buffer out) {
    int from = out.append(text);
    if (simplify(out.units(), from, out.length()) == LONGER) {
      out.cutBack(from);
      out.append(longer(text));
    }
  }

  /** Puts for each character what it becomes by itself, and tells what that made of the text. */
  private static int simplify(char[] chars, int from, int to) {
    int found = SAME;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      char simple = SIMPLE[c];
      if (simple == c) {
        continue;
      }
      if (simple == 0) {
        return LONGER;
      }
      chars[i] = simple;
      found = OTHER;
    }
    return found;
  }

  private static String longer(String text) {
    StringBuilder plain = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char simple = SIMPLE[text.charAt(i)];
      if (simple != 0) {
        plain.append(simple);
      } else if (text.charAt(i) == ELLIPSIS) {
        plain.append(FULL_STOPS);
      } else {
        return Normalizer.normalize(text, Form.NFKC);
      }
    }
    return plain.toString();
  }
}
