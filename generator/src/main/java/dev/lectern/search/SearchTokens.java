package dev.lectern.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into what can be searched for. {@code assets/js/search.js} does the same in the
 * browser; {@code search/tokens.txt} in the tests holds both to one behaviour.
 *
 * <ol>
 *   <li>Ignorable characters (soft hyphen, joiners, zero-width and bidi controls, variation
 *       selectors) are dropped, then NFKC, lower case, NFKC again, ς becomes σ.
 *   <li>Characters of scripts written without blanks between words (Han, Kana, Hangul, Thai, Lao,
 *       Khmer, Burmese), but no punctuation, symbols and spaces, form <em>runs</em>, which are
 *       found by any substring. Traditional Han characters become Simplified.
 *   <li>All other letters and digits, with the marks behind them, form <em>words</em>, cut after
 *       {@value #MAX_WORD} characters. A word with {@code ++} or {@code #} right behind it is two:
 *       {@code c++} is {@code c} and {@code c++}.
 *   <li>Everything else separates.
 * </ol>
 */
final class SearchTokens {
  /** Longest word in code points; longer ones are found by their beginning. */
  static final int MAX_WORD = 64;

  private SearchTokens() {}

  /**
   * A word or a run, in the order of the text.
   *
   * @param text what a query for it looks up; never empty
   * @param isRun whether any substring of {@code text} is to be found
   */
  record Token(String text, boolean isRun) {
    /** As golden files show it: {@code word} or {@code [run]}. */
    @Override
    public String toString() {
      return isRun ? "[" + text + "]" : text;
    }
  }

  /** Takes tokens as they lie in a text that is the giver's again when the call returns. */
  interface Sink {
    void word(char[] text, int from, int to);

    void run(char[] text, int from, int to);
  }

  /** The tokens of {@code text}; linear in its length. */
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    cut(
        text,
        new Sink() {
          @Override
          public void word(char[] chars, int from, int to) {
            tokens.add(new Token(new String(chars, from, to - from), false));
          }

          @Override
          public void run(char[] chars, int from, int to) {
            tokens.add(new Token(new String(chars, from, to - from), true));
          }
        });
    return tokens;
  }

  /** Gives the tokens of {@code text} in their order; linear in its length. */
  static void cut(String text, Sink sink) {
    cut(text, text.toCharArray(), sink);
  }

  /**
   * As {@link #cut(String, Sink)}.
   *
   * @param units of the text, which are others afterwards
   */
  static void cut(String text, char[] units, Sink sink) {
    char[] s = units;
    if (!CharacterTables.normalise(s)) {
      s = normalise(text).toCharArray();
    }
    for (int i = 0; i < s.length; ) {
      int kind = CharacterTables.kindAt(s, i);
      if (kind == CharacterTables.RUN) {
        int end = i;
        do {
          s[end] = TraditionalFolding.fold(s[end]);
          end += unitsAt(s, end);
        } while (end < s.length && CharacterTables.kindAt(s, end) == CharacterTables.RUN);
        sink.run(s, i, end);
        i = end;
      } else if (kind == CharacterTables.LETTER) {
        i = cutWord(s, i, sink);
      } else {
        i += unitsAt(s, i);
      }
    }
  }

  /** Gives the word that starts at {@code start}; where the text goes on. */
  private static int cutWord(char[] s, int start, Sink sink) {
    // Most words are over behind these.
    int end = CharacterTables.endOfLetters(s, start);
    int length = end - start;
    int last = start + Math.min(length, MAX_WORD);
    while (end < s.length) {
      int kind = CharacterTables.kindAt(s, end);
      if (kind != CharacterTables.LETTER && kind != CharacterTables.MARK) {
        break;
      }
      end += unitsAt(s, end);
      if (++length <= MAX_WORD) {
        last = end;
      }
    }
    sink.word(s, start, last);
    int sign = end;
    if (end + 1 < s.length && s[end] == '+' && s[end + 1] == '+') {
      sign = end + 2;
    } else if (end < s.length && s[end] == '#') {
      sign = end + 1;
    }
    if (sign > end && last == end) {
      sink.word(s, start, sign);
    } else if (sign > end) {
      String word = new String(s, start, last - start) + new String(s, end, sign - end);
      sink.word(word.toCharArray(), 0, word.length());
    }
    return sign;
  }

  private static int unitsAt(char[] s, int i) {
    return Character.isHighSurrogate(s[i]) && i + 1 < s.length && Character.isLowSurrogate(s[i + 1])
        ? 2
        : 1;
  }

  static String normalise(String text) {
    String visible = withoutIgnorable(text);
    String lower = Normalizer.normalize(visible, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lower, Normalizer.Form.NFKC).replace('ς', 'σ');
  }

  private static String withoutIgnorable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isIgnorable(c)).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Unicode's Default_Ignorable_Code_Point. */
  private static boolean isIgnorable(int c) {
    return c == 0xAD
        || c == 0x34F
        || c == 0x61C
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F)
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0x3164
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFEFF
        || c == 0xFFA0
        || (c >= 0xFFF0 && c <= 0xFFF8)
        || (c >= 0x1BCA0 && c <= 0x1BCA3)
        || (c >= 0x1D173 && c <= 0x1D17A)
        || (c >= 0xE0000 && c <= 0xE0FFF);
  }
}
