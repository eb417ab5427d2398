package dev.lectern.transcript;

/**
 * Walks over a part of a text sentence by sentence.
 *
 * <p>It decides as {@code java.text.BreakIterator} does for plain prose, and otherwise than it at
 * abbreviations, initials, decimals, numbered items and Chinese quotations. The JDK's class is not
 * used underneath: it costs 30 ns a character, which for 10,000 lectures is most of the time this
 * package may take, and still each of its answers has to be looked at again.
 */
final class SentenceScanner {
  private final Characters text;
  private final int limit;
  private int start;
  private int end;
  private boolean question;

  /** What the last run of enders and closing quotes was made of. */
  private boolean wideEnder;

  private boolean strongEnder;
  private int fullStops;
  private boolean ellipsis;
  private boolean closingQuote;

  /**
   * A scanner before the first sentence.
   *
   * @param from where the first sentence begins
   * @param limit where the last one ends
   */
  SentenceScanner(Characters text, int from, int limit) {
    this.text = text;
    this.limit = limit;
    this.start = from;
    this.end = from;
  }

  /** Moves to the next sentence; false when there is none. */
  boolean next() {
    if (end >= limit) {
      return false;
    }
    start = end;
    char[] units = text.units();
    for (int i = start; i < limit; ) {
      if (!isEnder(units[i])) {
        i++;
        continue;
      }
      int after = readEnders(i);
      int following = after;
      while (following < limit && Scripts.isBlank(text.charAt(following))) {
        following++;
      }
      if (following >= limit || isEnd(i, after, following)) {
        end = following;
        return true;
      }
      i = following;
    }
    question = false;
    end = limit;
    return true;
  }

  int start() {
    return start;
  }

  /** Where the next sentence begins: the blanks between them belong to the first. */
  int end() {
    return end;
  }

  /** Whether the sentence ends with a question mark. */
  boolean isQuestion() {
    return question;
  }

  /** Reads enders, closing quotes and brackets, and marks that combine with them. */
  private int readEnders(int from) {
    question = false;
    wideEnder = false;
    strongEnder = false;
    ellipsis = false;
    closingQuote = false;
    fullStops = 0;
    int i = from;
    for (; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        fullStops++;
      } else if (c == '…') {
        ellipsis = true;
      } else if (isEnder(c)) {
        strongEnder |= c < 0x80;
        wideEnder |= c >= 0x80;
        question |= c == '?' || c == '？' || c == '؟';
      } else if (isClosingQuote(c)) {
        closingQuote = true;
      } else if (!isClosingBracket(c) && !Scripts.extendsCluster(c)) {
        break;
      }
    }
    return i;
  }

  private boolean isEnd(int from, int after, int following) {
    char next = text.charAt(following);
    if (isContinuation(next) || !Scripts.mayCut(text, following)) {
      return false;
    }
    boolean spaced = following > after;
    if (wideEnder) {
      // “走吧。”他说: what follows the quotation still belongs to it.
      return spaced || !closingQuote || !Character.isLetter(next);
    }
    if (Character.isLowerCase(next)) {
      return false;
    }
    if (strongEnder) {
      return spaced || !isSpacedScript(next);
    }
    if (ellipsis || fullStops > 1) {
      return spaced;
    }
    if (!spaced) {
      return from > start && Scripts.isUnspaced(text.charAt(from - 1)) && Scripts.isUnspaced(next);
    }
    return Abbreviations.mayEnd(text, start, from, following);
  }

  private static boolean isEnder(char c) {
    return (Scripts.kinds(c) & Scripts.ENDER) != 0;
  }

  private static boolean isClosingQuote(char c) {
    return c == '"' || c == '\'' || c == '”' || c == '’' || c == '」' || c == '』' || c == '»';
  }

  private static boolean isClosingBracket(char c) {
    return c == ')' || c == ']' || c == '）' || c == '】' || c == '》' || c == '〉' || c == '］';
  }

  private static boolean isContinuation(char c) {
    return switch (c) {
      case ',', ';', ':', '，', '、', '；', '：', '%', '/', '&', '=', '+' -> true;
      default -> false;
    };
  }

  private static boolean isSpacedScript(char c) {
    return Scripts.isLetterOrDigit(c) && !Scripts.isUnspaced(c);
  }
}
