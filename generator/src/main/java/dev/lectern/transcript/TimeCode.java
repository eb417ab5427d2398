package dev.lectern.transcript;

/**
 * Reads a time of a video at one place of a text: {@code m:ss}, {@code mm:ss}, {@code mmm:ss} or
 * {@code h:mm:ss}, each with or without a fraction of 1 to 3 digits behind {@code .} or {@code ,}.
 */
final class TimeCode {
  private final CharSequence text;
  private int end;
  private long millis;
  private boolean hours;

  TimeCode(CharSequence text) {
    this.text = text;
  }

  /** Reads a time that begins at {@code at} and ends at or before {@code limit}; false if none. */
  boolean readAt(int at, int limit) {
    int afterFirst = digits(at, limit, 3);
    if (afterFirst == at || !isColon(afterFirst, limit)) {
      return false;
    }
    int afterSecond = digits(afterFirst + 1, limit, 2);
    if (afterSecond != afterFirst + 3) {
      return false;
    }
    long first = number(at, afterFirst);
    long second = number(afterFirst + 1, afterSecond);
    hours = isColon(afterSecond, limit);
    if (second > 59) {
      return false;
    }
    end = afterSecond;
    millis = (first * 60 + second) * 1000;
    if (hours) {
      end = digits(afterSecond + 1, limit, 2);
      long third = number(afterSecond + 1, end);
      if (end != afterSecond + 3 || third > 59) {
        return false;
      }
      millis = ((first * 60 + second) * 60 + third) * 1000;
    }
    readFraction(limit);
    // 12:40:10:05 or 12:405 is something else.
    return end >= limit || (!Character.isDigit(text.charAt(end)) && !isColon(end, limit));
  }

  /** The index behind the time that was read. */
  int end() {
    return end;
  }

  long millis() {
    return millis;
  }

  boolean hasHours() {
    return hours;
  }

  private void readFraction(int limit) {
    if (end < limit && (text.charAt(end) == '.' || text.charAt(end) == ',')) {
      int fractionEnd = digits(end + 1, limit, 3);
      int length = fractionEnd - end - 1;
      if (length > 0) {
        long fraction = number(end + 1, fractionEnd);
        millis += length == 3 ? fraction : length == 2 ? fraction * 10 : fraction * 100;
        end = fractionEnd;
      }
    }
  }

  private boolean isColon(int at, int limit) {
    return at < limit && (text.charAt(at) == ':' || text.charAt(at) == '：');
  }

  private int digits(int at, int limit, int most) {
    int i = at;
    while (i < limit && i - at < most && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  private long number(int start, int end) {
    long value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + (text.charAt(i) - '0');
    }
    return value;
  }
}
