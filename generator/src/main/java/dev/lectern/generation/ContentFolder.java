package dev.lectern.generation;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.diagnostics.SourceLocation;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a content folder holds, each kind sorted by path.
 *
 * <p>Only regular files are read. Hidden files, editors' backups and {@code taxonomy.yaml} are
 * passed over; symbolic links, pipes and devices get a warning and are never opened: a link could
 * publish any file of the machine.
 *
 * @param records files ending in {@code .txt}
 * @param pages files that JBake's markup engines read: {@code .md}
 * @param subtitles {@code .srt} and {@code .vtt} files, read with the record of the same name
 * @param others pictures and whatever else belongs to pages, copied as they are
 */
record ContentFolder(
    List<ContentFile> records,
    List<ContentFile> pages,
    List<ContentFile> subtitles,
    List<ContentFile> others) {

  /** The author's rules for tags, in the content folder. */
  static final String TAXONOMY = "taxonomy.yaml";

  /**
   * Lists a folder without opening any file of it.
   *
   * @param folder absolute, exists
   * @param displayFolder its name in messages: relative to the project
   */
  static ContentFolder scan(Path folder, String displayFolder, DiagnosticReport report)
      throws IOException {
    ContentFolder content =
        new ContentFolder(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean skip = !dir.equals(folder) && isPassedOver(dir.getFileName().toString());
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isPassedOver(file.getFileName().toString())) {
              String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
              ContentFile found = new ContentFile(file, path, displayFolder + "/" + path);
              if (attributes.isRegularFile()) {
                content.add(found);
              } else {
                report.add(notAFile(found, attributes.isSymbolicLink()));
              }
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (file.equals(folder)) {
              throw failure;
            }
            // What vanished since its folder was listed is as if it had never been there.
            if (!(failure instanceof NoSuchFileException)) {
              String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
              report.add(unreadable(displayFolder + "/" + path, failure));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    content.sort();
    return content;
  }

  private void add(ContentFile file) {
    if (file.path().equals(TAXONOMY)) {
      return;
    }
    switch (file.extension()) {
      case "txt" -> records.add(file);
      case "md" -> pages.add(file);
      case "srt", "vtt" -> subtitles.add(file);
      default -> others.add(file);
    }
  }

  /** A walk's order is the file system's: sorted, every machine sees the same. */
  private void sort() {
    for (List<ContentFile> files : List.of(records, pages, subtitles, others)) {
      files.sort(Comparator.comparing(ContentFile::path));
    }
  }

  private static boolean isPassedOver(String name) {
    return name.startsWith(".")
        || name.endsWith("~")
        || (name.startsWith("#") && name.endsWith("#"))
        || switch (ContentFile.extensionOf(name)) {
          case "bak", "orig", "swp", "swo", "tmp", "part" -> true;
          default -> false;
        };
  }

  private static Diagnostic unreadable(String displayPath, IOException failure) {
    String why =
        failure instanceof AccessDeniedException ? "permission denied" : failure.toString();
    return Diagnostic.error(
        "file-unreadable", SourceLocation.startOf(displayPath), "cannot be read: " + why);
  }

  private static Diagnostic notAFile(ContentFile file, boolean link) {
    String what = link ? "is a symbolic link" : "is a pipe, a socket or a device";
    return Diagnostic.warning(
            link ? "content-link" : "content-special-file",
            SourceLocation.startOf(file.displayPath()),
            what + ", which is not read")
        .withHint(
            link ? "put the file itself into the content folder" : "move it out of the folder");
  }
}
