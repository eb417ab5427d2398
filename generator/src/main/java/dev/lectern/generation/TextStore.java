package dev.lectern.generation;

import java.io.Closeable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;

/**
 * Keeps the texts of lectures in a file, so that a site's memory grows with the number of lectures
 * and not with their length. Bytes are only ever added. Threads may put and read at the same time.
 */
final class TextStore implements Closeable {
  private final FileChannel channel;
  private final AtomicLong end;

  /** Where some bytes lie, and what they add up to. */
  record Extent(long position, int length, int checksum) {
    void writeTo(DataOutput out) throws IOException {
      out.writeLong(position);
      out.writeInt(length);
      out.writeInt(checksum);
    }

    static Extent readFrom(DataInput in) throws IOException {
      return new Extent(in.readLong(), in.readInt(), in.readInt());
    }
  }

  private TextStore(FileChannel channel) throws IOException {
    this.channel = channel;
    this.end = new AtomicLong(channel.size());
  }

  /** A store with what the file holds; without a file, an empty one. */
  static TextStore open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      return new TextStore(channel);
    } catch (IOException failure) {
      channel.close();
      throw failure;
    }
  }

  Extent put(byte[] bytes) throws IOException {
    long position = end.getAndAdd(bytes.length);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    for (long at = position; buffer.hasRemaining(); ) {
      at += channel.write(buffer, at);
    }
    return new Extent(position, bytes.length, checksum(bytes, 0, bytes.length));
  }

  /**
   * The bytes that were put there.
   *
   * @throws CacheDamage when others are there now
   */
  byte[] get(Extent extent) throws IOException {
    if (extent.length() < 0 || extent.position() + extent.length() > end.get()) {
      throw new CacheDamage("the store of texts is shorter than it was");
    }
    ByteBuffer buffer = ByteBuffer.allocate(extent.length());
    for (long at = extent.position(); buffer.hasRemaining(); ) {
      int count = channel.read(buffer, at);
      if (count < 0) {
        throw new CacheDamage("the store of texts is shorter than it was");
      }
      at += count;
    }
    if (checksum(buffer.array(), 0, extent.length()) != extent.checksum()) {
      throw new CacheDamage("the store of texts has other bytes than were put there");
    }
    return buffer.array();
  }

  static int checksum(byte[] bytes, int from, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, from, length);
    return (int) checksum.getValue();
  }

  /** How many bytes it holds, those that nobody asks for any more included. */
  long size() {
    return end.get();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
