package dev.lectern.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void withoutKnownTimesTheDurationIsSpreadEvenly() {
    Timeline timeline = Timeline.estimated(600, MINUTE);
    assertThat(timeline.at(0)).isEqualTo(about(0));
    assertThat(timeline.at(300)).isEqualTo(about(30));
    assertThat(timeline.at(309)).isEqualTo(about(30));
    assertThat(timeline.at(600)).isEqualTo(about(60));
  }

  @Test
  void withoutDurationNothingIsKnown() {
    assertThat(Timeline.estimated(600, null).at(0)).isNull();
  }

  @Test
  void estimatesLieBetweenKnownTimes() {
    Timeline timeline = timeline(MINUTE, 100, 20_500, 200, 40_000);
    assertThat(timeline.at(50)).isEqualTo(about(10));
    assertThat(timeline.at(100)).isEqualTo(new TimeMark(Duration.ofMillis(20_500), true));
    assertThat(timeline.at(101)).isEqualTo(about(21));
    assertThat(timeline.at(150)).isEqualTo(about(30));
    assertThat(timeline.at(400)).isEqualTo(about(50));
  }

  @Test
  void withinOneSubtitleItsStartIsExact() {
    Timeline timeline = timeline(null, 100, 20_000, 200, 25_000);
    assertThat(timeline.at(150)).isEqualTo(new TimeMark(Duration.ofSeconds(20), true));
  }

  @Test
  void behindTheLastKnownTimeAndWithoutDurationNothingIsKnown() {
    assertThat(timeline(null, 100, 20_000, 200, 25_000).at(201)).isNull();
  }

  private static Timeline timeline(@Nullable Duration duration, int o1, long t1, int o2, long t2) {
    return Timeline.of(new int[] {o1, o2}, new long[] {t1, t2}, 2, 600, duration);
  }

  private static TimeMark about(long seconds) {
    return new TimeMark(Duration.ofSeconds(seconds), false);
  }
}
