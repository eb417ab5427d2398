package dev.lectern.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.lectern.fuzz.FuzzedInput;
import dev.lectern.fuzz.LinearTime;
import dev.lectern.lecture.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever was said, no word of it is lost, moved or added, and time never runs back. */
class TranscriptFuzzTest {
  private static final Duration DURATION = Duration.ofMinutes(30);

  /** A text with no digit and no angle bracket holds no time and no subtitle markup. */
  private static final Pattern MAY_BE_LIFTED =
      Pattern.compile("\\p{Nd}|[<>]|WEBVTT|NOTE|STYLE|REGION");

  static Stream<byte[]> transcripts() {
    String talk =
        "Welcome. Today we look at gradients, e.g. of a loss. What is it? Dr. Hinton said so. ";
    return FuzzedInput.seeds(
        talk.repeat(8) + "\n\nAnna: Next question.\n主持人：接下来我们讲反向传播。好吗？好。",
        "[12:40] a\n[0:01]b 00:03:00 c\n\n1:23\nd\n【1:00】e [99:99] f",
        "WEBVTT\n\nNOTE x\n\n7\n00:00:05.000 --> 00:00:09.000 align:start\n<i>g</i>\n\nh",
        "1\n00:00:05,000 --> 00:00:09,000\ng\n\n2\n00:00:09,000 --> 00:00:19,000\nh\n",
        "\1word \1",
        "\1讲了，\1",
        "\1[0:01] a \1",
        "\1“\1",
        "\1a. \1b?",
        "\1\n\na\1",
        "\1A: b\n\1",
        "\1𠀀\u0301\1");
  }

  @MethodSource("transcripts")
  @FuzzTest(maxDuration = FuzzedInput.DURATION)
  void anyText(byte[] invented) {
    String text = FuzzedInput.text(invented);
    List<Paragraph> paragraphs =
        LinearTime.of(() -> TranscriptParagraphs.of(Transcript.of(text), DURATION));
    StringBuilder all = new StringBuilder();
    Duration last = Duration.ZERO;
    for (Paragraph paragraph : paragraphs) {
      all.append(paragraph.text());
      assertThat(paragraph.id()).matches("t-[0-9a-f]{8}(-[0-9]+)?");
      Duration time = paragraph.knownTime().orElseThrow().time();
      assertThat(time).isBetween(last, DURATION.plusSeconds(1));
      last = time;
    }
    assertThat(paragraphs).extracting(Paragraph::id).doesNotHaveDuplicates();
    String kept = withoutBlanks(all.toString());
    String said = withoutBlanks(text);
    if (MAY_BE_LIFTED.matcher(text).find()) {
      assertThat(isPartOf(kept, said)).as("nothing is added or moved").isTrue();
    } else {
      assertThat(kept).isEqualTo(said);
    }
  }

  /** Whether a text is another with some characters left out. */
  private static boolean isPartOf(String kept, String said) {
    int at = 0;
    for (int i = 0; i < said.length() && at < kept.length(); i++) {
      if (kept.charAt(at) == said.charAt(i)) {
        at++;
      }
    }
    return at == kept.length();
  }

  private static String withoutBlanks(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }
}
