package dev.lectern.generation;

import dev.lectern.search.EncodedRuns;
import dev.lectern.site.Wire;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What was worked out for the search index, in a file from one run to the next. */
final class KeptIndex {
  private static final String FILE = "index";

  private final Path file;
  private final String program;
  private final ProgressListener progress;

  /**
   * What is kept in a folder.
   *
   * @param folder exists
   * @param program names what works it out: of another, nothing is taken
   * @param progress is told when it is damaged
   */
  KeptIndex(Path folder, String program, ProgressListener progress) {
    this.file = folder.resolve(FILE);
    this.program = program;
    this.progress = progress;
  }

  /** What the last run kept; nothing where that can't be used. */
  EncodedRuns read() throws IOException {
    if (!Files.isRegularFile(file)) {
      return EncodedRuns.NONE;
    }
    byte[] bytes = Files.readAllBytes(file);
    int length = bytes.length - Integer.BYTES;
    try {
      if (length < 0
          || ByteBuffer.wrap(bytes, length, Integer.BYTES).getInt()
              != TextStore.checksum(bytes, 0, length)) {
        throw new IOException("torn");
      }
      DataInput in = new ByteInput(bytes, 0, length);
      return Wire.readText(in).equals(program) ? EncodedRuns.readFrom(in) : EncodedRuns.NONE;
    } catch (IOException | RuntimeException wrong) {
      Files.delete(file);
      progress.cacheDamaged("what is kept of the search index is not what it was");
      return EncodedRuns.NONE;
    }
  }

  /** Keeps it for the next run. */
  void write(EncodedRuns runs) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    DataOutputStream out = new DataOutputStream(bytes);
    Wire.writeText(program, out);
    runs.writeTo(out);
    byte[] all = bytes.toByteArray();
    out.writeInt(TextStore.checksum(all, 0, all.length));
    Path fresh = Files.write(file.resolveSibling(FILE + ".new"), bytes.toByteArray());
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
