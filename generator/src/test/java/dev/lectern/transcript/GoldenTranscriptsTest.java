package dev.lectern.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lectern.lecture.Transcript;
import dev.lectern.testing.GoldenFiles;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Transcripts and the paragraphs made of them. */
class GoldenTranscriptsTest {
  private static final GoldenFiles FILES = new GoldenFiles("transcripts", ".txt", ".expected");

  /** So that the cue at one hour in {@code subtitles.vtt.txt} is within the video. */
  private static final Duration DURATION = Duration.ofMinutes(65);

  static List<String> names() {
    return FILES.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void golden(String name) {
    Transcript transcript = Transcript.of(new String(FILES.input(name), UTF_8));
    FILES.check(name, describe(TranscriptParagraphs.of(transcript, DURATION)));
  }

  @Test
  void noOrphans() {
    FILES.checkForOrphans();
  }

  private static String describe(List<Paragraph> paragraphs) {
    return paragraphs.stream()
        .map(p -> p.id() + " " + p.language() + " " + time(p) + "\n" + p.text() + "\n")
        .collect(Collectors.joining("\n"));
  }

  private static String time(Paragraph paragraph) {
    return paragraph
        .knownTime()
        .map(mark -> (mark.exact() ? "" : "about ") + mark.time().toMillis() / 1000.0 + " s")
        .orElse("no time");
  }
}
