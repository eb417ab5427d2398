package dev.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.lecture.Description;
import dev.lectern.lecture.DescriptionBlock;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecturerecord.LectureRecords;
import dev.lectern.lecturerecord.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordImporterTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Path SAMPLES = Path.of("../content");

  @TempDir private Path project;
  private Path content;

  @BeforeEach
  void inARealFolder() throws IOException {
    project = project.toRealPath();
    content = project.resolve("content");
  }

  /** Every sample record, told as JSON and as Markdown, comes back as the lecture it was. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "hinton-toronto",
        "backpropagation",
        "boltzmann-machines",
        "consensus",
        "scaling-laws",
        "sleep-memory-learning"
      })
  void recordsComeBackAsTheyWere(String name) throws Exception {
    byte[] bytes = Files.readAllBytes(SAMPLES.resolve(name + ".txt"));
    Lecture original = read(name, bytes);
    Map<String, Object> head = head(new String(bytes, StandardCharsets.UTF_8));

    Map<String, Object> json = new LinkedHashMap<>(head);
    json.put("description", markdown(original.description()));
    json.put("transcript", original.transcript().text());
    assertSame(original, imported("one.jsonl", new ObjectMapper().writeValueAsString(json)));

    StringBuilder markdown = new StringBuilder("---\n");
    head.forEach(
        (key, value) ->
            markdown
                .append(key)
                .append(": '")
                .append(value.toString().replace("'", "''"))
                .append("'\n"));
    markdown
        .append("---\n\n")
        .append(markdown(original.description()))
        .append("\n\n## Transcript\n\n")
        .append(original.transcript().text());
    deleteRecords();
    assertSame(original, imported("one.md", markdown.toString()));
  }

  @Test
  void subtitlesKeepTheirWordsAndTimes() throws Exception {
    Lecture lecture =
        imported(
            "talk.srt",
            """
            Title: What a gradient is
            URL: https://youtu.be/abcdefghij1
            Date: 2025-09-09

            1
            00:00:01,000 --> 00:00:03,500
            Welcome. Today we look
            at gradients.

            2
            00:26:20,100 --> 00:26:27,400
            <i>Goodbye.</i>
            """);
    assertThat(lecture.title()).isEqualTo("What a gradient is");
    assertThat(lecture.timestamp()).isEqualTo("2025-09-09T00:00:00Z");
    assertThat(lecture.knownDuration()).hasValueSatisfying(d -> assertThat(d).hasSeconds(1588));
    assertThat(lecture.transcript().text())
        .isEqualTo("[0:01] Welcome. Today we look at gradients.\n[26:20] Goodbye.");
  }

  @Test
  void rollingCaptionsAreUnrolled() throws Exception {
    Lecture lecture =
        imported(
            "A talk [abcdefghij1].en.vtt",
            """
            WEBVTT
            Kind: captions
            Language: en

            00:00:00.160 --> 00:00:02.310 align:start position:0%
            \s
            so<00:00:00.320><c> today</c><00:00:00.640><c> we</c>

            00:00:02.310 --> 00:00:02.320 align:start position:0%
            so today we
            \s

            00:00:02.320 --> 00:00:04.310 align:start position:0%
            so today we
            look<00:00:02.560><c> at</c>

            00:00:04.310 --> 00:00:04.320 align:start position:0%
            look at
            \s

            00:00:04.320 --> 00:00:06.000 align:start position:0%
            look at
            gradients
            """);
    assertThat(lecture.title()).isEqualTo("A talk");
    assertThat(lecture.url()).hasToString("https://www.youtube.com/watch?v=abcdefghij1");
    assertThat(lecture.language()).isEqualTo("en");
    assertThat(lecture.transcript().text())
        .isEqualTo("[0:00] so today we\n[0:02] look at\n[0:04] gradients");
  }

  @Test
  void ordinarySubtitlesMayRepeatThemselves() throws Exception {
    Lecture lecture =
        imported(
            "BV title [BV1iBoSYJEU8].zh-CN.srt",
            """
            00:00:01,000 --> 00:00:02,000
            不是

            00:00:02,000 --> 00:00:03,000
            不是

            00:00:03,000 --> 00:00:04,000
            这样的

            00:00:04,000 --> 00:00:05,000
            好
            """);
    assertThat(lecture.url()).hasToString("https://www.bilibili.com/video/BV1iBoSYJEU8");
    assertThat(lecture.transcript().text()).isEqualTo("[0:01] 不是\n[0:02] 不是\n[0:03] 这样的\n[0:04] 好");
  }

  @Test
  void aKeywordInAnImportedTextStaysText() throws Exception {
    Lecture lecture =
        imported(
            "one.jsonl",
            """
            {"title":"T","url":"https://a.example/","timestamp":"2025-01-01","duration":75.4,\
            "tags":["a","b c"],"description":"Before\\nContent: of the talk\\nafter",\
            "content":"Title: said\\nDescription: said\\nContent: said","room":"007"}
            """);
    assertThat(markdown(lecture.description())).isEqualTo("Before\n Content: of the talk\nafter");
    assertThat(lecture.transcript().text())
        .isEqualTo("Title: said\nDescription: said\nContent: said");
    assertThat(lecture.tags()).containsExactly("a", "b c");
    assertThat(lecture.knownDuration()).hasValueSatisfying(d -> assertThat(d).hasSeconds(75));
    assertThat(lecture.extraFields()).containsEntry("room", "007");
  }

  @Test
  void importingTwiceChangesNothing() throws Exception {
    String line =
        "{\"title\":\"T\",\"url\":\"https://a.example/\",\"date\":\"2025-01-01\",\"content\":\"x\"}\n";
    Path source = write("one.jsonl", line);
    assertThat(importer().run(source, Map.of()).written()).hasSize(1);
    RecordImporter.Result second = importer().run(source, Map.of());
    assertThat(second.written()).isEmpty();
    assertThat(second.unchanged()).isEqualTo(1);

    write("one.jsonl", line.replace("\"x\"", "\"y\""));
    RecordImporter.Result third = importer().run(source, Map.of());
    assertThat(third.refused()).isEqualTo(1);
    assertThat(third.diagnostics()).extracting(Diagnostic::id).contains("import-exists");
    assertThat(Files.readString(content.resolve("t.txt"))).contains("\nx\n");
  }

  @Test
  void aBadLineCostsNoOtherItsPlace() throws Exception {
    Path source =
        write(
            "three.jsonl",
            """
            {"title":"One","url":"https://a.example/1","date":"2025-01-01","description":"d","content":"c"}
            {"title":"Two","url":
            {"title":"Three","url":"ftp://a.example/3","date":"2025-01-01"}
            [4]
            {"title":"Five","url":"https://a.example/5","date":"2025-01-01","deep":{"x":1},"a b":"c"}
            """);
    RecordImporter.Result result = importer().run(source, Map.of("Duration", "1:00"));
    assertThat(result.written())
        .containsExactly(content.resolve("one.txt"), content.resolve("five.txt"));
    assertThat(result.refused()).isEqualTo(3);
    assertThat(result.diagnostics())
        .extracting(d -> d.location().line() + " " + d.severity().label() + " " + d.id())
        .contains(
            "2 error import-syntax",
            "3 error url-format",
            "4 error import-syntax",
            "5 warning import-left-out")
        .noneMatch(text -> text.startsWith("1 "));
  }

  @Test
  void aTranscriptThatARecordCannotHoldIsRefused() throws Exception {
    Path source =
        write(
            "one.jsonl",
            "{\"title\":\"T\",\"url\":\"https://a.example/\",\"date\":\"2025-01-01\",\"content\":"
                + "\"said\\n\\n<Mermaid_Diagram>\\ngraph TD\\n</Mermaid_Diagram>\"}");
    RecordImporter.Result result = importer().run(source, Map.of());
    assertThat(result.written()).isEmpty();
    assertThat(result.diagnostics()).extracting(Diagnostic::id).contains("import-ambiguous");
  }

  @Test
  void aHeadingAtTheTopIsTheTitle() throws Exception {
    String head = "---\nurl: https://a.example/\ndate: 2025-01-01\n";
    Lecture lecture = imported("a.md", head + "---\n# The title ##\n\nText.");
    assertThat(lecture.title()).isEqualTo("The title");
    assertThat(markdown(lecture.description())).isEqualTo("Text.");
    lecture = imported("b.md", head + "title: Other\n---\n# A heading\n\nText.");
    assertThat(lecture.title()).isEqualTo("Other");
    assertThat(markdown(lecture.description())).isEqualTo("# A heading\n\nText.");
  }

  @Test
  @Timeout(60)
  void hostileFilesCostNoMoreThanTime() throws Exception {
    write("from/deep.jsonl", "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
    write("from/hashes.md", "---\ntitle: T\n---\n# " + "# ".repeat(200_000) + "x");
    write("from/open.md", "---\n".repeat(2) + "title: " + "&a [*a, ".repeat(10_000));
    write("from/rolling.vtt", "00:00:01.000 --> 00:00:02.000\n" + "a b ".repeat(20_000));
    RecordImporter.Result result = importer().run(project.resolve("from"), Map.of());
    assertThat(result.written()).isEmpty();
    assertThat(result.refused()).isEqualTo(4);
  }

  @Test
  void aFolderWithNothingToImportIsAnError() throws Exception {
    write("from/readme.html", "x");
    RecordImporter.Result result = importer().run(project.resolve("from"), Map.of());
    assertThat(result.diagnostics()).extracting(Diagnostic::id).containsExactly("import-nothing");
    write("from/gbk.md", "x");
    Files.write(project.resolve("from/gbk.md"), new byte[] {'-', (byte) 0xC4, (byte) 0xE3});
    write("from/plain.md", "no front matter");
    assertThat(importer().run(project.resolve("from"), Map.of()).diagnostics())
        .extracting(Diagnostic::id)
        .containsExactly("import-encoding", "import-no-head");
  }

  private static void assertSame(Lecture original, Lecture copy) {
    assertThat(copy)
        .usingRecursiveComparison()
        .ignoringFields("description", "sourcePath", "slug")
        .isEqualTo(original);
    assertThat(markdown(copy.description())).isEqualTo(markdown(original.description()));
  }

  private static String markdown(Description description) {
    StringBuilder out = new StringBuilder();
    for (DescriptionBlock block : description.blocks()) {
      if (block instanceof DescriptionBlock.MarkdownBlock text) {
        out.append(text.markdown()).append("\n\n");
      } else if (block instanceof DescriptionBlock.DiagramBlock diagram) {
        out.append("<Mermaid_Diagram>\n")
            .append(diagram.mermaid())
            .append("</Mermaid_Diagram>\n\n");
      }
    }
    return out.toString().strip();
  }

  private static Map<String, Object> head(String record) {
    Map<String, Object> head = new LinkedHashMap<>();
    record
        .lines()
        .takeWhile(line -> !line.startsWith("Description:"))
        .filter(line -> !line.isBlank())
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              head.put(
                  line.substring(0, colon).toLowerCase(Locale.ROOT),
                  line.substring(colon + 1).strip());
            });
    return head;
  }

  private Lecture imported(String name, String text) throws Exception {
    RecordImporter.Result result = importer().run(write(name, text), Map.of());
    assertThat(result.written()).as("written; said: %s", result.diagnostics()).hasSize(1);
    return read("imported", Files.readAllBytes(result.written().get(0)));
  }

  private static Lecture read(String name, byte[] bytes) {
    ReadResult result = new LectureRecords(ZoneOffset.UTC, NOW).read(name, name + ".txt", bytes);
    assertThat(result).isInstanceOf(ReadResult.Accepted.class);
    return ((ReadResult.Accepted) result).lecture();
  }

  private void deleteRecords() throws IOException {
    try (Stream<Path> records = Files.list(content)) {
      for (Path record : records.toList()) {
        Files.delete(record);
      }
    }
  }

  private RecordImporter importer() {
    return new RecordImporter(project, content, NOW);
  }

  private Path write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
