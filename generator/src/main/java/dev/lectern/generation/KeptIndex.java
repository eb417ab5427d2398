package dev.lectern.generation;

import dev.lectern.generation.TextStore.Extent;
import dev.lectern.search.SearchableText;
import dev.lectern.search.WrittenIndex;
import dev.lectern.site.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The terms of the search index, in a file from one run to the next. */
final class KeptIndex {
  private static final String FILE = "index";

  private final KeptFile file;
  private @Nullable BackgroundWork reading;
  private WrittenIndex read = WrittenIndex.NONE;

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

  /** Throws away what is kept in a folder. */
  static void discard(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
  }

  /** Begins to read: of a large site it is tens of megabytes. */
  void startReading(Function<Extent, SearchableText> texts) {
    reading = BackgroundWork.start(() -> read = readFile(texts));
  }

  /**
   * The index that the last run wrote; that of no lecture where it can't be used.
   *
   * @param texts gives what lies at a place that the last run named
   */
  WrittenIndex read(Function<Extent, SearchableText> texts) throws IOException {
    if (reading == null) {
      return readFile(texts);
    }
    reading.join();
    return read;
  }

  private WrittenIndex readFile(Function<Extent, SearchableText> texts) throws IOException {
    return file.read(
            in -> {
              List<Extent> extents = Wire.readAll(in, Extent::readFrom);
              return WrittenIndex.readFrom(in, number -> texts.apply(extents.get(number)));
            })
        .orElse(WrittenIndex.NONE);
  }

  /**
   * Keeps it for the next run.
   *
   * @param extents where the texts of its lectures lie, in its order
   */
  void write(WrittenIndex index, List<Extent> extents) throws IOException {
    file.write(
        out -> {
          Wire.writeAll(extents, out, Extent::writeTo);
          index.writeTo(out);
        });
  }
}
