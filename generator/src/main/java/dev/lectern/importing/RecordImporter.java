package dev.lectern.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.diagnostics.Severity;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.lecture.Slug;
import dev.lectern.lecturerecord.LectureRecords;
import dev.lectern.lecturerecord.ReadResult;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Makes records of other files and writes them into a content folder. A record is written only when
 * it can be published, and never over another: importing twice changes nothing.
 */
public final class RecordImporter {
  private static final Map<String, RecordSource> SOURCES =
      Map.of(
          "srt", new SubtitleSource(),
          "vtt", new SubtitleSource(),
          "md", new MarkdownSource(),
          "jsonl", new JsonLinesSource(),
          "ndjson", new JsonLinesSource());

  private final Path contentFolder;
  private final Path project;
  private final LectureRecords reader;
  private final DiagnosticReport report = new DiagnosticReport();
  private final List<Path> written = new ArrayList<>();
  private int unchanged;
  private int refused;

  /**
   * For one run.
   *
   * @param project absolute; paths in messages are relative to it
   * @param contentFolder absolute; made when it is missing
   * @param now what timestamps are compared with to warn of dates to come
   */
  public RecordImporter(Path project, Path contentFolder, Instant now) {
    this.project = project;
    this.contentFolder = contentFolder;
    // A record's own zone does not matter here: nothing is kept but its text.
    this.reader = new LectureRecords(ZoneOffset.UTC, now);
  }

  /**
   * What became of an import.
   *
   * @param diagnostics sorted by path and line
   * @param written the new records, in the order of their sources
   * @param unchanged how many were there already, byte for byte
   * @param refused how many could not be written; each has an error
   */
  public record Result(
      List<Diagnostic> diagnostics, List<Path> written, int unchanged, int refused) {
    public Result {
      diagnostics = List.copyOf(diagnostics);
      written = List.copyOf(written);
    }
  }

  /**
   * Imports a file, or all files of a folder and its sub-folders that end in {@code .srt}, {@code
   * .vtt}, {@code .md}, {@code .jsonl} or {@code .ndjson}.
   *
   * @param given values of header fields, by the record's names, for what the files leave open
   * @throws NoSuchFileException when there is no such file or folder
   */
  public Result run(Path source, Map<String, String> given) throws IOException {
    if (!Files.exists(source)) {
      throw new NoSuchFileException(display(source));
    }
    List<Path> files = files(source);
    if (files.isEmpty()) {
      fail(
          Diagnostic.error(
                  "import-nothing",
                  SourceLocation.startOf(display(source)),
                  "holds nothing to import")
              .withHint("files that end in .srt, .vtt, .md, .jsonl or .ndjson can be imported"));
    }
    for (Path file : files) {
      importFile(file, given);
    }
    return new Result(report.sorted(), written, unchanged, refused);
  }

  private static List<Path> files(Path source) throws IOException {
    try (Stream<Path> all = Files.walk(source)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> SOURCES.containsKey(ImportFile.ending(file)))
          .sorted()
          .toList();
    }
  }

  private void importFile(Path path, Map<String, String> given) throws IOException {
    ImportFile file;
    try {
      byte[] bytes = Files.readAllBytes(path);
      // Strict, where the String constructor would put question marks.
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      file =
          new ImportFile(
              path,
              display(path),
              bytes,
              text.replace("\r\n", "\n").replace('\r', '\n').replaceFirst("^\uFEFF", ""),
              Files.getLastModifiedTime(path).toInstant());
    } catch (CharacterCodingException encoding) {
      fail(
          Diagnostic.error("import-encoding", SourceLocation.startOf(display(path)), "is not UTF-8")
              .withHint("save it as UTF-8"));
      return;
    }
    RecordSource source = Objects.requireNonNull(SOURCES.get(ImportFile.ending(path)));
    for (ImportedRecord record : source.read(file, given, this::note)) {
      write(record);
    }
  }

  /** Reports what a source found; each error is a record that it could not make. */
  private void note(Diagnostic diagnostic) {
    if (diagnostic.severity() == Severity.ERROR) {
      fail(diagnostic);
    } else {
      report.add(diagnostic);
    }
  }

  private void fail(Diagnostic error) {
    report.add(error);
    refused++;
  }

  private void write(ImportedRecord record) throws IOException {
    RecordDraft draft = withStatus(record.draft());
    byte[] bytes = draft.text().getBytes(UTF_8);
    String slug = draft.value("Slug");
    Path target = contentFolder.resolve(Slug.of(slug.isEmpty() ? record.name() : slug) + ".txt");
    if (!isPublishable(draft, bytes, record.location())) {
      refused++;
    } else if (!Files.exists(target)) {
      Files.createDirectories(contentFolder);
      Files.write(target, bytes);
      written.add(target);
    } else if (Arrays.equals(Files.readAllBytes(target), bytes)) {
      unchanged++;
    } else {
      fail(
          Diagnostic.error(
                  "import-exists",
                  record.location(),
                  "there is another record " + display(target) + ", which is left as it is")
              .withHint("give this one a slug of its own, or move the other away"));
    }
  }

  private static RecordDraft withStatus(RecordDraft draft) {
    return RecordDraft.of(
        draft.head(), Map.of("Status", "success"), draft.description(), draft.transcript());
  }

  /** Reads the record as the site will, and tells of it at the place that it comes from. */
  private boolean isPublishable(RecordDraft draft, byte[] bytes, SourceLocation location) {
    ReadResult result = reader.read(location.path(), "imported.txt", bytes);
    for (Diagnostic found : result.diagnostics()) {
      Diagnostic here =
          switch (found.severity()) {
            case ERROR -> Diagnostic.error(found.id(), location, found.message());
            case WARNING -> Diagnostic.warning(found.id(), location, found.message());
            case NOTE -> Diagnostic.note(found.id(), location, found.message());
          };
      report.add(found.hint().map(here::withHint).orElse(here));
    }
    if (result instanceof ReadResult.Accepted accepted
        && !accepted.lecture().transcript().text().equals(draft.transcript())) {
      report.add(
          Diagnostic.error(
                  "import-ambiguous",
                  location,
                  "a record can't hold this: what it says would be read as another part of it")
              .withHint("a transcript can't end in a <Mermaid_Diagram> block"));
      return false;
    }
    return !(result instanceof ReadResult.Refused);
  }

  private String display(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    String shown =
        absolute.startsWith(project) ? project.relativize(absolute).toString() : path.toString();
    return shown.replace(path.getFileSystem().getSeparator(), "/");
  }
}
