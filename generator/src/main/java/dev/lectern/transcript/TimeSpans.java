package dev.lectern.transcript;

import java.util.Arrays;

/**
 * The parts of a transcript that look like times or subtitle markup, in order and not overlapping;
 * {@link TimedText} says which forms there are and decides which to believe.
 */
final class TimeSpans {
  /** What stands in {@link #millis} for markup that carries no time. */
  private static final long NO_TIME = -1;

  /** Longest formatting tag in a cue; a longer one is text. */
  private static final int MAX_TAG = 200;

  private static final byte MARK = 0;
  private static final byte SHORT_TIME = 1;
  private static final byte MARKUP = 2;

  private final String source;

  /** Holds the time of the line or bracket being read. */
  private final TimeCode code;

  private final TimeCode secondCode;

  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private long[] millis = new long[16];
  private byte[] kinds = new byte[16];
  private int count;

  private boolean inCue;
  private boolean afterCue;
  private boolean webVtt;
  private boolean inSkippedBlock;

  private TimeSpans(String source) {
    this.source = source;
    this.code = new TimeCode(source);
    this.secondCode = new TimeCode(source);
  }

  static TimeSpans find(String source) {
    TimeSpans spans = new TimeSpans(source);
    if (source.indexOf(':') >= 0 || source.indexOf('：') >= 0 || source.contains("WEBVTT")) {
      spans.readLines();
    }
    return spans;
  }

  int count() {
    return count;
  }

  int start(int span) {
    return starts[span];
  }

  int end(int span) {
    return ends[span];
  }

  /** The time, or a negative number for markup without one. */
  long millis(int span) {
    return millis[span];
  }

  /** True for what is certainly not speech, whatever its time. */
  boolean isMarkup(int span) {
    return kinds[span] == MARKUP;
  }

  /** True for {@code 12:40 text} at the start of a line. */
  boolean isShortTime(int span) {
    return kinds[span] == SHORT_TIME;
  }

  /** Whether there are so many short times, each later than the one before. */
  boolean shortTimesAreTimes(int least) {
    int found = 0;
    long last = NO_TIME;
    for (int i = 0; i < count; i++) {
      if (kinds[i] == SHORT_TIME) {
        if (millis[i] <= last) {
          return false;
        }
        last = millis[i];
        found++;
      }
    }
    return found >= least;
  }

  private void readLines() {
    int blankFrom = -1;
    boolean first = true;
    for (int start = 0; start < source.length(); ) {
      int end = lineEnd(start);
      int next = Math.min(end + 1, source.length());
      int from = skipBlanks(start, end);
      if (from == end) {
        blankFrom = blankFrom < 0 ? start : blankFrom;
        inCue = false;
        inSkippedBlock = false;
        start = next;
        continue;
      }
      if (isArrowLine(from, end)) {
        addCueHeader(start, next, blankFrom);
      } else if (isCueName(from, end, next, first || blankFrom >= 0)) {
        // Its arrow line follows and goes with it.
        next = Math.min(lineEnd(next) + 1, source.length());
        addCueHeader(start, next, blankFrom);
      } else if (inSkippedBlock || opensSkippedBlock(from, end, first, blankFrom >= 0)) {
        inSkippedBlock = true;
        add(blankFrom >= 0 ? blankFrom : start, next, NO_TIME, MARKUP);
      } else {
        afterCue = inCue;
        readTextLine(from, end, next);
      }
      first = false;
      blankFrom = -1;
      start = next;
    }
  }

  /** {@code code} has just read the cue's start. */
  private void addCueHeader(int start, int next, int blankFrom) {
    // Blank lines between cues separate cues, not paragraphs.
    add(blankFrom >= 0 && (afterCue || webVtt) ? blankFrom : start, next, code.millis(), MARKUP);
    inCue = true;
    afterCue = true;
    inSkippedBlock = false;
  }

  private boolean isArrowLine(int from, int end) {
    if (from >= end || source.charAt(from) > '9' || source.charAt(from) < '0') {
      return false;
    }
    return code.readAt(from, end) && secondTimeAfterArrow(code.end(), end) > 0;
  }

  /** The index behind {@code --> time}, or -1. */
  private int secondTimeAfterArrow(int from, int end) {
    int arrow = skipBlanks(from, end);
    if (!source.startsWith("-->", arrow) || arrow + 3 > end) {
      return -1;
    }
    return secondCode.readAt(skipBlanks(arrow + 3, end), end) ? secondCode.end() : -1;
  }

