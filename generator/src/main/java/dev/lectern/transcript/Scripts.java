package dev.lectern.transcript;

import dev.lectern.lecture.UnitTable;

/** What this package asks about single characters, without the cost of a script table look-up. */
final class Scripts {
  /** White space of any kind, the no-break and the ideographic blank included. */
  static final int BLANK = 1;

  /**
   * A letter of a script written without blanks between words: Han, Kana, Bopomofo, Thai, Lao,
   * Khmer, Myanmar. Of a surrogate pair in an ideographic plane the high surrogate counts.
   */
  static final int UNSPACED = 1 << 1;

  /** East Asian punctuation, after or before which no blank is written. */
  static final int WIDE_PUNCTUATION = 1 << 2;

  /** A letter or a digit of any script. */
  static final int LETTER_OR_DIGIT = 1 << 3;

  /** Part of a word in a script with blanks, the apostrophe included. */
  static final int WORD_PART = 1 << 4;

  /** Ends a sentence, in the scripts in use. */
  static final int ENDER = 1 << 5;

  /** Opens or closes a quotation. */
  static final int QUOTATION = 1 << 6;

  private static final String ENDERS = ".!?。！？…｡‼⁇⁈⁉՞։؟۔।॥။።፧។៕";
  private static final String QUOTATIONS = "\"“”「」『』";

  /** All that a character is; the passes over a transcript look here and nowhere else. */
  private static final byte[] KINDS = UnitTable.of(Scripts::kindsWithoutSigns);

  static {
    ENDERS.chars().forEach(c -> KINDS[c] |= ENDER);
    QUOTATIONS.chars().forEach(c -> KINDS[c] |= QUOTATION);
  }

  private Scripts() {}

  /** What a character is: any of {@link #BLANK} and the others, added up. */
  static int kinds(char c) {
    return KINDS[c];
  }

  static boolean isBlank(char c) {
    return (KINDS[c] & BLANK) != 0;
  }

  static boolean isUnspaced(char c) {
    return (KINDS[c] & UNSPACED) != 0;
  }

  static boolean isWidePunctuation(char c) {
    return (KINDS[c] & WIDE_PUNCTUATION) != 0;
  }

  static boolean isLetterOrDigit(char c) {
    return (KINDS[c] & LETTER_OR_DIGIT) != 0;
  }

  private static int kindsWithoutSigns(char c) {
    boolean unspaced = unspaced(c);
    boolean letter = Character.isLetterOrDigit(c);
    boolean wordPart = c == '\'' || c == '’' || (letter && !unspaced);
    return (blank(c) ? BLANK : 0)
        | (unspaced ? UNSPACED : 0)
        | (widePunctuation(c) ? WIDE_PUNCTUATION : 0)
        | (letter ? LETTER_OR_DIGIT : 0)
        | (wordPart ? WORD_PART : 0);
  }

  private static boolean blank(char c) {
    return c < 0x80 ? Character.isWhitespace(c) : Character.isSpaceChar(c) || c == '\u0085';
  }

  private static boolean unspaced(char c) {
    if (c < 0x0E00) {
      return false;
    }
    if (c >= 0x3400 && c <= 0x9FFF) {
      return true;
    }
    if (c <= 0x0EFF) {
      return Character.isLetter(c);
    }
    return (((c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17D3)) && Character.isLetter(c))
        || (c >= 0x2E80 && c <= 0x2FDF)
        || (c >= 0x3005 && c <= 0x3007)
        || (c >= 0x3041 && c <= 0x3130 && c != '\u30FB')
        || (c >= 0x31F0 && c <= 0x31FF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF66 && c <= 0xFF9D)
        || (c >= 0xD840 && c <= 0xD8BF);
  }

  private static boolean widePunctuation(char c) {
    return (c >= 0x3001 && c <= 0x303F && c != '\u3005' && c != '\u3006' && c != '\u3007')
        || (c >= 0xFF01 && c <= 0xFF0F)
        || (c >= 0xFF1A && c <= 0xFF20)
        || (c >= 0xFF3B && c <= 0xFF40)
        || (c >= 0xFF5B && c <= 0xFF65)
        || c == '\u30FB';
  }

  /**
   * Whether text may be cut before the character at {@code at}: never inside a surrogate pair or a
   * grapheme cluster.
   *
   * <p>It looks at the two neighbours only and so is stricter than Unicode's rule: a run of flags
   * is never cut, because which two make a flag depends on where the run began. The JDK's own
   * character {@code BreakIterator} takes a family emoji apart on Java 17.
   *
   * @param at from 1 to the length minus 1
   */
  static boolean mayCut(Characters text, int at) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    if (before < 0x300 && after < 0x300) {
      return before != '\r' || after != '\n';
    }
    if (Character.isSurrogatePair(before, after)) {
      return false;
    }
    int next = Character.codePointAt(text, at);
    int previous = Character.codePointBefore(text, at);
    if (extendsCluster(next)) {
      return before == '\n';
    }
    return previous != 0x200D
        && !bindsNext(previous)
        && !(isRegionalIndicator(previous) && isRegionalIndicator(next));
  }

  /** A mark, joiner, selector or modifier that belongs to the character before it. */
  static boolean extendsCluster(int c) {
    if (c < 0x300) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default ->
          c == 0x200C
              || c == 0x200D
              || c == 0x0E33
              || c == 0x0EB3
              || c == 0xFF9E
              || c == 0xFF9F
              || (c >= 0x1F3FB && c <= 0x1F3FF)
              || (c >= 0xE0020 && c <= 0xE007F);
    };
  }

  /** Characters that Unicode prepends to the next cluster: format marks of numbers and the like. */
  private static boolean bindsNext(int c) {
    return (c >= 0x0600 && c <= 0x0605)
        || c == 0x06DD
        || c == 0x070F
        || c == 0x0890
        || c == 0x0891
        || c == 0x08E2
        || c == 0x0D4E
        || (c >= 0x110BD && c <= 0x11FFF && Character.getType(c) != Character.UNASSIGNED);
  }

  private static boolean isRegionalIndicator(int c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
  }
}
