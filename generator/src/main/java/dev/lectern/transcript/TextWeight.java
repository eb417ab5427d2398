package dev.lectern.transcript;

import dev.lectern.lecture.UnitTable;

/**
 * How long a text is for a reader, the same scale for all scripts: a word of a script with blanks
 * weighs {@value #WORD}, a letter of one without (Han, Kana, Thai) {@value #LETTER}, so that 110
 * words of English and 200 characters of Chinese weigh the same. Very long "words" weigh more, so
 * that no text of any length is weightless but white space and punctuation between words.
 */
final class TextWeight {
  static final int WORD = 20;
  static final int LETTER = 11;

  /** So many characters more of one word, or of symbols, weigh another word. */
  private static final int LONG_WORD = 16;

  private static final byte SYMBOL = 0;
  private static final byte BLANK = 1;
  private static final byte WORD_PART = 2;
  private static final byte UNSPACED = 3;

  private static final byte[] KINDS = UnitTable.of(TextWeight::kindOf);

  private int total;
  private boolean inWord;
  private int length;

  /** The weight of a part of a text that begins at a word. */
  static int of(Characters text, int start, int end) {
    return upTo(Integer.MAX_VALUE, text, start, end);
  }

  /** The weight of a part of a text, or, once that is certain, some weight above {@code limit}. */
  static int upTo(int limit, Characters text, int start, int end) {
    // As add does, with nothing to load and store at each step: all texts go through here.
    char[] units = text.units();
    int total = 0;
    int length = 0;
    boolean inWord = false;
    for (int i = start; i < end && total <= limit; i++) {
      byte kind = KINDS[units[i]];
      if (kind == BLANK) {
        inWord = false;
      } else if (kind == UNSPACED) {
        total += LETTER;
        inWord = false;
        length = 0;
      } else if (kind == WORD_PART && !inWord) {
        total += WORD;
        inWord = true;
        length = 0;
      } else if (++length == LONG_WORD) {
        total += WORD;
        length = 0;
      }
    }
    return total;
  }

  void add(char c) {
    byte kind = KINDS[c];
    if (kind == BLANK) {
      inWord = false;
    } else if (kind == UNSPACED) {
      total += LETTER;
      inWord = false;
      length = 0;
    } else if (kind == WORD_PART && !inWord) {
      total += WORD;
      inWord = true;
      length = 0;
    } else if (++length == LONG_WORD) {
      total += WORD;
      length = 0;
    }
  }

  int total() {
    return total;
  }

  void reset() {
    total = 0;
    inWord = false;
    length = 0;
  }

  private static byte kindOf(char c) {
    if (Scripts.isUnspaced(c)) {
      return UNSPACED;
    }
    if (Scripts.isWidePunctuation(c) || Scripts.isBlank(c)) {
      return BLANK;
    }
    return Scripts.isLetterOrDigit(c) ? WORD_PART : SYMBOL;
  }
}
