package dev.lectern.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimedTextTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[12:40] Hello|Hello|760000",
        "[0:05]Hello|Hello|5000",
        "[00:12:40] Hello|Hello|760000",
        "[00:12:40.5] Hello|Hello|760500",
        "【12:40】你好|你好|760000",
        "[00:05.000 --> 00:10.000]  Hello|Hello|5000",
        "00:12:40 Hello|Hello|760000",
        "0:00:09,25 Hello|Hello|9250",
      })
  void timesAtTheStart(String source, String text, long millis) {
    TimedText timed = TimedText.read(source, HOUR);
    assertThat(timed.text().strip()).isEqualTo(text);
    assertThat(marks(timed))
        .containsExactly("Hello".equals(text) ? millis + " Hello" : millis + " 你好");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12:40 was the time",
        "at 00:12:40 it rang",
        "[12:60] no seconds",
        "[1:2] a verse",
        "[12:40:10:5] odd",
        "[12:405] odd",
        "[61:00] past the end",
        "[Music] plays",
        "[12:40 never closed",
        "ratio 16:9 [16:9]",
        "a --> b",
        "1\nnot a cue",
        "<i>not in a cue</i>",
        "WEBVTT is a format",
      })
  void othersStay(String source) {
    TimedText timed = TimedText.read(source, HOUR);
    if (source.startsWith("WEBVTT")) {
      // At the start of a transcript this is the file header.
      assertThat(timed.text()).isEmpty();
      return;
    }
    assertThat(timed.text()).isEqualTo(source);
    assertThat(timed.markCount()).isZero();
  }

  @Test
  void aTimeWithinALine() {
    TimedText timed = TimedText.read("one two.[0:07]Three and [0:09] four", HOUR);
    assertThat(timed.text()).isEqualTo("one two. Three and  four");
    assertThat(marks(timed)).containsExactly("7000 Three and  four", "9000 four");
  }

  @Test
  void timesAloneOnTheirLine() {
    TimedText timed = TimedText.read("0:00\nHello there\n0:05\nand welcome\n", null);
    assertThat(timed.text()).isEqualTo("Hello there\nand welcome\n");
    assertThat(marks(timed)).containsExactly("0 Hello there\nand welcome\n", "5000 and welcome\n");
  }

  @Test
  void shortTimesAtTheStartOfManyLines() {
    assertThat(TimedText.read("0:00 a\n0:05 b\n0:11 c", HOUR).text()).isEqualTo(" a\n b\n c");
    assertThat(TimedText.read("0:00 a\n0:05 b", HOUR).markCount()).isZero();
    assertThat(TimedText.read("0:00 a\n0:05 b\n0:03 c", HOUR).markCount()).isZero();
  }

  @Test
  void oneWrongTimeDoesNotDiscreditTheRest() {
    TimedText timed = TimedText.read("[0:01] a\n[50:00] b\n[0:03] c\n[0:04] d\n[99:00] e", HOUR);
    assertThat(timed.text()).isEqualTo(" a\n[50:00] b\n c\n d\n[99:00] e");
    assertThat(timed.markCount()).isEqualTo(3);
  }

  @Test
  void timesInNoOrderAreNoTimes() {
    String source = "[0:09] a [0:07] b [0:05] c [0:03] d";
    assertThat(TimedText.read(source, HOUR).text()).isEqualTo(source);
  }

  @Test
  void subRip() {
    TimedText timed =
        TimedText.read(
            """
            1
            00:00:01,000 --> 00:00:02,000
            <i>Hello</i> there,

            2
            00:00:02,500 --> 00:00:04,000 X1:0
            we have 3
            tests.

            3
            00:00:09,000 --> 00:00:10,000
            """,
            HOUR);
    assertThat(timed.text()).isEqualTo("Hello there,\nwe have 3\ntests.\n");
    assertThat(timed.markCount()).isEqualTo(2);
    assertThat(timed.markOffset(1)).isEqualTo(13);
  }

  @Test
  void webVtt() {
    TimedText timed =
        TimedText.read(
            """
            WEBVTT
            Kind: captions

            NOTE a note
            of two lines

            first name
            00:01.000 --> 00:02.000
            <v Anna>Hi <c.x>all</c>, 1 < 2

            01:00:00.000 --> 01:00:01.000
            Bye""",
            HOUR);
    assertThat(timed.text().strip()).isEqualTo("Hi all, 1 < 2\nBye");
    assertThat(marks(timed)).containsExactly("1000 Hi all, 1 < 2\nBye", "3600000 Bye");
  }

  @Test
  void cueLinesGoEvenWhenTheirTimesAreWrong() {
    TimedText timed = TimedText.read("1\n09:00:00,000 --> 09:00:02,000\nHello", HOUR);
    assertThat(timed.text()).isEqualTo("Hello");
    assertThat(timed.markCount()).isZero();
  }

  private static List<String> marks(TimedText timed) {
    Timeline timeline = timed.timeline(HOUR);
    List<String> marks = new ArrayList<>();
    for (int i = 0; i < timed.markCount(); i++) {
      int offset = timed.markOffset(i);
      TimeMark mark = timeline.at(offset);
      assertThat(mark).isNotNull();
      assertThat(mark.exact()).isTrue();
      marks.add(mark.time().toMillis() + " " + timed.text().substring(offset));
    }
    return marks;
  }
}
