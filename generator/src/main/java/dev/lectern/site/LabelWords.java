package dev.lectern.site;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A short text as what it is compared by: words of scripts with blanks in lower case, and pairs of
 * neighbouring characters of those without, since the words of these can't be told apart by eye
 * alone. English articles and prepositions and a number at the beginning are left out. {@code "1.
 * AI的伦理"} is {@code ai}, {@code 的伦}, {@code 伦理}.
 */
final class LabelWords {
  /** What is behind this is not compared. */
  private static final int MAX_LENGTH = 64;

  /** Any two English titles share some of these. */
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "its", "of", "on", "or",
          "the", "to", "with");

  private static final double SAME_BEGINNING = 0.5;

  private final List<String> words;
  private final Map<String, Integer> counts = new HashMap<>();

  private LabelWords(List<String> words) {
    this.words = words;
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
  }

  static LabelWords of(String text) {
    String start = text.substring(0, Math.min(text.length(), MAX_LENGTH));
    String folded = Normalizer.normalize(start, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int at = endOfNumber(folded);
    while (at < folded.length()) {
      int end = endOfRun(folded, at);
      if (end == at) {
        at += Character.charCount(folded.codePointAt(at));
        continue;
      }
      addRun(folded.substring(at, end), words);
      at = end;
    }
    return new LabelWords(words);
  }

  /**
   * How alike two texts are, from 0 to 1, which is the same: Dice's coefficient of their words. A
   * text of two words or more that the other begins with counts half as different, since a label is
   * often the short name of what a heading spells out: {@code 标度律} of {@code 标度律的局限性}.
   */
  double likeness(LabelWords other) {
    int common = 0;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      common += Math.min(count.getValue(), other.counts.getOrDefault(count.getKey(), 0));
    }
    if (common == 0) {
      return 0;
    }
    double dice = 2.0 * common / (words.size() + other.words.size());
    boolean begins = startsWith(other) || other.startsWith(this);
    return begins ? SAME_BEGINNING + dice * (1 - SAME_BEGINNING) : dice;
  }

  private boolean startsWith(LabelWords beginning) {
    int length = beginning.words.size();
    return length >= 2
        && length <= words.size()
        && words.subList(0, length).equals(beginning.words);
  }

  /** Where the text begins behind {@code 1.}, {@code (2)}, {@code IV.}, {@code 三、}. */
  private static int endOfNumber(String text) {
    int i = 0;
    while (i < text.length()
        && i < 8
        && "0123456789ivx一二三四五六七八九十第(. ".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    boolean ends = i > 0 && i < text.length();
    return ends && (".):、 ".indexOf(text.charAt(i)) >= 0 || ". ".indexOf(text.charAt(i - 1)) >= 0)
        ? i
        : 0;
  }

  /** Where the letters and digits that start at a place, all with or all without blanks, end. */
  private static int endOfRun(String text, int start) {
    int i = start;
    boolean unspaced = false;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (!Character.isLetterOrDigit(c) || (i > start && isUnspaced(c) != unspaced)) {
        break;
      }
      unspaced = isUnspaced(c);
      i += Character.charCount(c);
    }
    return i;
  }

  private static void addRun(String run, List<String> words) {
    if (!isUnspaced(run.codePointAt(0))) {
      if (!SMALL_WORDS.contains(run)) {
        words.add(run);
      }
      return;
    }
    int[] letters = run.codePoints().toArray();
    if (letters.length == 1) {
      words.add(run);
    }
    for (int i = 0; i + 1 < letters.length; i++) {
      words.add(new String(letters, i, 2));
    }
  }

  private static boolean isUnspaced(int c) {
    if (c < 0x0E00 || (c >= 0x4E00 && c <= 0x9FA5)) {
      // Nearly all there is; the table of scripts is searched by halves.
      return c >= 0x4E00;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
