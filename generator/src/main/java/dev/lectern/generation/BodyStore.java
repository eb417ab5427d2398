package dev.lectern.generation;

import dev.lectern.rendering.LectureBodies;
import dev.lectern.site.LectureBody;
import dev.lectern.site.LectureBodyCodec;
import dev.lectern.site.LecturePage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the texts of lectures in a file between reading and rendering, so that a site's memory
 * grows with the number of lectures and not with their length. The file goes when the store is
 * closed. Threads may put and read at the same time.
 */
final class BodyStore implements LectureBodies, Closeable {
  private final FileChannel channel;
  private final AtomicLong end = new AtomicLong();
  private final Map<String, Extent> extents = new ConcurrentHashMap<>();

  private record Extent(long position, int length) {}

  private BodyStore(FileChannel channel) {
    this.channel = channel;
  }

  /** An empty store in a file that is made anew. */
  static BodyStore create(Path file) throws IOException {
    return new BodyStore(
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE));
  }

  /** Keeps the text of the record at a path, once. */
  void put(String sourcePath, LectureBody body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    LectureBodyCodec.write(body, new DataOutputStream(bytes));
    ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
    long position = end.getAndAdd(buffer.remaining());
    extents.put(sourcePath, new Extent(position, buffer.remaining()));
    while (buffer.hasRemaining()) {
      position += channel.write(buffer, position);
    }
  }

  @Override
  public LectureBody bodyOf(LecturePage page) {
    String source = page.digest().lecture().sourcePath();
    @Nullable Extent extent = extents.get(source);
    if (extent == null) {
      throw new IllegalStateException("no text is kept of " + source);
    }
    try {
      return LectureBodyCodec.read(new DataInputStream(new ByteArrayInputStream(read(extent))));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the text of " + source + " again", e);
    }
  }

  private byte[] read(Extent extent) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(extent.length());
    long position = extent.position();
    while (buffer.hasRemaining()) {
      int count = channel.read(buffer, position);
      if (count < 0) {
        throw new EOFException("the store of texts is shorter than it was written");
      }
      position += count;
    }
    return buffer.array();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
