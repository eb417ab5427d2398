package dev.lectern.transcript;

import java.util.Arrays;

/**
 * The terms of a stretch of text as small numbers, piece by piece: words lightly stemmed, pairs of
 * neighbours in scripts without blanks, stop words left out.
 */
final class Terms {
  private static final int LONGEST_WORD = 24;

  /** What a stop word has in place of a number. */
  private static final int NONE = -1;

  /** Spreads what is added to a hash over all its bits. */
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final TermNumbers numbers = new TermNumbers();
  private final char[] word = new char[LONGEST_WORD];
  private final SpellingTable spellings = new SpellingTable();

  private int[] terms = new int[1024];
  private int count;
  private int[] pieceEnds = new int[64];
  private int pieces;

  /** Reads the terms of the next piece. */
  void addPiece(Characters text, int start, int end) {
    char[] units = text.units();
    for (int i = start; i < end; ) {
      int kinds = Scripts.kinds(units[i]);
      if ((kinds & Scripts.WORD_PART) != 0) {
        i = addWord(units, i, end);
      } else {
        if ((kinds & Scripts.UNSPACED) != 0 && i + 1 < end && isPair(units[i], units[i + 1])) {
          addPair(units[i], units[i + 1]);
        }
        i++;
      }
    }
    if (pieces == pieceEnds.length) {
      pieceEnds = Arrays.copyOf(pieceEnds, pieces * 2);
    }
    pieceEnds[pieces++] = count;
  }

  /** Number of different terms. */
  int size() {
    return numbers.size();
  }

  int pieces() {
    return pieces;
  }

  /** Index of a piece's first term. */
  int from(int piece) {
    return piece == 0 ? 0 : pieceEnds[piece - 1];
  }

  /** Index behind a piece's last term. */
  int to(int piece) {
    return pieceEnds[piece];
  }

  /** The number of the term at an index, from 0. */
  int at(int index) {
    return terms[index];
  }

  private void addPair(char first, char second) {
    add(numbers.of((long) first << 16 | second));
  }

  private int addWord(char[] text, int start, int end) {
    long spelling = 1;
    int i = start;
    for (; i < end && (Scripts.kinds(text[i]) & Scripts.WORD_PART) != 0; i++) {
      spelling = spelling * MIX + text[i];
    }
    if (i - start > 1) {
      int slot = spellings.slotOf(spelling);
      if (!spellings.isKnown(slot)) {
        spellings.put(slot, spelling, numberOfWord(text, start, Math.min(i, start + LONGEST_WORD)));
      }
      add(spellings.number(slot));
    }
    return i;
  }

  private int numberOfWord(char[] text, int start, int end) {
    int length = end - start;
    for (int i = 0; i < length; i++) {
      char c = text[start + i];
      word[i] = c == '’' ? '\'' : Character.toLowerCase(c);
    }
    if (StopWords.contains(word, length)) {
      return NONE;
    }
    long stem = 1;
    for (int i = 0, to = stemLength(word, length); i < to; i++) {
      stem = stem * MIX + word[i];
    }
    return numbers.of(stem);
  }

  private void add(int term) {
    if (term == NONE) {
      return;
    }
    if (count == terms.length) {
      terms = Arrays.copyOf(terms, count * 2);
    }
    terms[count++] = term;
  }

  /** Plural and verb endings off: enough to join "model" and "models", "train" and "training". */
  private static int stemLength(char[] word, int length) {
    int stem = length;
    if (ends(word, stem, "'s")) {
      stem -= 2;
    }
    if (stem > 4 && word[stem - 1] == 's' && word[stem - 2] != 's' && word[stem - 2] != 'u') {
      stem--;
    }
    if (stem > 6 && ends(word, stem, "ing")) {
      stem -= 3;
    } else if ((stem > 5 && ends(word, stem, "ed")) || (stem > 6 && ends(word, stem, "ly"))) {
      stem -= 2;
    }
    if (stem > 4 && word[stem - 1] == word[stem - 2]) {
      stem--;
    }
    if (stem > 4 && (word[stem - 1] == 'e' || word[stem - 1] == 'i' || word[stem - 1] == 'y')) {
      stem--;
    }
    return stem;
  }

  private static boolean ends(char[] word, int length, String ending) {
    if (length <= ending.length()) {
      return false;
    }
    for (int i = 0; i < ending.length(); i++) {
      if (word[length - ending.length() + i] != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPair(char first, char second) {
    return Scripts.isUnspaced(second) && !StopWords.contains(first) && !StopWords.contains(second);
  }

  /**
   * Remembers the number of each spelling met, so that the many repeats of a word cost no string.
   * Known by 64 bits of hash: two spellings that share them would count as one word, which does no
   * harm here. A look-up tries {@value #TRIES} slots and then forgets one, so that words chosen to
   * collide cost no more than others.
   */
  private static final class SpellingTable {
    private static final int BITS = 12;
    private static final int TRIES = 8;
    private static final long UNUSED = 0;

    private final long[] spellings = new long[1 << BITS];
    private final int[] termNumbers = new int[1 << BITS];
    private boolean known;

    /** The slot of a spelling, or one to put it into. */
    int slotOf(long spelling) {
      long mixed = spelling * MIX;
      int first = (int) (mixed >>> (64 - BITS));
      for (int i = 0; i < TRIES; i++) {
        int slot = (first + i) & (spellings.length - 1);
        if (spellings[slot] == spelling || spellings[slot] == UNUSED) {
          known = spellings[slot] == spelling;
          return slot;
        }
      }
      known = false;
      return first;
    }

    /** Whether the slot just found holds the spelling asked for. */
    boolean isKnown(int slot) {
      return known && spellings[slot] != UNUSED;
    }

    void put(int slot, long spelling, int number) {
      spellings[slot] = spelling;
      termNumbers[slot] = number;
    }

    int number(int slot) {
      return termNumbers[slot];
    }
  }
}
