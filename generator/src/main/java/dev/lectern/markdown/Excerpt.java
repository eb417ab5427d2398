package dev.lectern.markdown;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * The first sentences of a document, for cards, feeds and search engines. Takes paragraphs until
 * there is something to read, as the first may be no more than “Summary:”.
 */
final class Excerpt {
  /** Longest excerpt; a Chinese, Japanese or Korean character counts two. */
  static final int MAX_COLUMNS = 160;

  private static final char ZERO_WIDTH_JOINER = '\u200D';
  private static final int ENOUGH = 50;
  private static final String CLOSERS = "”’」』）》】)]\"'";

  private final StringBuilder collected = new StringBuilder();
  private int columns;

  /** Whether another paragraph would be of use. */
  boolean isWanting() {
    return columns < ENOUGH;
  }

  /** Adds a paragraph: plain text on one line. */
  void add(String paragraph) {
    if (!isWanting() || paragraph.isEmpty()) {
      return;
    }
    if (collected.length() > 0) {
      int last = collected.codePointBefore(collected.length());
      if (!Cjk.isUnspaced(last) || !Cjk.isUnspaced(paragraph.codePointAt(0))) {
        collected.append(' ');
      }
    }
    // As much as could be shown, and a little so that the cut is seen to be needed.
    int end = Math.min(paragraph.length(), 2 * MAX_COLUMNS);
    if (end < paragraph.length() && Character.isHighSurrogate(paragraph.charAt(end - 1))) {
      end--;
    }
    collected.append(paragraph, 0, end);
    columns = columns(collected);
  }

  /**
   * Whole sentences where they fill half the room at least, else cut between words with {@code …}.
   */
  String text() {
    String text = collected.toString();
    int room = end(text, MAX_COLUMNS);
    if (room == text.length()) {
      return text;
    }
    int sentence = lastSentenceEnd(text, room);
    if (sentence > 0 && columns(text.substring(0, sentence)) >= MAX_COLUMNS / 2) {
      return text.substring(0, sentence);
    }
    BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
    words.setText(text);
    int cut = startOfCharacter(text, words.isBoundary(room) ? room : words.preceding(room));
    String start = text.substring(0, cut).stripTrailing();
    // One long word is cut all the same.
    if (start.isEmpty()) {
      start = text.substring(0, startOfCharacter(text, room));
    }
    return withoutTrailingComma(start) + "…";
  }

  /**
   * The last place up to {@code at} that is between two characters as a reader sees them. Java 17's
   * BreakIterator would cut joined emoji apart.
   */
  private static int startOfCharacter(String text, int at) {
    int i = at;
    while (i > 0 && (isJoined(text.codePointAt(i)) || text.charAt(i - 1) == ZERO_WIDTH_JOINER)) {
      i = text.offsetByCodePoints(i, -1);
    }
    return i > 0 ? i : at;
  }

  /** Marks, variation selectors, joiners and skin tones belong to the character before them. */
  private static boolean isJoined(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT ->
          true;
      default -> c >= 0x1F3FB && c <= 0x1F3FF;
    };
  }

  /** The most characters that fit. */
  private static int end(String text, int room) {
    int taken = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      taken += columns(c);
      if (taken > room) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  private static int lastSentenceEnd(String text, int limit) {
    int found = 0;
    for (int i = 0; i < limit; i++) {
      char c = text.charAt(i);
      boolean ends = "。！？!?".indexOf(c) >= 0 || (c == '.' && isFullStop(text, i));
      if (!ends) {
        continue;
      }
      int end = i + 1;
      while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      if (end <= limit) {
        found = end;
      }
    }
    return found;
  }

  /** Not the point of 3.14, of “e.g.”, of “J. Smith”, nor of “1.” before an item. */
  private static boolean isFullStop(String text, int at) {
    boolean blankFollows = at + 1 == text.length() || text.charAt(at + 1) == ' ';
    int word = at;
    while (word > 0 && Character.isLetterOrDigit(text.charAt(word - 1))) {
      word--;
    }
    return blankFollows && at - word > 1 && !Character.isDigit(text.charAt(word));
  }

  private static String withoutTrailingComma(String text) {
    int end = text.length();
    while (end > 0 && "，、,;；：: ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private static int columns(CharSequence text) {
    return text.codePoints().map(Excerpt::columns).sum();
  }

  private static int columns(int c) {
    return Cjk.isCjk(c) ? 2 : 1;
  }
}
