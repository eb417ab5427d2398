package dev.lectern.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.lecture.Transcript.Cue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CueAlignmentTest {
  private static final Duration DURATION = Duration.ofMinutes(2);

  @Test
  void eachSubtitleIsFoundWhereItWasSaid() {
    String text = "Welcome back. A comet has two tails, and they differ. One is dust, one is gas.";
    Timeline timeline =
        align(
            text,
            "welcome back",
            "a comet has two tails and",
            "they differ one is dust",
            "one is gas");
    assertThat(timeline.at(text.indexOf("Welcome"))).isEqualTo(exact(0));
    assertThat(timeline.at(text.indexOf("A comet"))).isEqualTo(exact(10));
    assertThat(timeline.at(text.indexOf("they differ"))).isEqualTo(exact(20));
    assertThat(timeline.at(text.indexOf("one is gas"))).isEqualTo(exact(30));
  }

  @Test
  void chinese() {
    String text = "彗星有两条尾巴，它们的方向不一样。一条是尘埃，一条是气体。";
    Timeline timeline = align(text, "彗星有两条尾巴", "它们的方向不一样", "一条是尘埃", "一条是气体");
    assertThat(timeline.at(text.indexOf("它们"))).isEqualTo(exact(10));
    assertThat(timeline.at(text.indexOf("一条是尘"))).isEqualTo(exact(20));
    assertThat(timeline.at(text.indexOf("一条是气"))).isEqualTo(exact(30));
  }

  @Test
  void correctedAndMissingWordsAreSteppedOver() {
    String text =
        "The best clock we know is made of strontium atoms. It would be wrong by a second.";
    Timeline timeline =
        align(
            text,
            "uh the best clock we no is made",
            "of strontium atoms it would",
            "[music]",
            "be wrong by the second");
    assertThat(timeline.at(0)).isEqualTo(exact(0));
    assertThat(timeline.at(text.indexOf("of strontium"))).isEqualTo(exact(10));
    assertThat(timeline.at(text.indexOf("be wrong"))).isEqualTo(exact(30));
  }

  @Test
  void subtitlesOfAnotherTalkAreNotUsed() {
    String text = "The best clock we know is made of strontium atoms.";
    Timeline timeline = align(text, "today we cook", "a soup of leeks", "and potatoes");
    assertThat(timeline.hasKnownTimes()).isFalse();
    assertThat(timeline.at(0)).isEqualTo(new TimeMark(Duration.ZERO, false));
  }

  @Test
  void timesPastTheEndAreNotTrusted() {
    String text = "one two three four five six seven eight nine ten";
    List<Cue> cues =
        List.of(
            new Cue(Duration.ofSeconds(1), "one two three four five"),
            new Cue(Duration.ofHours(9), "six seven eight nine ten"));
    Timeline timeline = CueAlignment.align(text, cues, DURATION);
    assertThat(timeline.at(0)).isEqualTo(exact(1));
    assertThat(timeline.at(text.indexOf("six"))).isNotNull().matches(mark -> !mark.exact());
  }

  @Test
  void subtitlesWithoutWords() {
    assertThat(align("Some text", "♪", "").hasKnownTimes()).isFalse();
    assertThat(align("", "some text").hasKnownTimes()).isFalse();
  }

  @Test
  void aLongTalkWithErrorsIsStillTimed() {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    List<Cue> cues = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>();
    for (int cue = 0; cue < 2000; cue++) {
      offsets.add(text.length());
      StringBuilder shown = new StringBuilder();
      for (int word = 0; word < 8; word++) {
        String said = "w" + random.nextInt(800);
        text.append(said).append(' ');
        shown.append(random.nextInt(20) == 0 ? "wrong" : said).append(' ');
      }
      cues.add(new Cue(Duration.ofSeconds(cue * 3L), shown.toString()));
    }
    Timeline timeline = CueAlignment.align(text.toString(), cues, Duration.ofSeconds(6000));
    int right = 0;
    for (int cue = 0; cue < cues.size(); cue++) {
      right += exact(cue * 3L).equals(timeline.at(offsets.get(cue))) ? 1 : 0;
    }
    assertThat(right).isGreaterThan(1900);
  }

  /** Subtitles ten seconds apart. */
  private static Timeline align(String text, String... subtitles) {
    List<Cue> cues = new ArrayList<>();
    for (String subtitle : subtitles) {
      cues.add(new Cue(Duration.ofSeconds(cues.size() * 10L), subtitle));
    }
    return CueAlignment.align(text, cues, DURATION);
  }

  private static TimeMark exact(long seconds) {
    return new TimeMark(Duration.ofSeconds(seconds), true);
  }
}
