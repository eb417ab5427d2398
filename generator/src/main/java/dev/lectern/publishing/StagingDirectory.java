package dev.lectern.publishing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Where a site is generated before it is published, so that readers see the old site or the new one
 * and never half of each.
 *
 * <p>The tree grows beside the published folder, in {@code <name>.staging}. A file with the same
 * bytes as the published one is a hard link to it, so that an unchanged page costs no writing and
 * keeps its time stamp. {@link #publish} then renames the folders, and what was published becomes
 * the staging folder of the next run, which finds nearly all its links there (see {@link
 * StagedFiles}). A process that dies leaves the published folder as it was, or, between the two
 * renames, under the name {@code <name>.previous}; the next {@link #open} puts that right.
 *
 * <p>Files in the published folder that no earlier publication wrote are somebody else's (a
 * coverage report, say) and stay. What is ours is listed in {@value #MANIFEST} inside the folder.
 *
 * <p>Threads may write at the same time.
 */
public final class StagingDirectory implements Closeable {
  /** Lists our files in the published folder, one path a line, sorted. */
  static final String MANIFEST = ".lectern-files";

  /** Holds files of a run that may become files of the site. */
  private static final String OWN = ".lectern-own";

  private final Path published;
  private final Path work;
  private final Path root;
  private final Path previous;
  private final RunLock lock;
  private final StagedFiles files;

  /** The paths of our files in the published folder. */
  private final Set<String> before;

  /** Folders by the names that they had in the site before. */
  private final Map<OutputPath, OutputPath> renamed = new ConcurrentHashMap<>();

  private boolean isComplete;
  private final AtomicInteger written = new AtomicInteger();
  private final AtomicLong writtenBytes = new AtomicLong();
  private final AtomicInteger unchanged = new AtomicInteger();
  private final AtomicLong unchangedBytes = new AtomicLong();

  private StagingDirectory(Path published, Path work, RunLock lock) throws IOException {
    this.published = published;
    this.work = work;
    this.root = sibling(work, ".staging");
    this.previous = sibling(work, ".previous");
    this.lock = lock;
    recover();
    this.before = Set.copyOf(readManifest());
    this.files = StagedFiles.begin(root, published, OWN);
  }

  /** As {@link #open(Path, Path)}, with what a run needs beside the published folder. */
  public static StagingDirectory open(Path published) throws IOException {
    return open(published, published);
  }

  /**
   * Begins a staging directory for the site that is, or will be, published at {@code published},
   * after mending what a run that died has left.
   *
   * @param work what a run needs lies beside this path under its name, {@code <name>.staging} for
   *     one; on the file system of the published folder, and the same in every run
   * @throws PublishingException when another run holds it, or {@code published} can't be a site
   */
  public static StagingDirectory open(Path published, Path work) throws IOException {
    Path folder = published.toAbsolutePath().normalize();
    if (Files.isDirectory(folder)) {
      // A link to the folder that a web server shows stays one.
      folder = folder.toRealPath();
    }
    if (folder.getParent() == null) {
      throw new PublishingException("the root of a file system can't be the output directory");
    }
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
      throw new PublishingException("the output directory " + published + " is a file; remove it");
    }
    try {
      Files.createDirectories(folder.getParent());
    } catch (FileAlreadyExistsException notAFolder) {
      throw new PublishingException(
          "the output directory " + published + " lies in something that is no folder", notAFolder);
    } catch (FileSystemException failure) {
      throw new PublishingException(
          "cannot make the output directory " + published + ": " + RunLock.reason(failure),
          failure);
    }
    // A link to the published folder: its work lies beside what it leads to.
    Path beside = work.equals(published) ? folder : work.toAbsolutePath().normalize();
    Files.createDirectories(beside.getParent());
    RunLock lock = RunLock.take(sibling(beside, ".lock"), published);
    try {
      return new StagingDirectory(folder, beside, lock);
    } catch (IOException | RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  private void recover() throws IOException {
    if (lock.found() == RunLock.State.NEW
        || (lock.found() == RunLock.State.PUBLISHED && !Files.isRegularFile(manifest(root)))) {
      requireFree(root);
    }
    if (lock.found() != RunLock.State.IN_USE) {
      requireFree(previous);
      // From before the first folder is made.
      lock.write(RunLock.State.IN_USE);
    } else if (Files.isDirectory(previous)) {
      if (Files.exists(published)) {
        FileTree.delete(previous);
      } else {
        Files.move(previous, published, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private static void requireFree(Path folder) throws PublishingException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new PublishingException(
          folder
              + " was not made by Lectern, which needs the name; rename it or choose another output"
              + " directory");
    }
  }

  private static Path sibling(Path folder, String suffix) {
    return folder.resolveSibling(folder.getFileName() + suffix);
  }

  /**
   * An empty folder for files that {@link #moveAll} makes files of the site, on its file system.
   * What is left there when the site is published is deleted.
   */
  public Path ownFolder() {
    return root.resolve(OWN);
  }

  /**
   * The folder that will be the site; nothing but this class makes files there, and what an earlier
   * run left may be there yet.
   */
  public Path root() {
    return root;
  }

  /** A path beside the staging directory for a file that the run needs while it lasts. */
  public Path workFile(String name) {
    return sibling(work, "." + name);
  }

  /**
   * Writes one file.
   *
   * @param bytes from position to limit; its position is moved
   * @throws FileAlreadyExistsException when the path was written before: two pages would be one
   */
  public void write(OutputPath path, ByteBuffer bytes) throws IOException {
    int length = bytes.remaining();
    // A file of others has no place here, whatever its bytes: that is told when the site is
    // published.
    if (before.contains(path.value()) && hasBytes(before(path), bytes)) {
      keep(path, length);
      return;
    }
    try (FileChannel channel =
        FileChannel.open(
            files.place(path), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
    count(length);
  }

  /**
   * Writes one file with the bytes of another, of whatever size.
   *
   * @param source a regular file; a symbolic link is not followed
   * @throws FileAlreadyExistsException when the path was written before
   */
  public void copy(OutputPath path, Path source) throws IOException {
    try (FileChannel in =
        FileChannel.open(source, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      long size = in.size();
      if (isPublished(path, source)) {
        keep(path, size);
        return;
      }
      try (FileChannel out =
          FileChannel.open(
              files.place(path), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        for (long at = 0; at < size; ) {
          long count = in.transferTo(at, size - at, out);
          if (count <= 0) {
            break;
          }
          at += count;
        }
        count(size);
      }
    }
  }

  /**
   * Makes the files below a folder files of the site; the folder is gone then.
   *
   * @param folder on the file system of the published folder
   * @param left paths relative to it of files that are not wanted
   * @throws FileAlreadyExistsException when a path was written before
   */
  public void moveAll(Path folder, Set<String> left) throws IOException {
    for (Path file : FileTree.paths(folder)) {
      String name = FileNames.relative(folder, file);
      if (!left.contains(name)) {
        move(new OutputPath(name), file);
      }
    }
    FileTree.delete(folder);
  }

  private void move(OutputPath path, Path source) throws IOException {
    long size = Files.size(source);
    if (isPublished(path, source)) {
      keep(path, size);
    } else {
      Files.move(source, files.place(path));
      count(size);
    }
  }

  private boolean isPublished(OutputPath path, Path source) throws IOException {
    Path before = before(path);
    return Files.isRegularFile(before, LinkOption.NOFOLLOW_LINKS)
        && Files.mismatch(before, source) < 0;
  }

  private void count(long bytes) {
    written.incrementAndGet();
    writtenBytes.addAndGet(bytes);
  }

  /** Where a file of the site before is, if there is one. */
  public Path before(OutputPath path) {
    return FileNames.resolve(published, path.value());
  }

  /**
   * How a file of the site before looks, or looked when this run began.
   *
   * @throws IOException when there is none
   */
  public FileStamp stampBefore(OutputPath path) throws IOException {
    files.awaitCleaning();
    Optional<FileStamp> looked = files.looked(path.value());
    return looked.isPresent() ? looked.get() : FileStamp.ofLinked(before(path));
  }

  /** Where a file that was written or kept is until the site is published. */
  public Path staged(OutputPath path) {
    return FileNames.resolve(root, path.value());
  }

  /**
   * Takes a file of the site before as it is.
   *
   * @throws FileAlreadyExistsException when the path was written before
   */
  public void keep(OutputPath path, long size) throws IOException {
    keep(path, path, size);
  }

  /**
   * Takes a file of the site before under another path.
   *
   * @throws FileAlreadyExistsException when the path was written before
   */
  public void keep(OutputPath path, OutputPath old, long size) throws IOException {
    files.link(path, old);
    unchanged.incrementAndGet();
    unchangedBytes.addAndGet(size);
  }

  /**
   * Says that the files of a folder of the site before are going to be in another, as far as they
   * are kept: then they need not be linked one by one, in this run and the next. To be called
   * before any file is written or kept in one of the two.
   *
   * @param folder beside the old one
   */
  public void renameFolder(OutputPath old, OutputPath folder) throws IOException {
    files.renameFolder(old, folder);
    renamed.put(old, folder);
  }

  private static boolean hasBytes(Path file, ByteBuffer expected) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      if (channel.size() != expected.remaining()) {
        return false;
      }
      ByteBuffer actual = ByteBuffer.allocate(expected.remaining());
      while (actual.hasRemaining() && channel.read(actual) >= 0) {
        // Until the whole file is there.
      }
      return actual.flip().equals(expected);
    } catch (NoSuchFileException newFile) {
      return false;
    } catch (IOException unreadable) {
      // A folder or a link stands there: whatever it is, it has not our bytes.
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw unreadable;
      }
      return false;
    }
  }

  /**
   * Makes the staged folder what is to be published; the site published before stays. Nothing may
   * be written afterwards.
   *
   * @throws PublishingException when a file stands in the way that is not ours to replace
   */
  public void complete() throws IOException {
    files.awaitCleaning();
    FileTree.delete(ownFolder());
    keepForeignFiles();
    files.deleteTheRest();
    Files.writeString(manifest(root), String.join("\n", files.placed()) + "\n");
    isComplete = true;
  }

  /**
   * Makes the staged files the published site, after {@link #complete}, which need not have been
   * called.
   *
   * @throws PublishingException where {@link #complete} throws it
   */
  public PublishSummary publish() throws IOException {
    if (!isComplete) {
      complete();
    }
    switchFolders();
    for (Map.Entry<OutputPath, OutputPath> folder : renamed.entrySet()) {
      // Where the next run looks for links to the site that is published now.
      StagedFiles.renameIfFree(root, folder.getKey(), folder.getValue());
    }
    lock.write(RunLock.State.PUBLISHED);
    long removed = before.stream().filter(path -> !files.isPlaced(path)).count();
    return new PublishSummary(
        written.get(), writtenBytes.get(), unchanged.get(), unchangedBytes.get(), (int) removed);
  }

  /**
   * Between the two renames there is no site for some microseconds: no file system call that Java
   * has exchanges two folders. A second rename that fails is undone; a process that dies there
   * leaves a whole site under another name, which the next {@link #open} brings back.
   */
  private void switchFolders() throws IOException {
    if (!Files.exists(published)) {
      Files.move(root, published, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Files.move(published, previous, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(root, published, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      Files.move(previous, published, StandardCopyOption.ATOMIC_MOVE);
      throw failure;
    }
    if (Files.isRegularFile(manifest(previous))) {
      Files.move(previous, root, StandardCopyOption.ATOMIC_MOVE);
    } else {
      // All others' until now; without the list the next run could not tell it for ours.
      FileTree.delete(previous);
    }
  }

  /** Links what others put into the published folder into the staged one. */
  private void keepForeignFiles() throws IOException {
    if (Files.isDirectory(published)) {
      keepForeignFiles(published);
    }
  }

  private void keepForeignFiles(Path folder) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = FileNames.relative(published, entry);
        boolean own = before.contains(name);
        // Nearly all are told by their names alone: tens of thousands need not be looked at again.
        if (own && files.looked(name).isPresent()) {
          continue;
        }
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          keepForeignFiles(entry);
        } else if (!own && !name.equals(MANIFEST)) {
          keepForeignFile(name, entry);
        }
      }
    } catch (DirectoryIteratorException failure) {
      throw failure.getCause();
    }
  }

  private void keepForeignFile(String name, Path file) throws IOException {
    if (files.isPlaced(name)) {
      throw inTheWay(name, null);
    }
    try {
      files.linkForeign(name, file);
    } catch (FileAlreadyExistsException folderOrFile) {
      throw inTheWay(name, folderOrFile);
    }
  }

  private PublishingException inTheWay(String name, @Nullable IOException cause) {
    return new PublishingException(
        published
            + "/"
            + name
            + " was not made by Lectern and would be replaced;"
            + " move it away or choose another output directory",
        cause);
  }

  private static Path manifest(Path folder) {
    return folder.resolve(MANIFEST);
  }

  private List<String> readManifest() throws IOException {
    try {
      return Files.readAllLines(manifest(published), StandardCharsets.UTF_8);
    } catch (NoSuchFileException none) {
      return List.of();
    }
  }

  /** Ends the run; what was staged and not published stays to be looked at until the next run. */
  @Override
  public void close() throws IOException {
    // Another run must not find it at work.
    files.quietlyAwaitCleaning();
    lock.close();
  }
}
