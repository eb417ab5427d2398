package dev.lectern.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.lecture.Transcript;
import dev.lectern.lecture.Transcript.Cue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts made to be slow. The bounds are generous for a busy machine; quadratic work misses them.
 */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HostileTranscriptsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a ",
        "word ",
        "讲",
        "讲 ",
        "了",
        "，",
        ". ",
        ".",
        "! ",
        "? ",
        "。",
        "a. ",
        "A. ",
        "A.",
        "\u0301",
        " ",
        "\u3000",
        "\t",
        "\"",
        ".\"",
        "(",
        ". (",
        "[",
        "[0:0",
        "[0:01] ",
        "<",
        "<c",
        "\ud83d",
        "\udc00",
        "🇩🇪",
        "👩\u200D",
        "\u200D",
        "1 ",
        "1.",
        "1:",
        "0:01 ",
        "[9:59]",
        "Mr. ",
        "so ",
        "and so ",
        "Next question. ",
        "谢谢",
        "Why? ",
        "- ",
        "'",
        "😀",
        "กา",
        "각",
      })
  void aMegabyteOnOneLine(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());
    check(text, TranscriptParagraphs.of(Transcript.of(text), Duration.ofHours(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "word ", "讲", "讲，", "\u0301", " ", "Why? "})
  void fiveMegabytesOnOneLine(String unit) {
    String text = unit.repeat(5_000_000 / unit.length());
    check(text, TranscriptParagraphs.of(Transcript.of(text), Duration.ofHours(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "a\n",
        "[0:01]\n",
        "0:01\n",
        "1\n",
        "1\n1\n",
        "-->\n",
        "0:01 --> 0:02\n",
        "Anna: x\n",
        "WEBVTT\n",
        "NOTE\n\n",
        "12\n0:01 --> 0:02\nx\n\n",
        "。\n",
        "0:01 x\n",
        "A\n",
        " \n",
      })
  void aMillionLines(String unit) {
    String text = unit.repeat(1_000_000 / (int) unit.chars().filter(c -> c == '\n').count());
    check(text, TranscriptParagraphs.of(Transcript.of(text), Duration.ofHours(1)));
  }

  @Test
  void fiftyMegabytesOfSpeech() {
    String text =
        "So the light of a star bends, and the angle is small. 我们来看第二个例子。 ".repeat(700_000);
    List<Paragraph> paragraphs =
        TranscriptParagraphs.of(Transcript.of(text), Duration.ofHours(900));
    assertThat(paragraphs).hasSizeGreaterThan(80_000);
  }

  @Test
  void subtitlesThatAllSayTheSame() {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < 300_000; i++) {
      cues.add(new Cue(Duration.ofSeconds(i), "la la la"));
    }
    Transcript transcript = new Transcript("la ".repeat(900_000), cues);
    assertThat(TranscriptParagraphs.of(transcript, Duration.ofDays(9))).isNotEmpty();
  }

  private static void check(String text, List<Paragraph> paragraphs) {
    long length = paragraphs.stream().mapToLong(p -> p.text().length()).sum();
    assertThat(length).isLessThanOrEqualTo(text.length());
    assertThat(paragraphs).allMatch(p -> !p.text().isBlank());
  }
}
