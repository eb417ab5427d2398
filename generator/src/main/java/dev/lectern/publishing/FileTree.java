package dev.lectern.publishing;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folders as wholes. Symbolic links are leaves: never followed. */
final class FileTree {
  private FileTree() {}

  /** Every file below {@code root} as a path relative to it with {@code /}, sorted. */
  static List<String> files(Path root) throws IOException {
    List<String> files = new ArrayList<>();
    for (Path file : paths(root)) {
      files.add(FileNames.relative(root, file));
    }
    Collections.sort(files);
    return files;
  }

  /** Every file below {@code root}, in no order. */
  static List<Path> paths(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  /** Deletes {@code root} and all below it; nothing happens when it does not exist. */
  static void delete(Path root) throws IOException {
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
                throws IOException {
              super.postVisitDirectory(folder, failure);
              Files.delete(folder);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (NoSuchFileException gone) {
      if (Files.exists(root)) {
        throw gone;
      }
    }
  }

  /** Makes {@code link} the same file as {@code existing}; a copy where links are not to be had. */
  static void linkOrCopy(Path existing, Path link) throws IOException {
    try {
      Files.createLink(link, existing);
    } catch (FileAlreadyExistsException taken) {
      // A copy onto itself, which a second link is, would succeed without a word.
      throw taken;
    } catch (UnsupportedOperationException | IOException noLinks) {
      Files.copy(existing, link);
    }
  }
}
