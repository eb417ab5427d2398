package dev.lectern.publishing;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * By what a file that has not changed is known without opening it.
 *
 * <p>Size and time of the last write are not enough: copying tools set them back. Where the system
 * tells when a file's entry changed and which entry it is, both count too, and nobody can set them.
 *
 * @param size in bytes
 * @param written when its bytes were last written, in nanoseconds since 1970
 * @param changed when anything of it was, its name or its times included; else when it was made
 * @param entry tells its entry in the file system from others; 0 where that is not known
 */
public record FileStamp(long size, long written, long changed, long entry) {
  /** Clocks of file systems tick this often or more. */
  private static final long TICK = TimeUnit.SECONDS.toNanos(2);

  /** A symbolic link's own. */
  public static FileStamp of(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      Map<String, Object> all =
          Files.readAttributes(
              file, "unix:size,lastModifiedTime,ctime,ino", LinkOption.NOFOLLOW_LINKS);
      return new FileStamp(
          value(all, "size", Long.class),
          nanos(value(all, "lastModifiedTime", FileTime.class)),
          nanos(value(all, "ctime", FileTime.class)),
          value(all, "ino", Long.class));
    }
    BasicFileAttributes basic =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return new FileStamp(
        basic.size(), nanos(basic.lastModifiedTime()), nanos(basic.creationTime()), 0);
  }

  /**
   * Of a file that other names come to and go from: each changes when its entry changed, and says
   * nothing of its bytes.
   */
  public static FileStamp ofLinked(Path file) throws IOException {
    return ofLinked(
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
  }

  /** The same of a file that was looked at. */
  static FileStamp ofLinked(BasicFileAttributes attributes) {
    return new FileStamp(
        attributes.size(),
        nanos(attributes.lastModifiedTime()),
        0,
        Objects.hashCode(attributes.fileKey()));
  }

  private static <T> T value(Map<String, Object> all, String name, Class<T> type) {
    return type.cast(Objects.requireNonNull(all.get(name), name));
  }

  private static long nanos(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
  }

  /**
   * Whether another write could have left the same stamp: the file changed so shortly before that
   * the clock of its file system may not have moved since.
   *
   * @param now in nanoseconds since 1970
   */
  public boolean isFresh(long now) {
    return Math.max(written, changed) > now - TICK;
  }

  /** Writes it in a form of its own, for {@link #readFrom}. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeLong(size);
    out.writeLong(written);
    out.writeLong(changed);
    out.writeLong(entry);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static FileStamp readFrom(DataInput in) throws IOException {
    return new FileStamp(in.readLong(), in.readLong(), in.readLong(), in.readLong());
  }
}
