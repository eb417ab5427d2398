package dev.lectern.generation;

import dev.lectern.search.EncodedRuns;
import java.io.IOException;
import java.nio.file.Path;

/** What was worked out for the search index, in a file from one run to the next. */
final class KeptIndex {
  private static final String FILE = "index";

  private final KeptFile file;

  /**
   * What is kept in a folder.
   *
   * @param folder exists
   * @param program names what works it out: of another, nothing is taken
   * @param progress is told when it is damaged
   */
  KeptIndex(Path folder, String program, ProgressListener progress) {
    this.file =
        new KeptFile(folder.resolve(FILE), program, "what is kept of the search index", progress);
  }

  /** What the last run kept; nothing where that can't be used. */
  EncodedRuns read() throws IOException {
    return file.read(EncodedRuns::readFrom).orElse(EncodedRuns.NONE);
  }

  /** Keeps it for the next run. */
  void write(EncodedRuns runs) throws IOException {
    file.write(runs::writeTo);
  }
}
