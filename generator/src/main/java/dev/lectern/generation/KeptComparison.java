package dev.lectern.generation;

import dev.lectern.topics.ComparedLectures;
import java.io.IOException;
import java.nio.file.Path;

/** How lectures were compared with each other, in a file from one run to the next. */
final class KeptComparison {
  private static final String FILE = "compared";

  private final KeptFile file;
  private ComparedLectures kept = ComparedLectures.NONE;

  /**
   * What is kept in a folder.
   *
   * @param folder exists
   * @param program names what compares them: of another, nothing is taken
   * @param progress is told when it is damaged
   */
  KeptComparison(Path folder, String program, ProgressListener progress) {
    this.file =
        new KeptFile(folder.resolve(FILE), program, "what is kept of related lectures", progress);
  }

  /** What the last run found; that of no lecture where it can't be used. */
  ComparedLectures read() throws IOException {
    kept = file.read(ComparedLectures::readFrom).orElse(ComparedLectures.NONE);
    return kept;
  }

  /** Keeps it for the next run, unless it is what was read. */
  void write(ComparedLectures compared) throws IOException {
    if (compared != kept) {
      file.write(compared::writeTo);
    }
  }
}
