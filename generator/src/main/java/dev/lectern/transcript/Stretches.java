package dev.lectern.transcript;

/**
 * Walks over the stretches of a transcript that no paragraph may reach beyond: they end at blank
 * lines, before a line with a speaker's label, and, where written times are far apart, before a
 * time at the start of a line or behind the end of a sentence.
 */
final class Stretches {
  /** Times closer together than this belong to subtitles, not to paragraphs. */
  private static final int FAR_APART = 40 * TextWeight.WORD;

  private static final int LONGEST_LABEL = 40;
  private static final int MOST_LABEL_WORDS = 4;

  private final TimedText timed;
  private final Characters text;
  private final boolean timesDivide;
  private int mark;
  private int start;
  private int end;

  Stretches(TimedText timed, Characters text) {
    this.timed = timed;
    this.text = text;
    this.timesDivide =
        timed.markCount() > 0
            && TextWeight.of(text, 0, text.length()) / timed.markCount() >= FAR_APART;
  }

  /** Moves to the next stretch; false when there is none. */
  boolean next() {
    if (end >= text.length()) {
      return false;
    }
    start = end;
    for (int i = start; i < text.length(); i++) {
      if (timesDivide && isMarked(i) && i > start && opensAt(i)) {
        end = i;
        return true;
      }
      if (text.charAt(i) == '\n' || text.charAt(i) == '\u2029') {
        int after = skipBlanks(i);
        if (after < text.length() && isEndBefore(i, after)) {
          end = after;
          return true;
        }
        // A mark may stand on the next line's first character.
        i = after - 1;
      }
    }
    end = text.length();
    return true;
  }

  int start() {
    return start;
  }

  /** Where the next stretch begins, blanks skipped. */
  int end() {
    return end;
  }

  private boolean isEndBefore(int lineEnd, int after) {
    int lines = 0;
    for (int i = lineEnd; i < after && lines < 2; i++) {
      lines += text.charAt(i) == '\n' ? 1 : text.charAt(i) == '\u2029' ? 2 : 0;
    }
    return lines > 1 || isLabel(after);
  }

  private boolean isMarked(int at) {
    while (mark < timed.markCount() && timed.markOffset(mark) < at) {
      mark++;
    }
    return mark < timed.markCount() && timed.markOffset(mark) == at;
  }

  /** Whether what stands before is a line end or the end of a sentence. */
  private boolean opensAt(int at) {
    int i = at - 1;
    while (i >= start && Scripts.isBlank(text.charAt(i))) {
      if (text.charAt(i) == '\n') {
        return true;
      }
      i--;
    }
    return i >= start && ".!?…。！？\"”’」』)）".indexOf(text.charAt(i)) >= 0;
  }

  /** {@code Anna Lee:} or 主持人： followed by something; a digit or a sign makes it a sentence. */
  private boolean isLabel(int at) {
    char first = text.charAt(at);
    if (!Character.isUpperCase(first) && !Scripts.isUnspaced(first)) {
      return false;
    }
    int words = 1;
    int limit = Math.min(text.length(), at + LONGEST_LABEL);
    for (int i = at; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '：') {
        return c == '：' || (i + 1 < text.length() && Scripts.isBlank(text.charAt(i + 1)));
      }
      if ((c == ' ' && ++words > MOST_LABEL_WORDS)
          || c == '\n'
          || !(Character.isLetterOrDigit(c) || c == ' ' || c == '.' || c == '-' || c == '\'')) {
        return false;
      }
    }
    return false;
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < text.length() && Scripts.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
