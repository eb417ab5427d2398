package dev.lectern.generation;

import dev.lectern.publishing.OutputPath;
import dev.lectern.publishing.StagingDirectory;
import dev.lectern.rendering.PageSink;
import dev.lectern.site.Wire;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of a site, and takes from the site before what would be the same.
 *
 * <p>{@value #FILE}, beside the kept lectures, tells what each published file was made of and how
 * it looked then. A file that somebody changed since looks otherwise and is made again; so is every
 * file when {@value #FILE} is not what was written. It is written just before the site is
 * published: where that fails, what it tells of files that the old site has otherwise does not fit
 * them.
 *
 * <p>Threads may write and keep at the same time.
 */
final class PublishedPages implements PageSink {
  private static final String FILE = "pages";

  private final StagingDirectory staging;
  private final Path file;
  private final String program;
  private final Map<String, Entry> before = new HashMap<>();
  private final Map<String, Entry> now = new ConcurrentHashMap<>();
  private @Nullable String siteBefore;
  private @Nullable String site;

  /** What a published file was made of, and how it looked. */
  private record Entry(String madeOf, FileStamp stamp) {}

  private PublishedPages(StagingDirectory staging, Path file, String program) {
    this.staging = staging;
    this.file = file;
    this.program = program;
  }

  /**
   * Begins the files of a run.
   *
   * @param folder of what is kept from run to run; exists
   * @param program names what makes files out of inputs: of another, nothing is taken
   * @param progress is told when what is known of the published files is damaged
   */
  static PublishedPages open(
      StagingDirectory staging, Path folder, String program, ProgressListener progress)
      throws IOException {
    PublishedPages pages = new PublishedPages(staging, folder.resolve(FILE), program);
    if (Files.isRegularFile(pages.file)) {
      byte[] bytes = Files.readAllBytes(pages.file);
      try {
        pages.read(bytes);
      } catch (CacheDamage damage) {
        pages.before.clear();
        Files.delete(pages.file);
        progress.cacheDamaged(String.valueOf(damage.getMessage()));
      }
    }
    return pages;
  }

  private void read(byte[] bytes) throws CacheDamage {
    int length = bytes.length - Integer.BYTES;
    try {
      if (length < 0
          || ByteBuffer.wrap(bytes, length, Integer.BYTES).getInt()
              != TextStore.checksum(bytes, 0, length)) {
        throw new IOException("torn");
      }
      DataInput in = new ByteInput(bytes, 0, length);
      if (!Wire.readText(in).equals(program)) {
        return;
      }
      siteBefore = Wire.readText(in);
      for (int left = in.readInt(); left > 0; left--) {
        before.put(Wire.readText(in), new Entry(Wire.readText(in), FileStamp.readFrom(in)));
      }
    } catch (IOException | RuntimeException wrong) {
      throw new CacheDamage("what is known of the published files is not what it was", wrong);
    }
  }

  /**
   * Says what all pages are made of; to be called before any is rendered.
   *
   * @param madeOf empty where that is not known: then no page is taken, in this run and the next
   */
  void begin(Optional<String> madeOf) {
    site = madeOf.orElse(null);
  }

  @Override
  public void write(String path, ByteBuffer bytes) throws IOException {
    staging.write(new OutputPath(path), bytes);
  }

  @Override
  public void write(String path, ByteBuffer bytes, String madeOf) throws IOException {
    write(path, bytes);
    if (site != null) {
      remember(path, madeOf);
    }
  }

  private void remember(String path, String madeOf) throws IOException {
    FileStamp stamp = FileStamp.ofLinked(staging.staged(new OutputPath(path)));
    now.put(path, new Entry(madeOf, stamp));
  }

  @Override
  public boolean keep(List<String> paths, String madeOf) throws IOException {
    return site != null && site.equals(siteBefore) && keepFiles(paths, madeOf);
  }

  private boolean keepFiles(List<String> paths, String madeOf) throws IOException {
    Map<String, Entry> entries = new HashMap<>();
    for (String path : paths) {
      @Nullable Entry entry = before.get(path);
      if (entry == null || !entry.madeOf.equals(madeOf) || !looksAsItDid(path, entry)) {
        return false;
      }
      entries.put(path, entry);
    }
    for (Map.Entry<String, Entry> kept : entries.entrySet()) {
      staging.keep(new OutputPath(kept.getKey()), kept.getValue().stamp.size());
    }
    now.putAll(entries);
    return true;
  }

  private boolean looksAsItDid(String path, Entry entry) {
    try {
      return FileStamp.ofLinked(staging.before(new OutputPath(path))).equals(entry.stamp);
    } catch (IOException gone) {
      // It is made again, which tells what is wrong, if anything is.
      return false;
    }
  }

  /** Writes a file that depends on nothing but what it says, no page and no template. */
  void writeData(String path, ByteBuffer bytes, String madeOf) throws IOException {
    write(path, bytes);
    remember(path, madeOf);
  }

  /**
   * Takes all files that {@link #writeData} made of the same, if there are any and all are there.
   */
  boolean keepData(String madeOf) throws IOException {
    List<String> paths =
        before.entrySet().stream()
            .filter(entry -> entry.getValue().madeOf.equals(madeOf))
            .map(Map.Entry::getKey)
            .toList();
    return !paths.isEmpty() && keepFiles(paths, madeOf);
  }

  /** Keeps for the next run what the files are made of; to be called when all are written. */
  void save() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    DataOutputStream out = new DataOutputStream(bytes);
    Wire.writeText(program, out);
    Wire.writeText(site == null ? "" : site, out);
    out.writeInt(now.size());
    for (Map.Entry<String, Entry> entry : new TreeMap<>(now).entrySet()) {
      write(entry.getKey(), entry.getValue(), out);
    }
    out.writeInt(TextStore.checksum(bytes.toByteArray(), 0, bytes.size()));
    Path fresh = Files.write(file.resolveSibling(FILE + ".new"), bytes.toByteArray());
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(String path, Entry entry, DataOutput out) throws IOException {
    Wire.writeText(path, out);
    Wire.writeText(entry.madeOf, out);
    entry.stamp.writeTo(out);
  }
}
