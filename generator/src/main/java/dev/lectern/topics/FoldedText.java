package dev.lectern.topics;

import dev.lectern.lecture.UnitTable;

/**
 * A text in the form in which names are compared, with the way back: lower case, Simplified
 * characters, one blank between words however they were joined, none between a Han character and
 * anything else.
 *
 * <p>Punctuation that ends a phrase stays, so that a name never matches across it: {@code deep.
 * Learning} is not {@code deep learning}, but {@code Deep-Learning} is.
 */
final class FoldedText {
  private static final int WORD = 1;
  private static final int HAN = 1 << 1;
  private static final int BLANK = 1 << 2;
  private static final int JOINT = 1 << 3;

  /** Join the parts of a name: {@code self-attention}, {@code TCP/IP}, {@code 杰弗里·辛顿}. */
  private static final String JOINTS = "-_/.'’‐‑–·・•‧";

  /** What each character is, looked up: whole transcripts are read by this. */
  private static final byte[] KINDS = UnitTable.of(FoldedText::kindsWithoutJoints);

  // What each becomes.
  private static final char[] SIMPLIFIED = new char[1 << 16];
  private static final char[] FOLDED = new char[1 << 16];

  static {
    JOINTS.chars().forEach(c -> KINDS[c] |= JOINT);
    for (int c = 0; c < SIMPLIFIED.length; c++) {
      SIMPLIFIED[c] = (char) c;
    }
    SimplifiedForms.putInto(SIMPLIFIED);
    System.arraycopy(SIMPLIFIED, 0, FOLDED, 0, FOLDED.length);
    // Neither Han characters nor Hangul have a case.
    putLowerCase(0, 0x3400);
    putLowerCase(0xA000, 0xAC00);
    putLowerCase(0xF900, FOLDED.length);
  }

  private static void putLowerCase(int from, int to) {
    for (int c = from; c < to; c++) {
      FOLDED[c] = Character.toLowerCase((char) c);
    }
  }

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
    return of(source, source.length);
  }

  /** Folds the first {@code size} units of an NFKC text; linear. */
  static FoldedText of(char[] source, int size) {
    char[] folded = new char[size];
    char[] cased = new char[size];
    int[] origin = new int[size];
    int length = 0;
    for (int i = 0; i < size; i++) {
      char c = source[i];
      if (c >= 'a' && c <= 'z') {
        // Nearly all of what is said in English.
        cased[length] = c;
        folded[length] = c;
        origin[length++] = i;
        continue;
      }
      int kind = KINDS[c];
      if ((kind & (BLANK | JOINT)) != 0) {
        boolean blank = (kind & BLANK) != 0;
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
          if (((KINDS[before] | KINDS[after]) & HAN) != 0) {
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
      cased[length] = SIMPLIFIED[c];
      folded[length] = FOLDED[c];
      origin[length] = i;
      length++;
    }
    return new FoldedText(folded, cased, origin, length);
  }

  int length() {
    return length;
  }

  /** The folded characters themselves, up to {@link #length}; not to be changed. */
  char[] units() {
    return folded;
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

  String text() {
    return text(0, length);
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
    return (KINDS[c] & WORD) != 0;
  }

  static boolean isBlank(char c) {
    return (KINDS[c] & BLANK) != 0;
  }

  /** A character Simplified and in lower case. */
  static char fold(char c) {
    return FOLDED[c];
  }

  private static boolean isInsideName(char before, char after, char joint) {
    int one = KINDS[before];
    int other = KINDS[after];
    if ((one & other & HAN) != 0) {
      return isMiddleDot(joint);
    }
    return (one & (HAN | WORD)) != 0 && (other & (HAN | WORD)) != 0;
  }

  private static int kindsWithoutJoints(char c) {
    return (wordCharacter(c) ? WORD : 0)
        | (ChineseText.isHan(c) ? HAN : 0)
        | (blank(c) ? BLANK : 0);
  }

  private static boolean wordCharacter(char c) {
    return !ChineseText.isHan(c)
        && (Character.isLetterOrDigit(c)
            || Character.isSurrogate(c)
            || Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK);
  }

  private static boolean blank(char c) {
    return c < 128 ? c <= ' ' : Character.isSpaceChar(c);
  }

  /** Stands between the parts of a foreign name in Chinese. */
  static boolean isMiddleDot(char c) {
    return c == '·' || c == '・' || c == '•' || c == '‧';
  }
}
