package dev.lectern.transcript;

import java.util.Locale;
import java.util.Set;

/** Tells a full stop that ends a sentence from one that ends an abbreviation. */
final class Abbreviations {
  /** A word follows these; no sentence ends with them. */
  private static final Set<String> NEVER_LAST =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "mt", "gen", "col", "maj", "capt", "cmdr", "lt",
          "sgt", "sen", "rep", "gov", "pres", "rev", "hon", "fr", "mme", "mlle", "hr", "vs", "v",
          "cf", "e.g", "i.e", "eg", "ie", "viz", "approx", "ca", "fig", "figs", "eq", "eqs", "sec",
          "ch", "vol", "pp", "p", "no", "nos", "art", "z.b", "d.h", "bzw", "sra", "srta");

  /** A sentence may end with these: only what follows can tell. */
  private static final Set<String> PERHAPS_LAST =
      Set.of(
          "etc", "inc", "ltd", "co", "corp", "llc", "jr", "sr", "al", "bros", "dept", "univ", "est",
          "ave", "blvd", "rd", "ed", "eds", "jan", "feb", "apr", "jun", "jul", "aug", "sep", "sept",
          "oct", "nov", "dec", "min", "max", "ph.d", "m.d", "b.a", "m.a", "a.m", "p.m", "u.s",
          "u.k", "e.u", "u.n", "u.s.a", "d.c", "a.i", "usw", "bd", "nr");

  /** Words that, with a capital behind a full stop, begin a sentence and no name. */
  private static final Set<String> BEGINNINGS =
      Set.of(
          "the", "a", "an", "i", "so", "and", "but", "or", "we", "it", "he", "she", "they", "you",
          "this", "that", "these", "those", "there", "here", "what", "how", "why", "when", "where",
          "who", "which", "in", "if", "now", "then", "well", "okay", "ok", "yes", "no", "yeah",
          "my", "our", "your", "their", "his", "her", "its", "let", "let's", "because", "as", "for",
          "do", "does", "did", "is", "are", "was", "were", "can", "could", "would", "should",
          "will", "some", "one", "after", "before", "however", "also", "thank", "thanks", "another",
          "most", "many", "people", "to", "at", "on", "with", "from", "by", "not", "just", "maybe",
          "i'm", "it's", "that's", "there's", "we're", "you're", "they're", "don't", "i've",
          "we've");

  private static final int LONGEST = 8;

  private Abbreviations() {}

  /**
   * Whether the full stop at {@code stop} may end a sentence.
   *
   * @param from where the sentence begins
   * @param next the index of the next character that is not blank, not in lower case
   */
  static boolean mayEnd(Characters text, int from, int stop, int next) {
    int start = stop;
    while (start > from && stop - start <= LONGEST && isPart(text.charAt(start - 1))) {
      start--;
    }
    int length = stop - start;
    if (length == 0 || length > LONGEST) {
      return true;
    }
    if (isNumber(text, start, stop)) {
      // The number of a list item opens a sentence.
      return start > from;
    }
    char first = text.charAt(start);
    if (length == 1 && Character.isUpperCase(first)) {
      // An initial, unless it is the word I or a plan B.
      return first == 'I' || begins(text, next);
    }
    String word = text.substring(start, stop).toLowerCase(Locale.ROOT);
    if (NEVER_LAST.contains(word)) {
      return word.equals("no") && !Character.isDigit(text.charAt(next));
    }
    return !(PERHAPS_LAST.contains(word) || isDotted(word)) || begins(text, next);
  }

  /** Letters with full stops between them: J.R.R, U.S.S.R. */
  private static boolean isDotted(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) == '.' != (i % 2 == 1)) {
        return false;
      }
    }
    return word.length() > 2;
  }

  private static boolean begins(Characters text, int next) {
    int end = next;
    while (end < text.length() && end - next <= LONGEST && isWord(text.charAt(end))) {
      end++;
    }
    return BEGINNINGS.contains(
        text.substring(next, end).toLowerCase(Locale.ROOT).replace('\u2019', '\''));
  }

  private static boolean isNumber(Characters text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isPart(char c) {
    return c == '.' || (Character.isLetterOrDigit(c) && !Scripts.isUnspaced(c));
  }

  private static boolean isWord(char c) {
    return c == '\'' || c == '\u2019' || Character.isLetter(c);
  }
}
