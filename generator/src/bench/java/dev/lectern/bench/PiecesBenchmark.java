package dev.lectern.bench;

import dev.lectern.diagram.DiagramPreparation;
import dev.lectern.diagram.PreparedDiagram;
import dev.lectern.lecture.DescriptionBlock;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecturerecord.LectureRecords;
import dev.lectern.lecturerecord.ReadResult;
import dev.lectern.markdown.MarkdownDocument;
import dev.lectern.markdown.MarkdownSettings;
import dev.lectern.markdown.MarkdownSource;
import dev.lectern.markdown.MarkdownToHtml;
import dev.lectern.search.LectureTerms;
import dev.lectern.search.SearchDocument;
import dev.lectern.site.ComposedLecture;
import dev.lectern.site.LectureComposer;
import dev.lectern.transcript.Paragraph;
import dev.lectern.transcript.TranscriptParagraphs;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one lecture costs in each piece of the work on it: another of a few hundred at each call, so
 * that nothing is known from the call before. With the compiler and collector that {@code
 * .mvn/jvm.config} chooses.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@State(Scope.Thread)
public class PiecesBenchmark {
  private static final int LECTURES = 300;

  private final LectureRecords reader =
      new LectureRecords(ZoneOffset.UTC, Instant.parse("2040-01-01T00:00:00Z"));
  private final MarkdownToHtml markdown = new MarkdownToHtml();
  private final LectureComposer composer = new LectureComposer("zh-CN");
  private final List<byte[]> records = new ArrayList<>();
  private final List<Lecture> lectures = new ArrayList<>();
  private final List<SearchDocument> searched = new ArrayList<>();
  private int next;

  /** Makes the lectures. */
  @Setup
  public void makeLectures() {
    BenchRecords made = new BenchRecords();
    for (int i = 0; i < LECTURES; i++) {
      byte[] bytes = made.record(i).getBytes(StandardCharsets.UTF_8);
      records.add(bytes);
      ReadResult result = reader.read("content/" + i + ".txt", i + ".txt", bytes);
      if (!(result instanceof ReadResult.Accepted accepted)) {
        throw new IllegalStateException("refused: " + result.diagnostics());
      }
      Lecture lecture = accepted.lecture();
      lectures.add(lecture);
      searched.add(
          new SearchDocument(
              lecture.title(),
              summary(lecture).plainText(),
              paragraphs(lecture).stream().map(Paragraph::text).toList()));
    }
  }

  private int next() {
    next = (next + 1) % LECTURES;
    return next;
  }

  /** Bytes to lecture. */
  @Benchmark
  public ReadResult recordParser() {
    int i = next();
    return reader.read("content/" + i + ".txt", i + ".txt", records.get(i));
  }

  /** A summary to HTML. */
  @Benchmark
  public MarkdownDocument summary() {
    return summary(lectures.get(next()));
  }

  private MarkdownDocument summary(Lecture lecture) {
    List<MarkdownSource> sources = new ArrayList<>();
    for (DescriptionBlock block : lecture.description().blocks()) {
      if (block instanceof DescriptionBlock.MarkdownBlock text) {
        sources.add(new MarkdownSource(text.markdown(), text.location()));
      }
    }
    return markdown.render(sources, MarkdownSettings.forDescription("zh-CN").withTermIds());
  }

  /** A flowchart read, and mended where it must be. */
  @Benchmark
  public List<PreparedDiagram> diagramReader() {
    List<PreparedDiagram> diagrams = new ArrayList<>();
    for (DescriptionBlock block : lectures.get(next()).description().blocks()) {
      if (block instanceof DescriptionBlock.DiagramBlock diagram) {
        diagrams.add(DiagramPreparation.prepare(diagram.mermaid(), diagram.location()));
      }
    }
    return diagrams;
  }

  /** A transcript divided. */
  @Benchmark
  public List<Paragraph> paragraphMaker() {
    return paragraphs(lectures.get(next()));
  }

  private static List<Paragraph> paragraphs(Lecture lecture) {
    return TranscriptParagraphs.of(lecture.transcript(), lecture.duration());
  }

  /** What search finds a lecture by. */
  @Benchmark
  public LectureTerms tokeniser() {
    return LectureTerms.of(searched.get(next()));
  }

  /** All of these but the parser, and topics. */
  @Benchmark
  public ComposedLecture everything() {
    return composer.compose(lectures.get(next()));
  }
}
