package dev.lectern.topics;

import java.util.Arrays;

/**
 * A text in the form in which names are compared, with the way back: lower case, Simplified
 * characters, one blank between words however they were joined, none between a Han character and
 * anything else.
 *
 * <p>Punctuation that ends a phrase stays, so that a name never matches across it: {@code deep.
 * Learning} is not {@code deep learning}, but {@code Deep-Learning} is.
 */
final class FoldedText {
  private final char[] folded;
  private final char[] cased;
  private final int[] origin;
  private final int length;

  private FoldedText(char[] folded, char[] cased, int[] origin, int length) {
    this.folded = folded;
    this.cased = cased;
    this.origin = origin;
    this.length = length;
  }

  /** Folds an NFKC text; linear. */
  static FoldedText of(String normalized) {
    char[] source = normalized.toCharArray();
    int size = source.length;
    char[] folded = new char[size];
    char[] cased = new char[size];
    int[] origin = new int[size];
    int length = 0;
    for (int i = 0; i < size; i++) {
      char c = source[i];
      boolean blank = isBlank(c);
      if (blank || isJoint(c)) {
        int next = i + 1;
        if (blank) {
          while (next < size && isBlank(source[next])) {
            next++;
          }
        }
        char before = length == 0 ? ' ' : cased[length - 1];
        char after = next < size ? source[next] : ' ';
        if (isInsideName(before, after, c)) {
          i = next - 1;
          if (ChineseText.isHan(before) || ChineseText.isHan(after)) {
            continue;
          }
          c = ' ';
        } else if (blank) {
          i = next - 1;
          if (length == 0 || next == size) {
            continue;
          }
          c = ' ';
        }
      }
      cased[length] = ChineseText.simplified(c);
      folded[length] = lower(cased[length]);
      origin[length] = i;
      length++;
    }
    return new FoldedText(folded, cased, origin, length);
  }

  /** {@link Character#toLowerCase(char)}, quicker where most characters are. */
  static char lower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return c >= 0x3400 && c <= 0x9FFF ? c : Character.toLowerCase(c);
  }

  int length() {
    return length;
  }

  char at(int index) {
    return folded[index];
  }

  /** The character before lower-casing. */
  char casedAt(int index) {
    return cased[index];
  }

  /** Where in the normalized text the folded character stood. */
  int origin(int index) {
    return origin[index];
  }

  /**
   * True where no Latin word or number runs across the place before {@code index}; always true
   * beside a Han character.
   */
  boolean isWordEdge(int index) {
    return index == 0
        || index == length
        || !isWordCharacter(folded[index - 1])
        || !isWordCharacter(folded[index]);
  }

  /** Whether the same stands at both places. */
  boolean isSame(int from, int to, int otherFrom, int otherTo) {
    return Arrays.equals(folded, from, to, folded, otherFrom, otherTo);
  }

  String text() {
    return new String(folded, 0, length);
  }

  String text(int from, int to) {
    return new String(folded, from, to - from);
  }

  String casedText() {
    return casedText(0, length);
  }

  String casedText(int from, int to) {
    return new String(cased, from, to - from);
  }

  static boolean isWordCharacter(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return !ChineseText.isHan(c)
        && (Character.isLetterOrDigit(c)
            || Character.isSurrogate(c)
            || Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK);
  }

  private static boolean isInsideName(char before, char after, char joint) {
    boolean hanBefore = ChineseText.isHan(before);
    boolean hanAfter = ChineseText.isHan(after);
    if (hanBefore && hanAfter) {
      return isMiddleDot(joint);
    }
    return (hanBefore || isWordCharacter(before)) && (hanAfter || isWordCharacter(after));
  }

  /** Joins the parts of a name: {@code self-attention}, {@code TCP/IP}, {@code 杰弗里·辛顿}. */
  private static boolean isJoint(char c) {
    if (c >= '0' && (c <= 'Z' || (c >= 'a' && c <= 'z') || (c >= 0x3400 && c <= 0x9FFF))) {
      return false;
    }
    return switch (c) {
      case '-', '_', '/', '.', '\'', '’', '‐', '‑', '–' -> true;
      default -> isMiddleDot(c);
    };
  }

  /** Stands between the parts of a foreign name in Chinese. */
  static boolean isMiddleDot(char c) {
    return c == '·' || c == '・' || c == '•' || c == '‧';
  }

  static boolean isBlank(char c) {
    if (c < 128) {
      return c <= ' ';
    }
    return !(c >= 0x3001 && c <= 0x9FFF) && Character.isSpaceChar(c);
  }
}
