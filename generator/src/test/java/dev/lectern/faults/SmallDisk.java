package dev.lectern.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file system of a size of our choice, in memory. Only root may mount one, and only on Linux:
 * elsewhere the test is left out and says so.
 */
final class SmallDisk implements AutoCloseable {
  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  static SmallDisk mount(Path folder, long bytes) throws IOException {
    Files.createDirectories(folder);
    boolean mounted =
        run("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", folder.toString());
    if (!mounted) {
      System.err.println("*** FULL DISK TEST LEFT OUT: no file system can be mounted here");
    }
    assumeTrue(mounted, "a file system can be mounted");
    return new SmallDisk(folder);
  }

  Path folder() {
    return folder;
  }

  long used() throws IOException {
    FileStore store = Files.getFileStore(folder);
    return store.getTotalSpace() - store.getUnallocatedSpace();
  }

  void resize(long bytes) throws IOException {
    remount("size=" + bytes);
  }

  void makeReadOnly() throws IOException {
    remount("ro");
  }

  private void remount(String option) throws IOException {
    if (!run("mount", "-o", "remount," + option, folder.toString())) {
      throw new IllegalStateException("cannot remount " + folder + " with " + option);
    }
  }

  private static boolean run(String... command) throws IOException {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException noSuchCommand) {
      return false;
    }
    try {
      return process.waitFor() == 0;
    } catch (InterruptedException e) {
      throw new InterruptedIOException(String.join(" ", command));
    }
  }

  @Override
  public void close() throws IOException {
    if (!run("umount", folder.toString())) {
      throw new IllegalStateException("cannot unmount " + folder);
    }
  }
}
