package dev.lectern.generation;

import dev.lectern.site.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * A file that one run leaves for the next: the program that wrote it, what it tells, a checksum of
 * both. It is there whole or not at all, and what is read is what was written.
 */
final class KeptFile {
  private final Path file;
  private final String program;
  private final String content;
  private final ProgressListener progress;

  /** Writes what a file tells. */
  @FunctionalInterface
  interface Writing {
    /** Writes it behind the program. */
    void to(DataOutput out) throws IOException;
  }

  /** Reads what a file tells. */
  @FunctionalInterface
  interface Reading<T> {
    /** Reads it from behind the program; throws where it makes no sense. */
    T from(DataInput in) throws IOException;
  }

  /**
   * A file, which need not exist, in a folder that does.
   *
   * @param program names what writes it: of another, nothing is taken
   * @param content names what it tells when it is damaged, such as "what is kept of the search
   *     index"
   * @param progress is told when it is damaged
   */
  KeptFile(Path file, String program, String content, ProgressListener progress) {
    this.file = file;
    this.program = program;
    this.content = content;
    this.progress = progress;
  }

  /**
   * What the last run wrote; empty where it wrote nothing, was another program, or the file is
   * damaged: then it is deleted too.
   */
  <T> Optional<T> read(Reading<T> reading) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
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
      return Wire.readText(in).equals(program) ? Optional.of(reading.from(in)) : Optional.empty();
    } catch (IOException | RuntimeException wrong) {
      Files.delete(file);
      progress.cacheDamaged(content + " is not what it was");
      return Optional.empty();
    }
  }

  /** Puts what is written in the place of what was there. */
  void write(Writing writing) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    // Straight to the disk: of a large site it is tens of megabytes.
    try (CheckedOutputStream checked =
        new CheckedOutputStream(Files.newOutputStream(fresh), new CRC32C())) {
      ByteOutput out = new ByteOutput(checked);
      Wire.writeText(program, out);
      writing.to(out);
      out.flush();
      out.writeInt((int) checked.getChecksum().getValue());
      out.flush();
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
