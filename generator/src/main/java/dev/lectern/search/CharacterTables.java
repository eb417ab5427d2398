package dev.lectern.search;

import dev.lectern.lecture.UnitTable;

/** What {@link SearchTokens} asks of each character, looked up: it reads hundreds of megabytes. */
final class CharacterTables {
  static final byte SEPARATOR = 0;
  static final byte LETTER = 1;
  static final byte MARK = 2;
  static final byte RUN = 3;

  private static final byte[] KINDS = UnitTable.of(CharacterTables::kind);

  /**
   * What a character becomes by normalisation wherever it stands among others of this table; 0 for
   * one that is not in it. Enough for plain Chinese and Western European text: nothing in it
   * composes with a character in front of it.
   */
  private static final char[] PLAIN = new char[1 << 16];

  static {
    addPlain(0x01, 0xFF);
    addPlain(0x2010, 0x203A);
    addPlain(0x3000, 0x3020);
    for (char c = 0x4E00; c <= 0x9FFF; c++) {
      PLAIN[c] = c;
    }
    addPlain(0xFF01, 0xFF5E);
  }

  private CharacterTables() {}

  private static void addPlain(int from, int to) {
    for (int c = from; c <= to; c++) {
      String normal = SearchTokens.normalise(Character.toString(c));
      if (normal.length() == 1) {
        PLAIN[c] = normal.charAt(0);
      } else if (normal.matches("\\.+")) {
        // An ellipsis separates as well as its three dots.
        PLAIN[c] = '.';
      }
    }
  }

  /**
   * Normalises in place a text that is all in the table.
   *
   * @return false when it is not, which leaves the text half done
   */
  static boolean normalise(char[] s) {
    for (int i = 0; i < s.length; i++) {
      char c = PLAIN[s[i]];
      if (c == 0) {
        return false;
      }
      s[i] = c;
    }
    return true;
  }

  /** Where the letters that start at a place and are one unit each end. */
  static int endOfLetters(char[] s, int start) {
    int end = start;
    while (end < s.length && KINDS[s[end]] == LETTER) {
      end++;
    }
    return end;
  }

  static byte kindAt(char[] s, int i) {
    byte kind = KINDS[s[i]];
    return kind == SEPARATOR && Character.isHighSurrogate(s[i])
        ? kind(Character.codePointAt(s, i))
        : kind;
  }

  /**
   * Unassigned characters count as letters of their script, so that what is newer than this Java's
   * Unicode version is read as in newer browsers.
   */
  private static byte kind(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          isUnspacedScript(c) ? RUN : LETTER;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          isUnspacedScript(c) ? RUN : MARK;
      case Character.UNASSIGNED -> isUnspacedScript(c) ? RUN : SEPARATOR;
      default -> SEPARATOR;
    };
  }

  private static boolean isUnspacedScript(int c) {
    return (c >= 0xE00 && c <= 0xEFF)
        || (c >= 0x1000 && c <= 0x109F)
        || (c >= 0x1100 && c <= 0x11FF)
        || (c >= 0x1780 && c <= 0x17FF)
        || (c >= 0x2E80 && c <= 0x9FFF)
        || (c >= 0xA960 && c <= 0xA97F)
        || (c >= 0xAC00 && c <= 0xD7FF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x1B000 && c <= 0x1B16F)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
