package dev.lectern.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder in which a site grows beside the published one.
 *
 * <p>It is the folder of the site before last, of which nearly every file is the same entry of the
 * file system as the published one: to link tens of thousands of files anew, and to take the old
 * links away, would cost more than all else of a run that changes one page. What is no such link is
 * deleted before the first file is placed, so nothing of an earlier run, whole or torn, gets into a
 * site.
 *
 * <p>Threads may place files at the same time.
 */
final class StagedFiles {
  private final Path root;
  private final Path published;

  /** Links that nobody has asked for yet, and to which published files. */
  private final Map<String, String> links = new ConcurrentHashMap<>();

  /** What there was a link to, and how it looked. */
  private final Map<String, FileStamp> looked = new ConcurrentHashMap<>();

  private final Set<String> placed = ConcurrentHashMap.newKeySet();
  private final Set<String> folders = ConcurrentHashMap.newKeySet();

  /** Deletes what is no link; null in a new folder. */
  private @Nullable ForkJoinTask<?> cleaning;

  private StagedFiles(Path root, Path published) {
    this.root = root;
    this.published = published;
  }

  /**
   * Begins with what a folder has of the published files, or with a new folder. A folder is gone
   * through on a processor of its own where there are several: no file is placed before records
   * have been read.
   *
   * @param root on the file system of the published folder
   * @param own names a folder in it that is made anew at once, and no concern of this class then
   */
  static StagedFiles begin(Path root, Path published, String own) throws IOException {
    StagedFiles files = new StagedFiles(root, published);
    Path ownFolder = root.resolve(own);
    if (Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
      FileTree.delete(ownFolder);
      Files.createDirectory(ownFolder);
      files.cleaning = ForkJoinPool.commonPool().submit(() -> files.deleteAllButLinks(ownFolder));
    } else {
      Files.createDirectory(root);
      Files.createDirectory(ownFolder);
    }
    return files;
  }

  /**
   * Waits until the folder has nothing but links; to be called before anything but its own folder
   * is touched.
   *
   * @throws IOException when something in it can't be read or deleted
   */
  void awaitCleaning() throws IOException {
    if (cleaning != null) {
      try {
        cleaning.join();
      } catch (UncheckedIOException failure) {
        throw failure.getCause();
      }
    }
  }

  /** The same, whatever came of it. */
  void quietlyAwaitCleaning() {
    if (cleaning != null) {
      cleaning.quietlyJoin();
    }
  }

