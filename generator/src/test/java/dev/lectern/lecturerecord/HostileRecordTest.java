package dev.lectern.lecturerecord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.ConsoleFormat;
import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.lecture.Lecture;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Records made to cost time or memory, or to upset: each must be read in a few seconds. */
@Timeout(20)
class HostileRecordTest {
  private static final String HEAD =
      "Timestamp: 2025-09-09\nTitle: t\nURL: https://example.org/\nStatus: success\nDuration: 1:00\n";
  private static final String TAG = "<Mermaid_Diagram>";
  private static final String END = "</Mermaid_Diagram>";

  private static final LectureRecords RECORDS =
      new LectureRecords(ZoneOffset.UTC, Instant.parse("2025-10-01T00:00:00Z"));

  @Test
  void transcriptOfFiftyMegabytesInOneLine() {
    Lecture lecture = published(HEAD + "Description:\nd\nContent:\n" + "words ".repeat(8_700_000));
    assertThat(lecture.transcript().text()).hasSize(8_700_000 * 6 - 1);
  }

  @Test
  void transcriptOfFiftyMegabytesInShortLines() {
    published(HEAD + "Description:\nd\nContent:\n" + "a < b\n".repeat(8_700_000));
  }

  @Test
  void lineOfFiveMegabytesInTheDescription() {
    published(HEAD + "Description:\n" + "< `标".repeat(1_000_000) + "\nContent:\nc");
  }

  @Test
  void titleOfFiveMegabytes() {
    Lecture lecture =
        published(
            HEAD.replace("t\n", "标".repeat(1_700_000) + "\n") + "Description:\nd\nContent:\nc");
    assertThat(lecture.title()).hasSize(300);
  }

  @Test
  void hundredThousandHeaderLines() {
    StringBuilder head = new StringBuilder(HEAD);
    for (int i = 0; i < 100_000; i++) {
      head.append("Field").append(i).append(": value\n");
    }
    ReadResult result = read(head + "Description:\nd\nContent:\nc");
    assertThat(result).isInstanceOf(ReadResult.Accepted.class);
    assertThat(result.diagnostics()).hasSize(Problems.MAX_ALIKE + 1);
    assertThat(result.diagnostics().get(Problems.MAX_ALIKE).message())
        .isEqualTo((100_000 - Problems.MAX_ALIKE) + " more like this one");
  }

  @Test
  void hundredThousandTitles() {
    assertRefused(HEAD + "Title: x\n".repeat(100_000) + "Description:\nd\nContent:\nc");
  }

  @Test
  void headerNameWithoutEnd() {
    assertRefused("Title".repeat(1_000_000));
    assertRefused(" ".repeat(5_000_000) + "Title");
  }

  @Test
  void twentyThousandDiagramsNeverClosed() {
    assertRefused(HEAD + "Description:\n" + (TAG + "\n").repeat(20_000) + "Content:\nc");
    assertRefused(HEAD + "Description:\n" + TAG.repeat(20_000) + "\nContent:\nc");
  }

  @Test
  void twentyThousandDiagramsInOneLine() {
    Lecture lecture =
        published(
            HEAD + "Description:\n" + ("😀" + TAG + "a" + END).repeat(20_000) + "\nContent:\nc");
    assertThat(lecture.description().blocks()).hasSize(40_000);
    int block = ("x" + TAG + "a" + END).length();
    assertThat(lecture.description().blocks().get(39_999).location().column())
        .isEqualTo(19_999 * block + ("x" + TAG + "a").length());
  }

  @Test
  void diagramsBehindTheTranscript() {
    published(
        HEAD + "Description:\nd\nContent:\n" + ("\n" + TAG + "a" + END + "\n").repeat(20_000));
    published(HEAD + "Description:\nd\nContent:\n" + "<".repeat(5_000_000) + END);
  }

  @Test
  void fencesNeverClosed() {
    published(HEAD + "Description:\n" + "```x\n".repeat(200_000) + "Content:\nc");
    StringBuilder shorterAndShorter = new StringBuilder();
    for (int length = 2000; length >= 3; length--) {
      shorterAndShorter.append("`".repeat(length)).append(" x\n");
    }
    published(HEAD + "Description:\n" + shorterAndShorter + "Content:\nc");
    assertRefused(HEAD + "Description:\n" + "```mermaid\n".repeat(200_000) + "Content:\nc");
  }

  @Test
  void contentLinesWithoutEnd() {
    published(HEAD + "Description:\nd\n" + "Content:\n".repeat(500_000) + TAG + "a" + END);
    published(
        HEAD
            + "Description:\nd\n"
            + "Content:\n".repeat(500_000)
            + TAG
            + "a"
            + END
            + "\nContent:\nc");
  }

