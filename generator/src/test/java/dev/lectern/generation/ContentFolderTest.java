package dev.lectern.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.DiagnosticReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentFolderTest {
  @TempDir Path folder;
  private final DiagnosticReport report = new DiagnosticReport();

  @Test
  void kindsByEndingSortedByPath() throws IOException {
    touch("b.txt", "a/z.TXT", "a/z.srt", "about.md", "img/x.png", "taxonomy.yaml");
    ContentFolder content = scan();
    assertThat(paths(content.records())).containsExactly("a/z.TXT", "b.txt");
    assertThat(paths(content.pages())).containsExactly("about.md");
    assertThat(paths(content.subtitles())).containsExactly("a/z.srt");
    assertThat(paths(content.others())).containsExactly("img/x.png");
    assertThat(content.records().get(0).displayPath()).isEqualTo("content/a/z.TXT");
    assertThat(content.records().get(0).pathWithoutExtension()).isEqualTo("a/z");
  }

  @Test
  void hiddenFilesAndBackupsArePassedOver() throws IOException {
    touch(".a.txt", "a.txt~", "#a.txt#", "a.txt.bak", ".a.txt.swp", ".git/a.txt", "a.tmp");
    assertThat(scan()).isEqualTo(new ContentFolder(List.of(), List.of(), List.of(), List.of()));
    assertThat(report.sorted()).isEmpty();
  }

  @Test
  void linksAreNeverRead() throws IOException {
    Path outside = Files.createTempFile("outside", ".txt");
    Files.createSymbolicLink(folder.resolve("a.txt"), outside);
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    assertThat(scan().records()).isEmpty();
    assertThat(report.sorted())
        .extracting(Diagnostic::id)
        .containsExactly("content-link", "content-link");
    Files.delete(outside);
  }

  @Test
  void aFolderNamedLikeARecordIsAFolder() throws IOException {
    touch("x.txt/y.txt");
    assertThat(paths(scan().records())).containsExactly("x.txt/y.txt");
  }

  @Test
  void pipesAreNeverOpened() throws Exception {
    Process mkfifo = new ProcessBuilder("mkfifo", folder.resolve("a.txt").toString()).start();
    assertThat(mkfifo.waitFor()).isZero();
    assertThat(scan().records()).isEmpty();
    assertThat(report.sorted()).extracting(Diagnostic::id).containsExactly("content-special-file");
  }

  /** Not for root, who may read everything. */
  @Test
  void aFolderThatCannotBeReadCostsNoOther() throws Exception {
    touch("a.txt", "locked/b.txt");
    Path locked = folder.resolve("locked");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(Files.isReadable(locked), "a folder can be locked");
      assertThat(paths(scan().records())).containsExactly("a.txt");
      assertThat(report.sorted()).extracting(Diagnostic::id).containsExactly("file-unreadable");
    } finally {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private ContentFolder scan() throws IOException {
    return ContentFolder.scan(folder, "content", report);
  }

  private void touch(String... paths) throws IOException {
    for (String path : paths) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
  }

  private static List<String> paths(List<ContentFile> files) {
    return files.stream().map(ContentFile::path).toList();
  }
}
