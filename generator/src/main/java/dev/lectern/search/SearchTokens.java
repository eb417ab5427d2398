package dev.lectern.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into what can be searched for. {@code assets/js/search-index.js} does the same in the
 * browser; {@code search/tokens.txt} in the tests holds both to one behaviour.
 *
 * <ol>
 *   <li>Invisible characters (soft hyphen, joiners, zero-width and bidi controls, variation
 *       selectors) are dropped, then NFKC, lower case, NFKC again, ς becomes σ.
 *   <li>Letters, digits and marks of scripts written without blanks between words (Han, Kana,
 *       Hangul, Thai, Lao, Khmer, Burmese) form <em>runs</em>, which are found by any substring.
 *       Traditional Han characters become Simplified.
 *   <li>All other letters and digits, with the marks behind them, form <em>words</em>. Words joined
 *       by an apostrophe are found joined and apart ({@code don’t}: {@code don't}, {@code don},
 *       {@code t}); so are words followed by {@code ++} and single letters followed by {@code #}
 *       ({@code c++}: {@code c++}, {@code c}).
 *   <li>Everything else separates. A word is cut after {@value #MAX_WORD} UTF-16 units.
 * </ol>
 */
final class SearchTokens {
  /** Longest word in UTF-16 units; longer ones are found by their beginning. */
  static final int MAX_WORD = 64;

  private SearchTokens() {}

  /**
   * A word or a run, in the order of the text.
   *
   * @param text what a query for it looks up; never empty
   * @param parts further words the same place is found by; always empty for a run
   * @param isRun whether any substring of {@code text} is to be found
   */
  record Token(String text, List<String> parts, boolean isRun) {
    /** As golden files show it: {@code word}, {@code joined(part part)} or {@code [run]}. */
    @Override
    public String toString() {
      if (isRun) {
        return "[" + text + "]";
      }
      return parts.isEmpty() ? text : text + "(" + String.join(" ", parts) + ")";
    }
  }

  /** The tokens of {@code text}; linear in its length. */
  static List<Token> of(String text) {
    String s = normalise(text);
    int length = s.length();
    // A word and its blank take five or six characters.
    List<Token> tokens = new ArrayList<>(length / 5 + 1);
    for (int i = 0; i < length; ) {
      int c = s.codePointAt(i);
      if (isRunCharacter(c)) {
        int end = runEnd(s, i);
        tokens.add(new Token(TraditionalFolding.fold(s.substring(i, end)), List.of(), true));
        i = end;
      } else if (startsWord(c)) {
        i = addWord(s, i, tokens);
      } else {
        i += Character.charCount(c);
      }
    }
    return tokens;
  }

  /** Adds the word that starts at {@code start} and returns where the text goes on. */
  private static int addWord(String s, int start, List<Token> tokens) {
    int end = wordEnd(s, start);
    String first = cut(s, start, end);
    List<String> parts = new ArrayList<>();
    StringBuilder joined = new StringBuilder(first);
    while (end + 1 < s.length()
        && isApostrophe(s.charAt(end))
        && startsWord(s.codePointAt(end + 1))) {
      int next = wordEnd(s, end + 1);
      if (parts.isEmpty()) {
        parts.add(first);
      }
      String part = cut(s, end + 1, next);
      parts.add(part);
      if (joined.length() <= MAX_WORD) {
        joined.append('\'').append(part);
      }
      end = next;
    }
    String word = cut(joined.toString(), 0, joined.length());
    if (s.startsWith("++", end)) {
      parts.add(word);
      word += "++";
      end += 2;
    } else if (s.startsWith("#", end) && word.codePointCount(0, word.length()) == 1) {
      parts.add(word);
      word += "#";
      end++;
    }
    tokens.add(new Token(word, List.copyOf(parts), false));
    return end;
  }

  private static int runEnd(String s, int start) {
    int i = start;
    while (i < s.length()) {
      int c = s.codePointAt(i);
      if (!isRunCharacter(c)) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  private static int wordEnd(String s, int start) {
    int i = start;
    while (i < s.length()) {
      int c = s.codePointAt(i);
      if (isUnspacedScript(c) || !(isLetterOrNumber(c) || isMark(c))) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  private static String cut(String s, int start, int end) {
    if (end - start <= MAX_WORD) {
      return s.substring(start, end);
    }
    int last = start + MAX_WORD;
    return s.substring(start, Character.isHighSurrogate(s.charAt(last - 1)) ? last - 1 : last);
  }

  static String normalise(String text) {
    if (isPlainAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String visible = withoutInvisible(text);
    String lower = Normalizer.normalize(visible, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lower, Normalizer.Form.NFKC).replace('ς', 'σ');
  }

  private static boolean isPlainAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String withoutInvisible(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isInvisible(c)) {
        if (out == null) {
          out = new StringBuilder(text.length()).append(text, 0, i);
        }
      } else if (out != null) {
        out.appendCodePoint(c);
      }
      i = next;
    }
    return out == null ? text : out.toString();
  }

  private static boolean isInvisible(int c) {
    if (c < 0x2000) {
      return c == 0xAD || c == 0x34F || c == 0x61C;
    }
    return (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFEFF
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  /**
   * Unified ideographs and Hangul syllables count whole, so that characters newer than this Java's
   * Unicode version are read as in newer browsers.
   */
  private static boolean isRunCharacter(int c) {
    if (c < 0xE00) {
      return false;
    }
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0x20000 && c <= 0x3FFFD)
        || (isUnspacedScript(c) && (isLetterOrNumber(c) || isMark(c)));
  }

  private static boolean isUnspacedScript(int c) {
    if (c < 0xE00) {
      return false;
    }
    return c <= 0xEFF
        || (c >= 0x1000 && c <= 0x109F)
        || (c >= 0x1100 && c <= 0x11FF)
        || (c >= 0x1780 && c <= 0x17FF)
        || (c >= 0x2E80 && c <= 0x312F)
        || (c >= 0x3130 && c <= 0x318F)
        || (c >= 0x31A0 && c <= 0x31FF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0xA960 && c <= 0xA97F)
        || (c >= 0xAC00 && c <= 0xD7FF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x1B000 && c <= 0x1B16F)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  private static boolean startsWord(int c) {
    return isLetterOrNumber(c) && !isUnspacedScript(c);
  }

  private static boolean isLetterOrNumber(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