  @Test
  void bidiControlsNested() {
    published(HEAD + "Description:\n" + "\u202E\u2067".repeat(500_000) + "\nContent:\nc");
    published(
        HEAD
            + "Description:\n"
            + "\u2067".repeat(500_000)
            + "\u2069".repeat(500_000)
            + "\nContent:\nc");
  }

  @Test
  void controlCharactersOnly() {
    published(HEAD + "Description:\nd\nContent:\n" + "\u0001".repeat(5_000_000));
  }

  @Test
  void urlAndDurationOfMegabytes() {
    assertRefused(HEAD.replace("https://", "https://" + "a.".repeat(1_000_000)));
    published(HEAD.replace("1:00", "1h".repeat(1_000_000)) + "Description:\nd\nContent:\nc");
    assertRefused(HEAD.replace("2025-09-09", "2025-".repeat(1_000_000)));
  }

  @Test
  void tagsOfMegabytes() {
    StringBuilder tags = new StringBuilder("Tags: ");
    for (int i = 0; i < 300_000; i++) {
      tags.append(i).append('，');
    }
    assertThat(published(HEAD + tags + "\nDescription:\nd\nContent:\nc").tags()).hasSize(300_000);
  }

  @Test
  void subtitlesOfMegabytes() {
    for (String line :
        List.of(
            "00:01 --> 00:02\nx\n",
            "<".repeat(200) + "{\\".repeat(200) + "&".repeat(200),
            "1\n",
            "1 -->\n",
            "\n9 --> \n",
            "00:01.000 --> \n\n")) {
      SubtitleFile subtitles =
          new SubtitleFile(
              "x.srt", ("00:01 --> \n" + line.repeat(3_000_000 / line.length())).getBytes(UTF_8));
      ReadResult result =
          RECORDS.read(
              "x.txt", "x.txt", (HEAD + "Description:\nd\nContent:\nc").getBytes(UTF_8), subtitles);
      assertThat(result).isInstanceOf(ReadResult.Accepted.class);
    }
  }

  @Test
  void smallestFiles() {
    for (String file :
        List.of(
            "", "\uFEFF", "\n", "\r", ":", "：", "Title:", "Description:", "Content:", TAG, "\0")) {
      assertRefused(file);
    }
  }

  @Test
  void randomBytes() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      assertThat(RECORDS.read("x.txt", "x.txt", bytes)).isInstanceOf(ReadResult.Refused.class);
    }
  }

  /** Whatever is made of the format's own words is refused or published, and always the same. */
  @Test
  void shuffledPartsNeverThrow() {
    String[] parts = {
      "Title:",
      "URL:",
      "Status:",
      "Duration:",
      "Timestamp:",
      "Slug:",
      "Language:",
      "Tags:",
      "Description:",
      "Content:",
      TAG,
      END,
      "```mermaid",
      "```",
      "~~~",
      "`",
      "\n",
      "\n",
      "\n\n",
      "\r",
      " ",
      "success",
      "2025-09-09",
      "T10:00",
      "https://",
      "b23.tv",
      "/",
      "?v=",
      "[",
      "]",
      "%",
      "%4",
      ":",
      "：",
      "26:28",
      "BV1aB2cD3eF4",
      "😀",
      "\u0301",
      "\u202E",
      "\u2069",
      "\0",
      "<",
      ">",
      "-->",
      "zh",
      "-",
      ".",
      "x",
      "标",
      "@",
      "#",
      "\\",
      "\u200B",
      "\uFEFF",
      "1",
      "0",
      HEAD,
      HEAD
    };
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder file = new StringBuilder(random.nextBoolean() ? HEAD : "");
      for (int n = random.nextInt(40); n > 0; n--) {
        file.append(parts[random.nextInt(parts.length)]);
      }
      if (random.nextBoolean()) {
        file.append("\nDescription:\n").append(parts[random.nextInt(parts.length)]);
        file.append("\nContent:\n").append(parts[random.nextInt(parts.length)]);
      }
      ReadResult first = read(file.toString());
      first.diagnostics().forEach(ConsoleFormat::format);
      ReadResult second = read(file.toString());
      assertThat(second.diagnostics()).isEqualTo(first.diagnostics());
      assertThat(second.getClass()).isEqualTo(first.getClass());
    }
  }

  private static Lecture published(String text) {
    ReadResult result = read(text);
    assertThat(result)
        .as(
            () ->
                result.diagnostics().stream().limit(3).map(Diagnostic::message).toList().toString())
        .isInstanceOf(ReadResult.Accepted.class);
    return ((ReadResult.Accepted) result).lecture();
  }

  private static void assertRefused(String text) {
    assertThat(read(text)).isInstanceOf(ReadResult.Refused.class);
  }

  private static ReadResult read(String text) {
    return RECORDS.read("x.txt", "x.txt", text.getBytes(UTF_8));
  }
}
