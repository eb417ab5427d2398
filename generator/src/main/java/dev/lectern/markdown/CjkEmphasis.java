package dev.lectern.markdown;

import org.commonmark.text.Characters;

/**
 * Makes {@code **标题：**这是} bold.
 *
 * <p>CommonMark lets a run of {@code *} close emphasis behind punctuation only when a blank or more
 * punctuation follows, and open it before punctuation only when one stands before. That takes
 * blanks between words for granted, which Chinese and Japanese don't have (commonmark-java issue
 * 248). Here punctuation beside such a run counts as a letter where the text around is Chinese,
 * Japanese or Korean: when the character on the other side is, when the punctuation itself is, or
 * the character behind it. Punctuation that can't end a phrase, as an opening bracket, still never
 * stands before a closing run, and a full stop never behind an opening one. Text without such
 * characters reads as in CommonMark, and so do underscores everywhere.
 *
 * <p>commonmark-java offers no way to change the rule, so we put a character that is neither blank
 * nor punctuation between the run and the punctuation. It is a noncharacter, which no input holds
 * after {@link CleanText} and which that drops from the output again. Between two visible
 * characters of a line it changes no other construct: no block begins behind it, and in code and
 * addresses it vanishes likewise.
 */
final class CjkEmphasis {
  private static final char LETTER = '\uFDD0';

  /** How much punctuation may stand between a run and the character that decides. */
  private static final int MAX_PUNCTUATION = 4;

  private CjkEmphasis() {}

  /** {@code text} with a mark at each run to be read differently; itself when there is none. */
  static String mark(String text) {
    StringBuilder out = new StringBuilder(0);
    int copied = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c != '*' && c != '~') {
        continue;
      }
      int start = isEscaped(text, i) ? i + 1 : i;
      int end = i;
      while (end < length && text.charAt(end) == c) {
        end++;
      }
      i = end - 1;
      // Only two tildes strike through; three may open a code block.
      if (start == end || (c == '~' && end - start != 2)) {
        continue;
      }
      int at = placeOfMark(text, start, end);
      if (at >= 0) {
        out.append(text, copied, at).append(LETTER);
        copied = at;
      }
    }
    return copied == 0 ? text : out.append(text, copied, length).toString();
  }

  /** The start or the end of the run, or -1 when CommonMark's rule does. */
  private static int placeOfMark(String text, int start, int end) {
    if (start == 0 || end == text.length()) {
      return -1;
    }
    int before = text.codePointBefore(start);
    int after = text.codePointAt(end);
    if (Characters.isWhitespaceCodePoint(before) || Characters.isWhitespaceCodePoint(after)) {
      return -1;
    }
    boolean punctuationBefore = Characters.isPunctuationCodePoint(before);
    if (punctuationBefore == Characters.isPunctuationCodePoint(after)) {
      return -1;
    }
    if (punctuationBefore) {
      return mayEndPhrase(before) && (Cjk.isCjk(after) || isCjkBefore(text, start)) ? start : -1;
    }
    return mayBeginPhrase(after) && (Cjk.isCjk(before) || isCjkFrom(text, end)) ? end : -1;
  }

  private static boolean isCjkBefore(String text, int end) {
    int i = end;
    for (int n = 0; n <= MAX_PUNCTUATION && i > 0; n++) {
      int c = text.codePointBefore(i);
      if (Cjk.isCjk(c)) {
        return true;
      }
      if (!Characters.isPunctuationCodePoint(c)) {
        return false;
      }
      i -= Character.charCount(c);
    }
    return false;
  }

  private static boolean isCjkFrom(String text, int start) {
    int i = start;
    for (int n = 0; n <= MAX_PUNCTUATION && i < text.length(); n++) {
      int c = text.codePointAt(i);
      if (Cjk.isCjk(c)) {
        return true;
      }
      if (!Characters.isPunctuationCodePoint(c)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  private static boolean mayEndPhrase(int punctuation) {
    return !isDelimiter(punctuation)
        && switch (Character.getType(punctuation)) {
          case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> false;
          default -> true;
        };
  }

  private static boolean mayBeginPhrase(int punctuation) {
    return !isDelimiter(punctuation)
        && switch (Character.getType(punctuation)) {
          case Character.END_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.DASH_PUNCTUATION ->
              false;
          default -> ",.;:!?…%，。；：！？、．％·".indexOf(punctuation) < 0;
        };
  }

  /** The other run would see the mark in our place and lose its own meaning. */
  private static boolean isDelimiter(int c) {
    return c == '*' || c == '_' || c == '~';
  }

  private static boolean isEscaped(String text, int at) {
    int i = at;
    while (i > 0 && text.charAt(i - 1) == '\\') {
      i--;
    }
    return (at - i) % 2 == 1;
  }
}
