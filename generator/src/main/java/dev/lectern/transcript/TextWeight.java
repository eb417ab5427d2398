package dev.lectern.transcript;

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

  private static final byte[] ASCII = new byte[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = Character.isLetterOrDigit(c) ? WORD_PART : Scripts.isBlank(c) ? BLANK : SYMBOL;
    }
  }

  private int total;
  private boolean inWord;
  private int length;

  /** The weight of a part of a text that begins at a word. */
  static int of(Characters text, int start, int end) {
    return upTo(Integer.MAX_VALUE, text, start, end);
  }

  /** The weight of a part of a text, or, once that is certain, some weight above {@code limit}. */
  static int upTo(int limit, Characters text, int start, int end) {
    TextWeight weight = new TextWeight();
    for (int i = start; i < end && weight.total <= limit; i++) {
      weight.add(text.charAt(i));
    }
    return weight.total;
  }

  void add(char c) {
    byte kind = c < 0x80 ? ASCII[c] : kindOf(c);
    if (kind == WORD_PART) {
      if (inWord) {
        lengthen();
      } else {
        total += WORD;
        inWord = true;
        length = 0;
      }
    } else if (kind == BLANK) {
      inWord = false;
    } else if (kind == UNSPACED) {
      total += LETTER;
      inWord = false;
      length = 0;
    } else {
      lengthen();
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

  private void lengthen() {
    if (++length == LONG_WORD) {
      total += WORD;
      length = 0;
    }
  }

  private static byte kindOf(char c) {
    if (Scripts.isUnspaced(c)) {
      return UNSPACED;
    }
    if (Scripts.isWidePunctuation(c) || Scripts.isBlank(c)) {
      return BLANK;
    }
    return Character.isLetterOrDigit(c) ? WORD_PART : SYMBOL;
  }
}
