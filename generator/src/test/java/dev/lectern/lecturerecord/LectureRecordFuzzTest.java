package dev.lectern.lecturerecord;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lectern.diagnostics.ConsoleFormat;
import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.Severity;
import dev.lectern.fuzz.FuzzedInput;
import dev.lectern.fuzz.LinearTime;
import dev.lectern.lecture.Lecture;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes a record is made of, it is read or refused, and no message upsets a terminal. */
class LectureRecordFuzzTest {
  private static final LectureRecords RECORDS =
      new LectureRecords(ZoneOffset.UTC, Instant.parse("2026-06-01T00:00:00Z"));
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n]]");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\t]]");

  /** Behind this byte stands the subtitle file. */
  private static final byte SUBTITLES = 2;

  static Stream<byte[]> records() {
    String head =
        "Timestamp: 2025-09-09\nTitle: t BV1aB2cD3eF4\nURL: https://b23.tv/x\nStatus: success\n"
            + "Duration: 1:00\n";
    String diagram = "<Mermaid_Diagram>\ngraph TD\nA-->B\n</Mermaid_Diagram>\n";
    return FuzzedInput.seeds(
        head + "Description:\n### a\n" + diagram + "\nContent:\nwords",
        head
            + "Tags: a, 标\nSlug: x\nAliases: /a.html\nLanguage: zh\nSpeaker: S\nSeries: T\n"
            + "Description:\n```mermaid\ngraph TD\n```\n\nContent:\n[0:01] a\n"
            + diagram,
        head + "Description:\nd\nContent:\nc\2WEBVTT\n\n1\n00:00.000 --> 00:02.000\n<b>c</b>\n",
        head + "Description:\n\1" + diagram + "\1Content:\nc",
        head + "Description:\n\1Content:\n\1" + diagram,
        head + "Description:\n\1```x\n\1Content:\nc",
        head + "\1Title: x\n\1Description:\nd\nContent:\nc",
        head + "Description:\nd\nContent:\nc\2\001100:01,000 --> 00:02,000\nx\n\n\1",
        head + "Description:\n\1\u2067\1\nContent:\n\u0001\u202E\1");
  }

  @MethodSource("records")
  @FuzzTest(maxDuration = FuzzedInput.DURATION)
  void anyBytes(byte[] invented) {
    byte[] bytes = FuzzedInput.bytes(invented);
    int cut = indexOfSubtitles(bytes);
    byte[] record = cut < 0 ? bytes : Arrays.copyOf(bytes, cut);
    @Nullable SubtitleFile subtitles =
        cut < 0
            ? null
            : new SubtitleFile("content/x.vtt", Arrays.copyOfRange(bytes, cut + 1, bytes.length));
    ReadResult result =
        LinearTime.of(() -> RECORDS.read("content/x.txt", "x.txt", record, subtitles));
    for (Diagnostic diagnostic : result.diagnostics()) {
      String message = ConsoleFormat.format(diagnostic);
      assertThat(CONTROL.matcher(message).find()).as(message).isFalse();
      assertThat(message.lines().count()).isLessThanOrEqualTo(4);
      assertThat(diagnostic.location().line()).isPositive();
      assertThat(diagnostic.location().column()).isPositive();
    }
    if (result instanceof ReadResult.Accepted accepted) {
      check(accepted.lecture());
    }
    boolean hasError = result.diagnostics().stream().anyMatch(d -> d.severity() == Severity.ERROR);
    assertThat(hasError).isEqualTo(result instanceof ReadResult.Refused);
  }

  private static void check(Lecture lecture) {
    assertThat(lecture.title()).isNotBlank().hasSizeLessThanOrEqualTo(600);
    assertThat(lecture.slug().value()).matches("[\\p{L}\\p{N}\\p{M}-]+");
    assertThat(lecture.title()).doesNotContainPattern("[\\p{Cc}\\p{Cs}]");
    assertThat(UNPRINTABLE.matcher(lecture.transcript().text()).find()).isFalse();
  }

  private static int indexOfSubtitles(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == SUBTITLES) {
        return i;
      }
    }
    return -1;
  }
}