  private void deleteAllButLinks(Path ownFolder) {
    try {
      Files.walkFileTree(root, new Cleaner(ownFolder));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private final class Cleaner extends SimpleFileVisitor<Path> {
    private final Path ownFolder;

    Cleaner(Path ownFolder) {
      this.ownFolder = ownFolder;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return folder.equals(ownFolder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Optional<FileStamp> same =
          publishedAs(attributes, file, published.resolve(root.relativize(file)));
      if (same.isPresent()) {
        String name = FileNames.relative(root, file);
        looked.put(name, same.get());
        links.put(name, name);
      } else {
        Files.delete(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      super.postVisitDirectory(folder, failure);
      if (!folder.equals(root)) {
        deleteIfEmpty(folder);
      }
      return FileVisitResult.CONTINUE;
    }
  }

  /** How the other looks, if both are one file. */
  private static Optional<FileStamp> publishedAs(
      BasicFileAttributes attributes, Path file, Path other) {
    if (!attributes.isRegularFile()) {
      return Optional.empty();
    }
    try {
      BasicFileAttributes others =
          Files.readAttributes(other, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      @Nullable Object key = attributes.fileKey();
      boolean same =
          key == null
              ? others.isRegularFile() && Files.isSameFile(file, other)
              : key.equals(others.fileKey());
      return same ? Optional.of(FileStamp.ofLinked(others)) : Optional.empty();
    } catch (IOException gone) {
      // Or its folder is no folder now: in any case not the same.
      return Optional.empty();
    }
  }

  /** How a published file looked, if the folder had a link to it: then it is a regular file. */
  Optional<FileStamp> looked(String path) {
    return Optional.ofNullable(looked.get(path));
  }

  /**
   * Takes a published file as it is.
   *
   * @param path where it is to be
   * @param old where it is published
   * @throws FileAlreadyExistsException when the path was placed before
   */
  void link(OutputPath path, OutputPath old) throws IOException {
    claim(path);
    if (!links.remove(path.value(), old.value())) {
      FileTree.linkOrCopy(FileNames.resolve(published, old.value()), make(path));
    }
  }

  /**
   * Gives a folder another name, and with it the links in it: each is to the published file that it
   * was to. To be called before any file is placed in one of the two folders.
   */
  void renameFolder(OutputPath old, OutputPath folder) throws IOException {
    awaitCleaning();
    if (renameIfFree(root, old, folder)) {
      for (String name : List.copyOf(links.keySet())) {
        if (name.startsWith(old.value() + "/")) {
          String linked = Objects.requireNonNull(links.remove(name));
          links.put(folder.value() + name.substring(old.value().length()), linked);
        }
      }
    }
  }

  /**
   * Renames a folder of a site, if it is there and nothing has the other name.
   *
   * @return whether it was
   */
  static boolean renameIfFree(Path site, OutputPath old, OutputPath folder) throws IOException {
    Path source = FileNames.resolve(site, old.value());
    Path target = FileNames.resolve(site, folder.value());
    boolean free =
        Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS)
            && !Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    if (free) {
      Files.move(source, target);
    }
    return free;
  }

  /**
   * Where a file of other bytes than the published one is to be made: nothing is there, and its
   * folder is.
   *
   * @throws FileAlreadyExistsException when the path was placed before
   */
  Path place(OutputPath path) throws IOException {
    claim(path);
    return make(path);
  }

  private void claim(OutputPath path) throws IOException {
    awaitCleaning();
    if (!placed.add(path.value())) {
      throw new FileAlreadyExistsException(path.value());
    }
  }

  /** Makes the folder of a file; gives the file, which is not there. */
  private Path make(OutputPath path) throws IOException {
    String folder = path.folder();
    if (!folder.isEmpty() && !folders.contains(folder)) {
      makeFolder(folder);
      folders.add(folder);
    }
    Path file = FileNames.resolve(root, path.value());
    if (!links.isEmpty() && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      deleteLinks(
          links.keySet().stream().filter(name -> name.startsWith(path.value() + "/")).toList());
    } else if (links.remove(path.value()) != null) {
      // Never written into: it is a published file.
      Files.delete(file);
    }
    return file;
  }

  private void makeFolder(String folder) throws IOException {
    Path path = FileNames.resolve(root, folder);
    try {
      Files.createDirectories(path);
    } catch (FileAlreadyExistsException file) {
      // A page of the published site had the name that a folder has now.
      deleteLinks(
          links.keySet().stream().filter(name -> (folder + "/").startsWith(name + "/")).toList());
      Files.createDirectories(path);
    }
  }

  /** Whether this run has placed a file there; others' files are not placed. */
  boolean isPlaced(String path) {
    return placed.contains(path);
  }

  /** The paths of all files that were placed, sorted. */
  List<String> placed() {
    String[] all = placed.toArray(String[]::new);
    Arrays.parallelSort(all);
    return List.of(all);
  }

  /**
   * Takes over a file that others put into the published folder.
   *
   * @param name its path
   * @throws FileAlreadyExistsException when something else is in its place
   */
  void linkForeign(String name, Path file) throws IOException {
    if (!links.remove(name, name)) {
      Path target = root.resolve(published.relativize(file));
      if (links.remove(name) != null) {
        Files.delete(target);
      }
      Files.createDirectories(target.getParent());
      FileTree.linkOrCopy(file, target);
    }
  }

  /** Deletes the published files that this site has no longer. */
  void deleteTheRest() throws IOException {
    deleteLinks(List.copyOf(links.keySet()));
  }

  private void deleteLinks(List<String> names) throws IOException {
    Set<String> emptied = new TreeSet<>();
    for (String name : names) {
      if (links.remove(name) != null) {
        Files.delete(FileNames.resolve(root, name));
        emptied.add(folderOf(name));
      }
    }
    for (String folder : emptied) {
      for (String at = folder; isDeleted(at); at = folderOf(at)) {
        // Up to the first that holds something.
      }
    }
  }

  private boolean isDeleted(String folder) throws IOException {
    return !folder.isEmpty() && deleteIfEmpty(FileNames.resolve(root, folder));
  }

  private static String folderOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  private static boolean deleteIfEmpty(Path folder) throws IOException {
    try {
      return Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException holdsSomething) {
      return false;
    }
  }
}
