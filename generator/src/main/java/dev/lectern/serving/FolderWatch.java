package dev.lectern.serving;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits for changes of files and of folders with all below them, those to come included. Links are
 * not followed. On Linux and Windows a change is told within milliseconds; on macOS Java looks
 * every few seconds.
 */
final class FolderWatch implements Closeable {
  /** An editor that saves does several things; a pause this long ends them. */
  private static final long QUIET_MILLIS = 25;

  /** Copying a folder has no pauses: then it is looked at in between. */
  private static final long LONGEST_MILLIS = 300;

  private final List<Path> watched;
  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();

  /**
   * Begins to watch.
   *
   * @param watched files and folders, absolute; they need not exist, but the folders they lie in
   */
  FolderWatch(List<Path> watched) throws IOException {
    this.watched = List.copyOf(watched);
    this.service = watched.get(0).getFileSystem().newWatchService();
    registerAll();
  }

  private void registerAll() throws IOException {
    for (Path path : watched) {
      Path parent = path.getParent();
      if (parent != null && Files.isDirectory(parent)) {
        register(parent);
      }
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        registerTree(path);
      }
    }
  }

  private void registerTree(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            register(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException vanished) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void register(Path folder) throws IOException {
    folders.put(folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE), folder);
  }

  /**
   * Waits for the next change.
   *
   * @return what changed until nothing did for a moment; never empty
   * @throws java.nio.file.ClosedWatchServiceException when the watch was closed
   */
  Set<Path> next() throws IOException, InterruptedException {
    Set<Path> changed = new TreeSet<>();
    while (changed.isEmpty()) {
      collect(service.take(), changed);
    }
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
    while (System.nanoTime() < end) {
      @Nullable WatchKey key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
      if (key == null) {
        break;
      }
      collect(key, changed);
    }
    return changed;
  }

  private void collect(WatchKey key, Set<Path> changed) throws IOException {
    @Nullable Path folder = folders.get(key);
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind() == OVERFLOW || folder == null) {
        registerAll();
        changed.addAll(watched);
      } else {
        Path path = folder.resolve((Path) event.context());
        if (watched.stream().anyMatch(path::startsWith)) {
          changed.add(path);
          if (event.kind() == ENTRY_CREATE && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            registerTree(path);
          }
        }
      }
    }
    if (!key.reset()) {
      folders.remove(key);
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
