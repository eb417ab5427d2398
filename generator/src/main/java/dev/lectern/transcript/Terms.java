package dev.lectern.transcript;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The terms of a stretch of text as small numbers, piece by piece: words lightly stemmed, pairs of
 * neighbours in scripts without blanks, stop words left out.
 */
final class Terms {
  private static final int LONGEST_WORD = 24;

  /** What a stop word has in place of a number. */
  private static final int NONE = -1;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final SpellingTable spellings = new SpellingTable();

  private int[] terms = new int[1024];
  private int count;
  private int[] pieceEnds = new int[64];
  private int pieces;

  /** Reads the terms of the next piece. */
  void addPiece(Characters text, int start, int end) {
    for (int i = start; i < end; ) {
      char c = text.charAt(i);
      if (isWordCharacter(c)) {
        i = addWord(text, i, end);
      } else {
        if (i + 1 < end && Scripts.isUnspaced(c) && isPair(c, text.charAt(i + 1))) {
          addPair(text, i);
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

  private void addPair(Characters text, int start) {
    long spelling = (long) text.charAt(start) << 16 | text.charAt(start + 1);
    int slot = spellings.slotOf(spelling);
    if (!spellings.isKnown(slot)) {
      spellings.put(slot, spelling, numberOf(text.substring(start, start + 2)));
    }
    add(spellings.number(slot));
  }

  private int addWord(Characters text, int start, int end) {
    long spelling = 1;
    int i = start;
    for (; i < end && isWordCharacter(text.charAt(i)); i++) {
      spelling = spelling * 31 + text.charAt(i);
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

  private int numberOfWord(Characters text, int start, int end) {
    char[] word = new char[end - start];
    for (int i = 0; i < word.length; i++) {
      char c = text.charAt(start + i);
      word[i] = c == '’' ? '\'' : Character.toLowerCase(c);
    }
    return StopWords.contains(new String(word))
        ? NONE
        : numberOf(new String(word, 0, stemLength(word)));
  }

  private int numberOf(String term) {
    Integer known = numbers.putIfAbsent(term, numbers.size());
    return known == null ? numbers.size() - 1 : known;
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
  private static int stemLength(char[] word) {
    int stem = word.length;
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

  private static boolean isWordCharacter(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || c == '\'';
    }
    return c == '’' || (Character.isLetterOrDigit(c) && !Scripts.isUnspaced(c));
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
      long mixed = spelling * 0x9E3779B97F4A7C15L;
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
