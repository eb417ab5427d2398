package dev.lectern.generation;

import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.diagnostics.Severity;
import dev.lectern.lecturerecord.LectureRecords;
import dev.lectern.lecturerecord.ReadResult;
import dev.lectern.lecturerecord.SubtitleFile;
import dev.lectern.rendering.ContentParser;
import dev.lectern.rendering.SiteConfiguration;
import dev.lectern.site.LectureComposer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a few files of a content folder, as fast as an editor asks after each change. What only all
 * of the content can show, such as two records of one video, is not looked for.
 */
final class FileCheck {
  private final Path folder;
  private final String displayFolder;
  private final LectureRecords reader;
  private final SiteConfiguration configuration;
  private final DiagnosticReport report = new DiagnosticReport();
  private int lectures;
  private int leftOut;

  /**
   * For one run.
   *
   * @param folder the content folder itself, not a link to it
   * @param displayFolder its name in messages
   */
  FileCheck(
      Path folder, String displayFolder, LectureRecords reader, SiteConfiguration configuration) {
    this.folder = folder;
    this.displayFolder = displayFolder;
    this.reader = reader;
    this.configuration = configuration;
  }

  /**
   * Reads the files.
   *
   * @throws SettingsException when one is no record or page of the content folder
   */
  GenerationResult run(Collection<Path> files, FailurePolicy policy)
      throws IOException, SettingsException {
    ContentFolder content = ContentFolder.scan(folder, displayFolder, new DiagnosticReport());
    Set<Path> wanted = new HashSet<>();
    for (Path file : files) {
      wanted.add(realPath(file));
    }
    List<ContentFile> records = take(content.records(), wanted);
    List<ContentFile> pages = take(content.pages(), wanted);
    if (!wanted.isEmpty()) {
      throw new SettingsException(
          "lectern.files: "
              + wanted.iterator().next()
              + " is no record and no page of the content folder "
              + displayFolder);
    }
    Map<String, ContentFile> subtitles = new HashMap<>();
    content.subtitles().forEach(file -> subtitles.put(file.pathWithoutExtension(), file));
    for (ContentFile record : records) {
      read(record, subtitles.get(record.pathWithoutExtension()));
    }
    if (!pages.isEmpty()) {
      ContentParser parser =
          new ContentParser(configuration, displayFolder, file -> Optional.empty(), report);
      pages.forEach(page -> parser.parsePage(page.file()));
    }
    return result(policy);
  }

  private static Path realPath(Path file) throws IOException, SettingsException {
    if (!Files.exists(file)) {
      throw new SettingsException("lectern.files: there is no file " + file);
    }
    return file.toRealPath();
  }

  private static List<ContentFile> take(List<ContentFile> files, Set<Path> wanted) {
    List<ContentFile> taken = new ArrayList<>();
    for (ContentFile file : files) {
      if (wanted.remove(file.file())) {
        taken.add(file);
      }
    }
    return taken;
  }

  private void read(ContentFile record, @Nullable ContentFile subtitles) throws IOException {
    ReadResult result =
        reader.read(
            record.displayPath(),
            record.path(),
            Files.readAllBytes(record.file()),
            subtitles == null
                ? null
                : new SubtitleFile(subtitles.displayPath(), Files.readAllBytes(subtitles.file())));
    report.addAll(result.diagnostics());
    if (result instanceof ReadResult.Accepted accepted) {
      report.addAll(LectureComposer.check(accepted.lecture()));
      lectures++;
    } else if (result instanceof ReadResult.LeftOut) {
      leftOut++;
    }
  }

  private GenerationResult result(FailurePolicy policy) {
    int bad =
        (int)
            report.sorted().stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .map(found -> found.location().path())
                .distinct()
                .count();
    boolean failed = policy.failsWith(bad, report.count(Severity.WARNING));
    return new GenerationResult(
        report.sorted(), lectures, lectures, leftOut, bad, null, failed, RunFigures.NONE);
  }
}
