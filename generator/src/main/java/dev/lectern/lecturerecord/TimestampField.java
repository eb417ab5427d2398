package dev.lectern.lecturerecord;

import dev.lectern.lecturerecord.LectureRecord.HeaderField;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code Timestamp:} an ISO 8601 date, or date and time with {@code T} or a blank between, seconds
 * and up to nine fraction digits or not, offset or not. Years have four digits.
 */
final class TimestampField {
  private static final int LONGEST = 60;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendValue(ChronoField.YEAR, 4)
          .appendPattern("-MM-dd")
          .optionalStart()
          .appendPattern("['T'][' ']HH:mm")
          .optionalStart()
          .appendPattern(":ss")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .optionalEnd()
          .appendPattern("[' '][XXX][XX][X]")
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** With a day to spare, so that the year has four digits in every time zone. */
  private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-30T23:59:59Z");

  private final ZoneId siteZone;
  private final Instant now;

  TimestampField(ZoneId siteZone, Instant now) {
    this.siteZone = siteZone;
    this.now = now;
  }

  /** The instant, or null with an error. */
  @Nullable Instant read(HeaderField field, Problems problems) {
    Optional<Instant> parsed = parse(field.value());
    if (parsed.isEmpty()) {
      problems.report(
          RecordRule.TIMESTAMP_FORMAT,
          field.location(),
          "timestamp " + Problems.quote(field.value()) + " is not an ISO 8601 date or date-time",
          guess(field.value()).map(g -> "write " + g).orElse("write it as 2025-09-09T09:39:42"));
      return null;
    }
    if (parsed.get().isBefore(EARLIEST) || parsed.get().isAfter(LATEST)) {
      problems.report(
          RecordRule.TIMESTAMP_FORMAT,
          field.location(),
          "timestamp " + Problems.quote(field.value()) + " is outside the years 1 to 9999");
      return null;
    }
    LocalDate date = parsed.get().atZone(siteZone).toLocalDate();
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      problems.report(
          RecordRule.TIMESTAMP_YEAR,
          field.location(),
          "the year of timestamp "
              + Problems.quote(field.value())
              + " is outside "
              + FIRST_YEAR
              + " to "
              + LAST_YEAR);
    } else if (date.isAfter(now.atZone(siteZone).toLocalDate())) {
      problems.report(
          RecordRule.TIMESTAMP_FUTURE,
          field.location(),
          "timestamp " + Problems.quote(field.value()) + " is in the future");
    }
    return parsed.get();
  }

  private Optional<Instant> parse(String value) {
    if (value.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      TemporalAccessor parsed =
          FORMAT.parseBest(value, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (parsed instanceof OffsetDateTime dateTime) {
        return Optional.of(dateTime.toInstant());
      }
      if (parsed instanceof LocalDateTime dateTime) {
        return Optional.of(dateTime.atZone(siteZone).toInstant());
      }
      return Optional.of(LocalDate.from(parsed).atStartOfDay(siteZone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What was meant by other ways to write a date: year, month, day and perhaps a time. */
  private Optional<String> guess(String value) {
    if (value.length() > LONGEST) {
      return Optional.empty();
    }
    String narrow = Normalizer.normalize(value, Normalizer.Form.NFKC);
    if (!narrow.equals(value) && parse(narrow).isPresent()) {
      return Optional.of(narrow);
    }
    List<String> numbers = numbers(narrow);
    if (numbers.size() == 1) {
      return compact(numbers.get(0));
    }
    boolean yearFirst = numbers.size() >= 3 && numbers.get(0).length() == 4;
    if (!yearFirst || numbers.stream().skip(1).limit(5).anyMatch(n -> n.length() > 2)) {
      return Optional.empty();
    }
    StringBuilder iso = new StringBuilder(numbers.get(0));
    String before = "--T::";
    for (int i = 1; i < Math.min(numbers.size(), 6); i++) {
      if (i == 3 && numbers.size() == 4) {
        break;
      }
      iso.append(before.charAt(i - 1)).append("0".repeat(2 - numbers.get(i).length()));
      iso.append(numbers.get(i));
    }
    return Optional.of(iso.toString()).filter(guess -> parse(guess).isPresent());
  }

  /** {@code 20250909}, or seconds or milliseconds since 1970. */
  private Optional<String> compact(String digits) {
    String iso =
        switch (digits.length()) {
          case 8 ->
              digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6);
          case 10 -> Instant.ofEpochSecond(Long.parseLong(digits)).atOffset(ZoneOffset.UTC) + "";
          case 13 -> Instant.ofEpochMilli(Long.parseLong(digits)).atOffset(ZoneOffset.UTC) + "";
          default -> "";
        };
    return Optional.of(iso).filter(guess -> parse(guess).isPresent());
  }

  private static List<String> numbers(String text) {
    List<String> numbers = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || !AsciiNumber.isDigit(text.charAt(at))) {
        if (at > start) {
          numbers.add(text.substring(start, at));
        }
        start = at + 1;
      }
    }
    return numbers;
  }
}
