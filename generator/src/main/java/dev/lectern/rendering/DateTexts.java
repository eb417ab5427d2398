package dev.lectern.rendering;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and durations as a site shows them, in its time zone and language. */
final class DateTexts {
  /** RFC 822 as RSS wants it: a four-digit year and an offset. */
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private final ZoneId zone;
  private final DateTimeFormatter day;
  private final DateTimeFormatter month;

  DateTexts(ZoneId zone, Messages messages) {
    this.zone = zone;
    this.day = DateTimeFormatter.ofPattern(messages.text("format.day"), messages.locale());
    this.month = DateTimeFormatter.ofPattern(messages.text("format.month"), messages.locale());
  }

  /** {@code 2025-09-09}. */
  String isoDay(Instant instant) {
    return instant.atZone(zone).toLocalDate().toString();
  }

  /** {@code 2025年9月9日}, {@code 9 September 2025}. */
  String day(Instant instant) {
    return day.format(instant.atZone(zone));
  }

  /** The month an instant falls in. */
  YearMonth month(Instant instant) {
    return YearMonth.from(instant.atZone(zone));
  }

  /** {@code 9月}, {@code September}. */
  String monthName(YearMonth yearMonth) {
    return month.format(yearMonth.atDay(1));
  }

  /** {@code Tue, 09 Sep 2025 09:39:42 +0800}. */
  String rfc822(Instant instant) {
    return RFC_822.format(instant.atZone(zone));
  }

  /** {@code 2025-09-09T09:39:42+08:00} (RFC 3339). */
  String rfc3339(Instant instant) {
    return RFC_3339.format(instant.atZone(zone));
  }
}
