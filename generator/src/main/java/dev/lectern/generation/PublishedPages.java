package dev.lectern.generation;

import dev.lectern.publishing.FileStamp;
import dev.lectern.publishing.OutputPath;
import dev.lectern.publishing.StagingDirectory;
import dev.lectern.rendering.PageSink;
import dev.lectern.site.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  private final KeptFile file;
  private final Site before;
  private final Map<String, Entry> now = new ConcurrentHashMap<>();
  private final Map<String, String> pathsBefore = new HashMap<>();
  private @Nullable String site;

  /** What a published file was made of, and how it looked. */
  private record Entry(String madeOf, FileStamp stamp) {}

  /** What all pages were made of, empty where that was not known, and each file by its path. */
  private record Site(String madeOf, Map<String, Entry> files) {}

  private PublishedPages(StagingDirectory staging, KeptFile file, Site before) {
    this.staging = staging;
    this.file = file;
    this.before = before;
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
    KeptFile file =
        new KeptFile(
            folder.resolve(FILE), program, "what is known of the published files", progress);
    Site before = file.read(PublishedPages::readSite).orElseGet(() -> new Site("", Map.of()));
    return new PublishedPages(staging, file, before);
  }

  private static Site readSite(DataInput in) throws IOException {
    String madeOf = Wire.readText(in);
    Map<String, Entry> files = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      files.put(Wire.readText(in), new Entry(Wire.readText(in), FileStamp.readFrom(in)));
    }
    return new Site(madeOf, files);
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
    return site != null && site.equals(before.madeOf) && keepFiles(paths, madeOf);
  }

  private boolean keepFiles(List<String> paths, String madeOf) throws IOException {
    Map<String, Entry> entries = new HashMap<>();
    for (String path : paths) {
      @Nullable Entry entry = before.files.get(path);
      if (entry == null || !entry.madeOf.equals(madeOf)) {
        return false;
      }
      entries.put(path, entry);
    }
    return keep(entries);
  }

  private boolean keep(Map<String, Entry> entries) throws IOException {
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      if (!looksAsItDid(entry.getKey(), entry.getValue())) {
        return false;
      }
    }
    for (Map.Entry<String, Entry> kept : entries.entrySet()) {
      staging.keep(new OutputPath(kept.getKey()), kept.getValue().stamp.size());
    }
    now.putAll(entries);
    return true;
  }

  private boolean looksAsItDid(String path, Entry entry) {
    try {
      return staging.stampBefore(new OutputPath(path)).equals(entry.stamp);
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
   * Takes a file that {@link #writeData} made of the same, under whatever path, if there is one.
   */
  boolean keepData(String path, String madeOf) throws IOException {
    @Nullable String old = dataBefore().get(madeOf);
    @Nullable Entry entry = old == null ? null : before.files.get(old);
    if (old == null || entry == null || !looksAsItDid(old, entry)) {
      return false;
    }
    staging.keep(new OutputPath(path), new OutputPath(old), entry.stamp.size());
    now.put(path, entry);
    return true;
  }

  /** The paths of the site before by what their files were made of. */
  private synchronized Map<String, String> dataBefore() {
    if (pathsBefore.isEmpty()) {
      before.files.forEach((path, entry) -> pathsBefore.put(entry.madeOf, path));
    }
    return pathsBefore;
  }

  /**
   * Takes all files of a folder, if one of them was made of the same and all are there.
   *
   * @param folder ends in {@code /}
   * @param path of the one that tells, in the folder, which {@link #writeData} made last of all
   */
  boolean keepFolder(String folder, String path, String madeOf) throws IOException {
    @Nullable Entry told = before.files.get(path);
    if (told == null || !told.madeOf.equals(madeOf)) {
      return false;
    }
    Map<String, Entry> all = new HashMap<>(before.files);
    all.keySet().removeIf(name -> !name.startsWith(folder));
    return keep(all);
  }

  /**
   * Says in which folder {@link #keepData} is going to be asked for the files that were in another
   * one of the same parent; to be called before.
   *
   * @param parent ends in {@code /}
   * @param folder in it, ending in {@code /}
   */
  void renameFolder(String parent, String folder) throws IOException {
    Set<String> others = new TreeSet<>();
    for (String path : before.files.keySet()) {
      int end = path.indexOf('/', parent.length());
      if (end >= 0 && path.startsWith(parent)) {
        others.add(path.substring(0, end));
      }
    }
    if (others.size() == 1) {
      OutputPath to = new OutputPath(folder.substring(0, folder.length() - 1));
      staging.renameFolder(new OutputPath(others.iterator().next()), to);
    }
  }

  /** Keeps for the next run what the files are made of; to be called when all are written. */
  void save() throws IOException {
    file.write(this::writeSite);
  }

  private void writeSite(DataOutput out) throws IOException {
    Wire.writeText(site == null ? "" : site, out);
    out.writeInt(now.size());
    String[] paths = now.keySet().toArray(String[]::new);
    Arrays.parallelSort(paths);
    for (String path : paths) {
      write(path, Objects.requireNonNull(now.get(path)), out);
    }
  }

  private static void write(String path, Entry entry, DataOutput out) throws IOException {
    Wire.writeText(path, out);
    Wire.writeText(entry.madeOf, out);
    entry.stamp.writeTo(out);
  }
}
