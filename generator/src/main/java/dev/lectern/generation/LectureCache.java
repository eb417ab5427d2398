package dev.lectern.generation;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.lectern.generation.TextStore.Extent;
import dev.lectern.rendering.LectureBodies;
import dev.lectern.search.SearchableText;
import dev.lectern.site.LectureBody;
import dev.lectern.site.LectureBodyCodec;
import dev.lectern.site.LecturePage;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Composed lectures in files, from one run to the next: a record whose bytes have not changed is
 * not read again.
 *
 * <p>{@value #LECTURES} holds a line that names everything a lecture is made of besides its record
 * (the program, settings), then one entry after the other, each with its length and checksum; of
 * two for one record the later counts. {@value #TEXTS} holds what few runs ask for. Both only ever
 * grow, so that a run that dies leaves at worst a torn last entry, which is cut off. A file of
 * another program or other settings is thrown away, as is one that is mostly of the past.
 *
 * <p>Threads may find and put at the same time; processes may not.
 */
final class LectureCache implements LectureBodies, Closeable {
  private static final String LECTURES = "lectures";
  private static final String TEXTS = "texts";

  /** Length and checksum. */
  private static final int HEAD = 2 * Integer.BYTES;

  /** This much of the past is kept even in the cache of a small site. */
  private static final long SPARE_BYTES = 64L << 20;

  private final Path folder;
  private final String made;
  private final FileChannel log;
  private final TextStore texts;
  private byte[] old;
  private final Map<String, Slice> entries = new ConcurrentHashMap<>();
  private final Map<String, KeptLecture> used = new ConcurrentHashMap<>();
  private boolean allRead;

  private record Slice(int from, int length) {}

  private LectureCache(Path folder, String made, FileChannel log, TextStore texts, byte[] old) {
    this.folder = folder;
    this.made = made;
    this.log = log;
    this.texts = texts;
    this.old = old;
  }

  /**
   * Opens what is kept in a folder, or begins anew.
   *
   * @param folder made when it is missing
   * @param made names all that lectures are made of besides their records; no line break in it
   */
  static LectureCache open(Path folder, String made) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(LECTURES);
    byte[] title = (made + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] old = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
    boolean ours =
        old.length >= title.length
            && ByteBuffer.wrap(old, 0, title.length).equals(ByteBuffer.wrap(title));
    if (!ours) {
      old = title;
      discard(folder);
      Files.write(file, title);
    }
    FileChannel log = FileChannel.open(file, StandardOpenOption.WRITE);
    try {
      LectureCache cache =
          new LectureCache(folder, made, log, TextStore.open(folder.resolve(TEXTS)), old);
      int end = cache.index(title.length);
      log.truncate(end);
      log.position(end);
      return cache;
    } catch (IOException failure) {
      log.close();
      throw failure;
    }
  }

  /** Throws away what is kept in a folder. */
  static void discard(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(LECTURES));
    Files.deleteIfExists(folder.resolve(TEXTS));
    // It tells of places in the texts.
    KeptIndex.discard(folder);
  }

  /** Finds the entries by their records' paths; gives the end of the last whole one. */
  private int index(int from) {
    int at = from;
    while (old.length - at > HEAD) {
      ByteBuffer head = ByteBuffer.wrap(old, at, HEAD);
      int length = head.getInt();
      int checksum = head.getInt();
      if (length < Integer.BYTES
          || length > old.length - at - HEAD
          || TextStore.checksum(old, at + HEAD, length) != checksum) {
        break;
      }
      int path = ByteBuffer.wrap(old, at + HEAD, Integer.BYTES).getInt();
      if (path < 0 || path > length - Integer.BYTES) {
        break;
      }
      String name = new String(old, at + HEAD + Integer.BYTES, path, StandardCharsets.UTF_8);
      entries.put(name, new Slice(at + HEAD, length));
      at += HEAD + length;
    }
    return at;
  }

  /** What is kept of the record at a path; it may be of other bytes than the record has now. */
  Optional<KeptLecture> find(String path) throws CacheDamage {
    @Nullable Slice slice = entries.get(path);
    if (slice == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          KeptLecture.readFrom(new ByteInput(old, slice.from, slice.length), this::searchOf));
    } catch (IOException | RuntimeException wrong) {
      throw new CacheDamage("the entry of a lecture is not what it was", wrong);
    }
  }

  /** What a lecture is searched by, from where it was put. */
  SearchableText search(Extent extent) {
    try {
      byte[] bytes = texts.get(extent);
      return SearchableText.readFrom(new ByteInput(bytes, 0, bytes.length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps the text of a page. */
  Extent putBody(LectureBody body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    LectureBodyCodec.write(body, new DataOutputStream(bytes));
    return texts.put(bytes.toByteArray());
  }

  /** Keeps what a lecture is searched by. */
  Extent putSearch(SearchableText search) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
    search.writeTo(new DataOutputStream(bytes));
    return texts.put(bytes.toByteArray());
  }

  /** What a text that was put is read back by. */
  Supplier<SearchableText> searchOf(Extent extent) {
    return () -> search(extent);
  }

  /** Keeps what became of a record for this run and the next. */
  void put(KeptLecture lecture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    lecture.writeTo(new DataOutputStream(bytes));
    byte[] entry = bytes.toByteArray();
    ByteBuffer whole = ByteBuffer.allocate(HEAD + entry.length);
    whole.putInt(entry.length).putInt(TextStore.checksum(entry, 0, entry.length)).put(entry);
    whole.flip();
    synchronized (log) {
      while (whole.hasRemaining()) {
        log.write(whole);
      }
    }
    use(lecture);
  }

  /** Says that this run goes by what is kept. */
  void use(KeptLecture lecture) {
    used.put(lecture.record().path(), lecture);
  }

  /** Says that all records of the site were read, and lets go of what only reading needs. */
  void endReading() {
    allRead = true;
    old = new byte[0];
    entries.clear();
  }

  @Override
  public String versionOf(LecturePage page) {
    KeptLecture kept = keptOf(page);
    KeptLecture.@Nullable Source subtitles = kept.subtitles();
    String beside = subtitles == null ? "" : subtitles.path() + " " + subtitles.hash();
    return made + " " + kept.record().path() + " " + kept.record().hash() + " " + beside;
  }

  private KeptLecture keptOf(LecturePage page) {
    String source = page.digest().lecture().sourcePath();
    @Nullable KeptLecture kept = used.get(source);
    if (kept == null) {
      throw new IllegalStateException("nothing is kept of " + source);
    }
    return kept;
  }

  private KeptLecture.Composed composedOf(LecturePage page) {
    KeptLecture.@Nullable Composed composed = keptOf(page).lecture();
    if (composed == null) {
      throw new IllegalStateException("no text is kept of " + page.permalink().path());
    }
    return composed;
  }

  /**
   * A sum of all that the text is made of by which a lecture is searched: the bytes of its files,
   * and what became of them under these settings.
   */
  long searchSumOf(LecturePage page) {
    KeptLecture kept = keptOf(page);
    KeptLecture.@Nullable Source subtitles = kept.subtitles();
    Extent search = searchExtentOf(page);
    return Hashing.murmur3_128()
        .hashStream()
        .putString(kept.record().hash())
        .putString(subtitles == null ? "" : subtitles.hash())
        .putInt(search.length())
        .putInt(search.checksum())
        .getAsLong();
  }

  /** Where that lies by which a lecture is searched. */
  Extent searchExtentOf(LecturePage page) {
    return composedOf(page).search();
  }

  @Override
  public LectureBody bodyOf(LecturePage page) {
    try {
      byte[] bytes = texts.get(composedOf(page).body());
      return LectureBodyCodec.read(new ByteInput(bytes, 0, bytes.length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    long live = 0;
    for (KeptLecture lecture : used.values()) {
      KeptLecture.@Nullable Composed composed = lecture.lecture();
      live += composed == null ? 0 : composed.body().length() + (long) composed.search().length();
    }
    boolean past = allRead && texts.size() > 2 * live + SPARE_BYTES;
    texts.close();
    log.close();
    if (past) {
      discard(folder);
    }
  }
}
