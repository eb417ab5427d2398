package dev.lectern.lecturerecord;

import dev.lectern.lecturerecord.LectureRecord.HeaderField;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code Duration:} one to three digits of minutes, or hours and minutes, then two of seconds. */
final class DurationField {
  /** A guess at longer values is not worth the trouble. */
  private static final int LONGEST_GUESSED = 40;

  private static final Map<String, Long> MILLIS =
      Map.ofEntries(
          unit("h", 3_600_000),
          unit("hr", 3_600_000),
          unit("hrs", 3_600_000),
          unit("hour", 3_600_000),
          unit("hours", 3_600_000),
          unit("小时", 3_600_000),
          unit("时", 3_600_000),
          unit("m", 60_000),
          unit("min", 60_000),
          unit("mins", 60_000),
          unit("minute", 60_000),
          unit("minutes", 60_000),
          unit("分", 60_000),
          unit("分钟", 60_000),
          unit("'", 60_000),
          unit("′", 60_000),
          unit("s", 1000),
          unit("sec", 1000),
          unit("secs", 1000),
          unit("second", 1000),
          unit("seconds", 1000),
          unit("秒", 1000),
          unit("秒钟", 1000),
          unit("\"", 1000),
          unit("″", 1000),
          unit("ms", 1),
          unit("毫秒", 1));

  private DurationField() {}

  /** The duration, longer than nothing, or null with a warning. */
  static @Nullable Duration read(HeaderField field, Problems problems) {
    Optional<Duration> parsed = parse(field.value());
    if (parsed.isEmpty()) {
      problems.report(
          RecordRule.DURATION_FORMAT,
          field.location(),
          "duration " + Problems.quote(field.value()) + " is not m:ss or h:mm:ss",
          guess(field.value())
              .map(g -> "write " + write(g))
              .orElse("write it as 26:28 or 1:02:03"));
      return null;
    }
    if (parsed.get().isZero()) {
      problems.report(
          RecordRule.DURATION_FORMAT,
          field.location(),
          "duration " + Problems.quote(field.value()) + " is no length of a video");
      return null;
    }
    return parsed.get();
  }

  private static Optional<Duration> parse(String value) {
    int colon = value.indexOf(':');
    int second = value.indexOf(':', colon + 1);
    if (colon < 0 || value.length() > "hh:mm:ss".length()) {
      return Optional.empty();
    }
    int hours = second < 0 ? 0 : AsciiNumber.parse(value.substring(0, colon), 1, 2);
    int minutes =
        second < 0
            ? AsciiNumber.parse(value.substring(0, colon), 1, 3)
            : AsciiNumber.parse(value.substring(colon + 1, second), 2, 2);
    int seconds = AsciiNumber.parse(value.substring(Math.max(colon, second) + 1), 2, 2);
    boolean isInRange =
        hours >= 0 && minutes >= 0 && seconds >= 0 && seconds < 60 && (second < 0 || minutes < 60);
    return isInRange
        ? Optional.of(Duration.ofSeconds(hours * 3600L + minutes * 60L + seconds))
        : Optional.empty();
  }

  /** What was meant by {@code 26m28s}, {@code 1588 s}, {@code 00:26:28.5} or {@code 26：28}. */
  private static Optional<Duration> guess(String value) {
    if (value.length() > LONGEST_GUESSED) {
      return Optional.empty();
    }
    String text =
        Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    int fraction = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
    boolean isClock = text.indexOf(':') >= 0;
    Optional<Duration> guess =
        isClock ? parse(fraction < 0 ? text : text.substring(0, fraction)) : withUnits(text);
    return guess.filter(duration -> duration.toSeconds() > 0);
  }

  /** Numbers each followed by a unit; a lone number is seconds. */
  private static Optional<Duration> withUnits(String text) {
    long millis = 0;
    int at = text.startsWith("pt") ? 2 : 0;
    if (at == text.length()) {
      return Optional.empty();
    }
    while (at < text.length()) {
      int numberEnd = at;
      while (numberEnd < text.length() && isNumberPart(text.charAt(numberEnd))) {
        numberEnd++;
      }
      int unitEnd = numberEnd;
      while (unitEnd < text.length() && !isNumberPart(text.charAt(unitEnd))) {
        unitEnd++;
      }
      String unit = text.substring(numberEnd, unitEnd).strip();
      boolean isAlone = at == 0 && unit.isEmpty();
      Long length = isAlone ? Long.valueOf(1000) : MILLIS.get(unit);
      if (length == null || !isDecimal(text.substring(at, numberEnd))) {
        return Optional.empty();
      }
      millis += (long) (Double.parseDouble(text.substring(at, numberEnd)) * length);
      at = unitEnd;
    }
    return Optional.of(Duration.ofMillis(millis));
  }

  private static boolean isNumberPart(char c) {
    return AsciiNumber.isDigit(c) || c == '.';
  }

  private static boolean isDecimal(String text) {
    int point = text.indexOf('.');
    return !text.isEmpty()
        && text.length() <= 9
        && point != 0
        && point != text.length() - 1
        && point == text.lastIndexOf('.');
  }

  private static String write(Duration duration) {
    String end = String.format(Locale.ROOT, ":%02d", duration.toSecondsPart());
    return duration.toHours() > 0
        ? String.format(Locale.ROOT, "%d:%02d", duration.toHours(), duration.toMinutesPart()) + end
        : duration.toMinutesPart() + end;
  }

  private static Map.Entry<String, Long> unit(String name, long millis) {
    return Map.entry(name, millis);
  }
}