  /** A number, or in WebVTT any line, directly above an arrow line. */
  private boolean isCueName(int from, int end, int next, boolean afterBlank) {
    if (next >= source.length() || source.charAt(end) != '\n') {
      return false;
    }
    int following = next;
    // Look only as far as an arrow line can begin: the next line may be megabytes long.
    while (following < source.length() && isInlineBlank(source.charAt(following))) {
      following++;
    }
    if (following >= source.length()
        || source.charAt(following) < '0'
        || source.charAt(following) > '9') {
      return false;
    }
    boolean number = isNumber(from, end);
    if (!number && !(webVtt && afterBlank)) {
      return false;
    }
    return isArrowLine(following, lineEnd(next));
  }

  private boolean isNumber(int from, int end) {
    int i = from;
    while (i < end && i - from <= 9 && Character.isDigit(source.charAt(i))) {
      i++;
    }
    return i > from && skipBlanks(i, end) == end;
  }

  private boolean opensSkippedBlock(int from, int end, boolean first, boolean afterBlank) {
    if (first && isWordAt("WEBVTT", from, end)) {
      webVtt = true;
      return true;
    }
    return webVtt
        && afterBlank
        && (isWordAt("NOTE", from, end)
            || isWordAt("STYLE", from, end)
            || isWordAt("REGION", from, end));
  }

  private boolean isWordAt(String word, int from, int end) {
    int after = from + word.length();
    return after <= end
        && source.startsWith(word, from)
        && (after == end || Scripts.isBlank(source.charAt(after)));
  }

  private void readTextLine(int from, int end, int next) {
    int i = from;
    char c = source.charAt(from);
    if (c >= '0' && c <= '9' && code.readAt(from, end)) {
      int after = skipBlanks(code.end(), end);
      if (after == end) {
        add(from, next, code.millis(), MARK);
        return;
      }
      if (after > code.end()) {
        add(from, code.end(), code.millis(), code.hasHours() ? MARK : SHORT_TIME);
        i = after;
      }
    }
    for (; i < end; i++) {
      c = source.charAt(i);
      if (c == '[' || c == '【') {
        int close = bracketedTimeEnd(i, end, c == '[' ? ']' : '】');
        if (close > 0) {
          add(i, close, code.millis(), MARK);
          i = close - 1;
        }
      } else if (c == '<' && inCue) {
        int close = tagEnd(i, end);
        if (close > 0) {
          add(i, close, NO_TIME, MARKUP);
          i = close - 1;
        }
      }
    }
  }

  private int bracketedTimeEnd(int open, int end, char closer) {
    if (!code.readAt(open + 1, end)) {
      return -1;
    }
    int after = code.end();
    int range = secondTimeAfterArrow(after, end);
    if (range > 0) {
      after = range;
    }
    return after < end && source.charAt(after) == closer ? after + 1 : -1;
  }

  /** The index behind a WebVTT or SRT formatting tag, or -1. */
  private int tagEnd(int open, int end) {
    int i = open + 1;
    if (i < end && source.charAt(i) == '/') {
      i++;
    }
    int nameEnd = i;
    while (nameEnd < end && nameEnd - i < 5 && isAsciiLetter(source.charAt(nameEnd))) {
      nameEnd++;
    }
    boolean tag =
        switch (source.substring(i, nameEnd)) {
          case "c", "i", "b", "u", "v", "lang", "ruby", "rt", "font" -> true;
          case "" -> code.readAt(i, end);
          default -> false;
        };
    if (!tag) {
      return -1;
    }
    int limit = Math.min(end, open + MAX_TAG);
    for (int j = nameEnd; j < limit && source.charAt(j) != '<'; j++) {
      if (source.charAt(j) == '>') {
        return j + 1;
      }
    }
    return -1;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isInlineBlank(char c) {
    return c != '\n' && Scripts.isBlank(c);
  }

  private int skipBlanks(int from, int end) {
    int i = from;
    while (i < end && Scripts.isBlank(source.charAt(i))) {
      i++;
    }
    return i;
  }

  private int lineEnd(int from) {
    int end = source.indexOf('\n', from);
    return end < 0 ? source.length() : end;
  }

  private void add(int start, int end, long time, byte kind) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      millis = Arrays.copyOf(millis, count * 2);
      kinds = Arrays.copyOf(kinds, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    millis[count] = time;
    kinds[count++] = kind;
  }
}
