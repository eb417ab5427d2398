package dev.lectern.lecturerecord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.lecture.Lecture;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LectureRecordsTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");

  @Test
  void slugComesFromTheFileNameAlone() {
    assertThat(lecture("2025/03/AI 教父.v2.txt", record("")).slug().value()).isEqualTo("ai-教父-v2");
    assertThat(lecture("2025/03/AI 教父.v2.txt", record("")).sourcePath())
        .isEqualTo("2025/03/AI 教父.v2.txt");
  }

  @Test
  void siteZoneAppliesWithoutAnOffset() {
    assertThat(lecture(timestamp("2025-01-02 03:04:05")).timestamp())
        .isEqualTo(Instant.parse("2025-01-02T08:04:05Z"));
  }

  @Test
  void timeSkippedByDaylightSavingIsRead() {
    assertThat(lecture(timestamp("2024-03-10T02:30")).timestamp())
        .isEqualTo(Instant.parse("2024-03-10T07:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-01-02T03:04:05Z", "2025-01-02T03:04:05.1+00:00", "2025-01-02 03:04 Z",
        "2025-01-02T03:04:05.123456789-0500", "2025-01-02T03:04+08", "2025-01-02"
      })
  void timestampForms(String timestamp) {
    assertThat(diagnostics(timestamp(timestamp))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-1-2", "2025-01-02T", "2025-01-02T03", "2025-01-02T24:00", "2025-01-02T03:04:60",
        "2025-01-02T03:04:05.", "2025-01-02T03:04:05,5", "2025-13-01", "2025-01-02Z", "+2025-01-02",
        "-2025-01-02", "2025-01-02T03:04 08:00", "2025-W01-2", "2025-01-02T03:04[Asia/Shanghai]"
      })
  void notTimestamps(String timestamp) {
    assertThat(diagnostics(timestamp(timestamp)))
        .singleElement()
        .extracting(Diagnostic::id)
        .isEqualTo("timestamp-format");
  }

  @Test
  void laterTodayIsNoFutureDate() {
    assertThat(diagnostics(timestamp("2025-03-01T23:59:59"))).isEmpty();
    assertThat(diagnostics(timestamp("2025-03-02T00:00:00")))
        .extracting(Diagnostic::id)
        .containsExactly("timestamp-future");
  }

  @ParameterizedTest
  @CsvSource({
    "0:01, 1",
    "1:00, 60",
    "09:59, 599",
    "999:59, 59999",
    "1:00:00, 3600",
    "01:02:03, 3723",
    "10:00:00, 36000"
  })
  void durationForms(String duration, long seconds) {
    assertThat(
            lecture(record("").replace("1:00", duration)).knownDuration().orElseThrow().toSeconds())
        .isEqualTo(seconds);
  }

  @ParameterizedTest
  @CsvSource({
    "1h2m3s, 1:02:03",
    "PT90S, 1:30",
    "3 min, 3:00",
    "95, 1:35",
    "1小时, 1:00:00",
    "2分05秒, 2:05",
    "1:02:03.999, 1:02:03",
    "62分钟, 1:02:00",
    "500 ms,",
    "1..5 s,",
    "1e9,",
    "-5 s,",
    "1:2:3:4,",
    ":30,",
    "99999999 h, 99999999:00:00"
  })
  void durationGuesses(String duration, String expected) {
    List<Diagnostic> diagnostics = diagnostics(record("").replace("1:00", duration));
    assertThat(diagnostics).hasSize(1);
    assertThat(diagnostics.get(0).hint().orElseThrow())
        .isEqualTo(expected == null ? "write it as 26:28 or 1:02:03" : "write " + expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a_b.example/",
        "https://[::1",
        "https://exa mple.org",
        "https://.",
        "https://-a.org",
        "https://a.org:x/",
        "https://a.org:65536/",
        "https://%41.org/",
        "http:a.org",
        "https:",
        "HTTPS//a.org",
        "https://a.org\\@b.org/",
        "data:text/html,x",
        "https://user:pw@a.org/"
      })
  void notUrls(String url) {
    assertThat(diagnostics(record("").replace("https://example.org/", url)))
        .extracting(Diagnostic::id)
        .containsExactly("url-format");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.org, https://a.org",
    "https://a.org?q=1, https://a.org?q=1",
    "HTTP://A.org:80/B, http://a.org:80/B",
    "https://[::1]:8080/x, https://[::1]:8080/x",
    "https://a.org/?q=[x]^%zz, https://a.org/?q=%5Bx%5D%5E%25zz",
    "'https://a.org/\"><script>', https://a.org/%22%3E%3Cscript%3E",
    "https://a.org/\\..\\b, https://a.org/%5C..%5Cb",
    "https://a.org/%e6x#a#%b%4z%４１, https://a.org/%e6x#a%23%25b%254z%25%EF%BC%94%EF%BC%91",
  })
  void urls(String url, String expected) {
    assertThat(lecture(record("").replace("https://example.org/", url)).url())
        .hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "a-b_cDEfgh1, true",
    "a.bcdefgh12, false",
    "abcdefgh12, false",
    "abcdefgh1234, false"
  })
  void idsOfYouTube(String id, boolean isOne) {
    Lecture lecture = lecture(record("").replace("https://example.org/", "https://youtu.be/" + id));
    assertThat(lecture.video() != null).isEqualTo(isOne);
  }

  /**
   * A letter with its accent, a gesture with its colour; a cut can also part a pair of controls.
   */
  @ParameterizedTest
  @ValueSource(strings = {"%se\u0301 and more", "%s👍🏽 and more", "\u2067%s字字\u2069 and more"})
  void aLongTitleIsCutBetweenWholeCharacters(String form) {
    boolean turned = form.startsWith("\u2067");
    String title = form.formatted("字".repeat(turned ? 297 : 298));
    assertThat(lecture(record("").replace("Title: t", "Title: " + title)).title())
        .isEqualTo("字".repeat(298) + "…");
  }

  @Test
  void statusLeavesOutWithoutFurtherChecks() {
    ReadResult result = read("x.txt", "Status: Failed\nTitle:\n<Mermaid_Diagram>\n");
    assertThat(result).isEqualTo(new ReadResult.LeftOut("Failed", List.of()));
  }

  @Test
  void statusGivenTwiceIsAnError() {
    ReadResult result = read("x.txt", "Status: failed\nStatus: success\n");
    assertThat(result).isInstanceOf(ReadResult.Refused.class);
  }

  @Test
  @Tag("threads")
  void threadsReadTheSame() {
    String record = record("Tags: a, b\n");
    List<Lecture> lectures =
        IntStream.range(0, 2000).parallel().mapToObj(i -> lecture(record)).distinct().toList();
    assertThat(lectures).hasSize(1);
  }

  private static String timestamp(String timestamp) {
    return record("").replace("2025-01-01", timestamp);
  }

  private static String record(String extra) {
    return "Timestamp: 2025-01-01\nTitle: t\nURL: https://example.org/\nStatus: success\nDuration: 1:00\n"
        + extra
        + "\nDescription:\nd\n\nContent:\nc\n";
  }

  private static Lecture lecture(String record) {
    return lecture("x.txt", record);
  }

  private static Lecture lecture(String path, String record) {
    ReadResult result = read(path, record);
    assertThat(result)
        .as(() -> result.diagnostics().toString())
        .isInstanceOf(ReadResult.Accepted.class);
    return ((ReadResult.Accepted) result).lecture();
  }

  private static List<Diagnostic> diagnostics(String record) {
    return read("x.txt", record).diagnostics();
  }

  private static ReadResult read(String path, String record) {
    return new LectureRecords(NEW_YORK, NOW).read("content/" + path, path, record.getBytes(UTF_8));
  }
}
