package dev.lectern.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.lecture.Transcript;
import dev.lectern.lecture.Transcript.Cue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TranscriptParagraphsTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void nothingSaid() {
    assertThat(of("")).isEmpty();
    assertThat(of(" \n\n\u3000\t\n")).isEmpty();
    assertThat(of("[0:10]\n[0:20]\n")).isEmpty();
  }

  @Test
  void blankLinesAreTheAuthorsParagraphs() {
    assertThat(of("One.\n\nTwo.\n \t\n\n\nThree\nfour.\n"))
        .extracting(Paragraph::text)
        .containsExactly("One.", "Two.", "Three four.");
  }

  @Test
  void aParagraphOfTheAuthorsIsLeftWholeUpTo200Words() {
    assertThat(of("Some words stand here. ".repeat(50))).hasSize(1);
    assertThat(of("Some words stand here. ".repeat(51))).hasSizeGreaterThan(1);
    assertThat(of("一二三四五六七八九。".repeat(40))).hasSize(1);
    assertThat(of("一二三四五六七八九。".repeat(50))).hasSizeGreaterThan(1);
  }

  @Test
  void whiteSpaceBecomesOneBlank() {
    assertThat(of("  One \t two\nthree\u00A0four  five\n").get(0).text())
        .isEqualTo("One two three\u00A0four five");
  }

  @Test
  void aLineEndWithinChineseIsNoBlank() {
    assertThat(of("火山\n分为，\n三种 都\nhot").get(0).text()).isEqualTo("火山分为，三种 都 hot");
  }

  @Test
  void languageIsThatOfTheParagraphElseOfTheTranscript() {
    assertThat(of("今天我们讲火山。\n\nToday we talk about volcanoes.\n\nOK.\n\n今天我们讲火山和地震。"))
        .extracting(Paragraph::language)
        .containsExactly("zh", "en", "zh", "zh");
    assertThat(of("12")).extracting(Paragraph::language).containsExactly("und");
  }

  @Test
  void idsAreTheParagraphsOwn() {
    List<Paragraph> before = of("First one.\n\nSecond one.");
    List<Paragraph> after = of("Zeroth one.\n\nfirst, one!\n\nSecond   one.");
    assertThat(before.get(0).id()).matches("t-[0-9a-f]{8}");
    assertThat(after.get(1).id()).isEqualTo(before.get(0).id());
    assertThat(after.get(2).id()).isEqualTo(before.get(1).id());
  }

  @Test
  void repeatedParagraphsAreNumbered() {
    List<Paragraph> paragraphs = of("Yes.\n\nNo.\n\nYes.\n\nYes!\n\n…\n\n—");
    String yes = paragraphs.get(0).id();
    assertThat(paragraphs.get(2).id()).isEqualTo(yes + "-2");
    assertThat(paragraphs.get(3).id()).isEqualTo(yes + "-3");
    assertThat(paragraphs).extracting(Paragraph::id).doesNotHaveDuplicates();
  }

  @Test
  void estimatedTimes() {
    assertThat(of("aaaa\n\nbbbb"))
        .extracting(p -> p.knownTime().orElseThrow())
        .containsExactly(
            new TimeMark(Duration.ZERO, false), new TimeMark(Duration.ofMinutes(36), false));
    assertThat(TranscriptParagraphs.of(Transcript.of("aaaa"), null).get(0).knownTime()).isEmpty();
  }

  @Test
  void timesOfASubtitleFile() {
    List<Cue> cues =
        List.of(
            new Cue(Duration.ofSeconds(2), "the first subtitle says this"),
            new Cue(Duration.ofSeconds(7), "and the second says that"));
    Transcript transcript =
        new Transcript("The first subtitle says this,\n\nand the second says that.", cues);
    assertThat(TranscriptParagraphs.of(transcript, HOUR))
        .extracting(p -> p.knownTime().orElseThrow())
        .containsExactly(
            new TimeMark(Duration.ofSeconds(2), true), new TimeMark(Duration.ofSeconds(7), true));
  }

  @Test
  void timesInTheTextGoBeforeThoseOfASubtitleFile() {
    Transcript transcript =
        new Transcript("[0:09] Hello there.", List.of(new Cue(Duration.ZERO, "Hello there.")));
    assertThat(TranscriptParagraphs.of(transcript, HOUR).get(0).knownTime())
        .contains(new TimeMark(Duration.ofSeconds(9), true));
  }

  @Test
  void aRealTalkReadsWell() throws IOException {
    String recorded = Files.readString(Path.of("../content/hinton-toronto.txt"));
    String text = recorded.substring(recorded.indexOf("\nContent:\n") + 10);
    List<Paragraph> paragraphs =
        TranscriptParagraphs.of(Transcript.of(text), Duration.ofSeconds(26 * 60 + 28));
    assertThat(words(text)).isEqualTo(words(joined(paragraphs)));
    assertThat(paragraphs).hasSizeBetween(30, 45);
    assertThat(paragraphs).allSatisfy(p -> assertThat(count(p)).isBetween(40L, 210L));
    assertThat(paragraphs.subList(0, paragraphs.size() - 1))
        .as("no question is parted from its answer")
        .noneMatch(p -> p.text().endsWith("?"));
    assertThat(paragraphs)
        .as("every paragraph ends with a sentence")
        .allMatch(p -> p.text().endsWith("."));
  }

  @Test
  void aQuotationStaysWhole() {
    String before = "This sentence is about a boat on the wide river. ".repeat(10);
    String quotation = "He said \"The engine has stopped. Let me ask who will row.\" ";
    List<Paragraph> paragraphs =
        of(before + quotation + "The motor was repaired with wire and a nail. ".repeat(10));
    assertThat(paragraphs).hasSizeGreaterThan(1);
    assertThat(paragraphs).filteredOn(p -> p.text().contains(quotation.strip())).hasSize(1);
  }

  @Test
  void aShortAnswerIsNoEnd() {
    String question = "Do you think that the heavy boat will ever float again? Yes. ";
    List<Paragraph> paragraphs =
        of(
            "This sentence is about a boat on the wide river. ".repeat(9)
                + question
                + "The motor was repaired with wire and a nail. ".repeat(12));
    assertThat(paragraphs).hasSizeGreaterThan(1);
    assertThat(paragraphs)
        .noneMatch(p -> p.text().endsWith("?") || p.text().endsWith("Yes."))
        .anyMatch(p -> p.text().contains(question));
  }

  @Test
  void unpunctuatedSpeechIsCutAtBlanks() {
    String text =
        IntStream.range(0, 4000).mapToObj(i -> "word" + i % 97).collect(Collectors.joining(" "));
    List<Paragraph> paragraphs = of(text);
    assertThat(joined(paragraphs)).isEqualTo(text);
    assertThat(paragraphs).allSatisfy(p -> assertThat(count(p)).isBetween(30L, 260L));
  }

  @Test
  void unpunctuatedChineseIsCutBetweenCharactersButNotInALatinWord() {
    String text = "我们用transformer来处理数据".repeat(400);
    List<Paragraph> paragraphs = of(text);
    assertThat(paragraphs.stream().map(Paragraph::text).collect(Collectors.joining()))
        .isEqualTo(text);
    assertThat(paragraphs).hasSizeGreaterThan(15);
    String pieces = joined(paragraphs);
    assertThat(pieces.split("transformer", -1)).hasSize(401);
  }

  private static List<Paragraph> of(String text) {
    return TranscriptParagraphs.of(Transcript.of(text), HOUR);
  }

  private static String joined(List<Paragraph> paragraphs) {
    return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining(" "));
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  private static long count(Paragraph paragraph) {
    return ReadingTime.of(paragraph.text()).words();
  }
}
