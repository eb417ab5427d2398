package dev.lectern.transcript;

/**
 * Cuts a sentence that runs on too long, as recognised speech without punctuation does, into pieces
 * of 15 to 50 words at the best places there are: line ends, semicolons, commas, before "so" or 所以,
 * behind 了 or 吗, else at any blank, else, in scripts without blanks, between any two characters.
 */
final class ClauseCuts {
  /** A sentence up to this weight is left alone. */
  static final int LONG_SENTENCE = 70 * TextWeight.WORD;

  private static final int SHORTEST = 15 * TextWeight.WORD;
  private static final int LONGEST = 50 * TextWeight.WORD;
  private static final int TARGET = 35 * TextWeight.WORD;

  /** How much better than its neighbour a cut must be to be worth a word's distance. */
  private static final float DISTANCE = 0.5f / SHORTEST;

  private static final float CLAUSE = 2;

  private ClauseCuts() {}

  /**
   * Adds a sentence in pieces.
   *
   * @param weight of the whole sentence
   * @param gap what lies behind the sentence
   */
  static void add(Characters text, int start, int end, int weight, byte gap, Pieces pieces) {
    TextWeight measured = new TextWeight();
    int left = weight;
    int pieceStart = start;
    int best = -1;
    int bestWeight = 0;
    float bestScore = 0;
    for (int i = start; i < end; i++) {
      int soFar = measured.total();
      if (soFar > LONGEST && best > 0) {
        pieces.add(best, bestWeight, bestScore >= CLAUSE ? Gap.CLAUSE : Gap.WEAK);
        left -= bestWeight;
        if (left <= LONGEST) {
          break;
        }
        // Places between the cut and here may be good for the next piece: go back.
        pieceStart = best;
        i = best;
        best = -1;
        measured.reset();
      } else if (soFar >= SHORTEST && i > pieceStart) {
        float quality = quality(text, i, end);
        float score = quality - DISTANCE * Math.abs(soFar - TARGET);
        if (quality > 0 && (best < 0 || score > bestScore)) {
          best = i;
          bestWeight = soFar;
          bestScore = score;
        }
      }
      measured.add(text.charAt(i));
    }
    pieces.add(end, left, gap);
  }

  /** How good a place the start of the character at {@code i} is to cut; 0 where it may not be. */
  private static float quality(Characters text, int i, int end) {
    char next = text.charAt(i);
    char before = text.charAt(i - 1);
    boolean blank = Scripts.isBlank(before);
    if (Scripts.isBlank(next) || (!blank && !isOpen(before, next)) || !Scripts.mayCut(text, i)) {
      return 0;
    }
    float quality = blank ? 1 : 0.3f;
    int last = i - 1;
    boolean lineEnd = false;
    while (last >= 0 && i - last < 8 && Scripts.isBlank(text.charAt(last))) {
      lineEnd |= text.charAt(last) == '\n';
      last--;
    }
    if (lineEnd) {
      quality += 2;
    }
    if (last >= 0) {
      quality += punctuation(text.charAt(last));
    }
    return quality + opening(text, i, end);
  }

  /** Without a blank, only between characters of scripts that have none, or behind a sign. */
  private static boolean isOpen(char before, char next) {
    return (Scripts.isUnspaced(before) || Scripts.isWidePunctuation(before))
        && !Scripts.isWidePunctuation(next)
        && (Character.isLetterOrDigit(next) || Character.isSurrogate(next));
  }

  private static float punctuation(char c) {
    return switch (c) {
      case '.', '!', '?', '…' -> 4;
      case ';', '；' -> 3;
      case ',', '，', ':', '：', '—', '–' -> 1.5f;
      case '了', '吧', '吗', '呢', '啊', '嘛', '呀' -> 1;
      case '、' -> 0.3f;
      default -> 0;
    };
  }

  /** How well a clause begins here; not between two opening words, as in "and so" or 然后我们. */
  private static float opening(Characters text, int i, int end) {
    boolean spaced = !Scripts.isUnspaced(text.charAt(i));
    int to = spaced ? wordEnd(text, i, end) : Math.min(end, i + Openers.MOST_CLAUSE_LETTERS);
    float here = Openers.clause(text, i, to);
    if (here == 0) {
      return 0;
    }
    int lastEnd = spaced ? i - 1 : i;
    int last = spaced ? wordStart(text, lastEnd) : Math.max(0, i - 2);
    return Openers.clause(text, last, lastEnd) >= Openers.JOINS ? 0 : here;
  }

  private static int wordEnd(Characters text, int start, int limit) {
    int end = start;
    while (end < limit && end - start <= Openers.LONGEST_WORD && isAsciiLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int wordStart(Characters text, int end) {
    int start = end;
    while (start > 0
        && end - start <= Openers.LONGEST_WORD
        && isAsciiLetter(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
