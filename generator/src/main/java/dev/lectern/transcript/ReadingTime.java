package dev.lectern.transcript;

/**
 * What there is to read in a text, and how long that takes; texts of mixed languages are read at
 * the pace of each.
 *
 * @param letters of scripts without blanks between words, above all Han
 * @param words of all other scripts, figures included
 */
public record ReadingTime(long letters, long words) {
  private static final long LETTERS_PER_MINUTE = 400;
  private static final long WORDS_PER_MINUTE = 230;

  public ReadingTime {
    if (letters < 0 || words < 0) {
      throw new IllegalArgumentException("a text has no less than nothing to read");
    }
  }

  /** Counts a text; one pass. Markup is counted as text. */
  public static ReadingTime of(CharSequence text) {
    long letters = 0;
    long words = 0;
    boolean inWord = false;
    char[] characters = text.toString().toCharArray();
    for (int i = 0; i < characters.length; i++) {
      char c = characters[i];
      int kinds = Scripts.kinds(c);
      if ((kinds & (Scripts.UNSPACED | Scripts.LETTER_OR_DIGIT)) == Scripts.LETTER_OR_DIGIT) {
        words += inWord ? 0 : 1;
        inWord = true;
      } else if (c == ' ') {
        inWord = false;
      } else if ((kinds & Scripts.UNSPACED) != 0) {
        letters++;
        inWord = false;
      } else if (Character.isHighSurrogate(c) && isLetter(text, i)) {
        words += inWord ? 0 : 1;
        inWord = true;
      } else if (!isInsideWord(c)) {
        inWord = false;
      }
    }
    return new ReadingTime(letters, words);
  }

  /** Both texts, one after the other. */
  public ReadingTime plus(ReadingTime more) {
    return new ReadingTime(letters + more.letters, words + more.words);
  }

  /** Whole minutes, rounded up; at least 1. */
  public long minutes() {
    double minutes = (double) letters / LETTERS_PER_MINUTE + (double) words / WORDS_PER_MINUTE;
    return Math.max(1, (long) Math.ceil(minutes));
  }

  private static boolean isLetter(CharSequence text, int at) {
    return Character.isLetterOrDigit(Character.codePointAt(text, at));
  }

  /** Apostrophes, hyphens, marks and the second half of a letter don't end a word. */
  private static boolean isInsideWord(char c) {
    return c == '\''
        || c == '’'
        || c == '-'
        || c == '.'
        || c == ','
        || Character.isLowSurrogate(c)
        || Scripts.extendsCluster(c);
  }
}
