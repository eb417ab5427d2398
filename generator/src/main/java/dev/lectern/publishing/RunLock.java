package dev.lectern.publishing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Lets one run at a time write to a published folder. What the lock file says tells a later run
 * which folders beside the published one are Lectern's; its name is never taken away, since two
 * later runs could then lock two files of one name.
 */
final class RunLock implements Closeable {
  /**
   * What the last run that held a lock left. All texts that are written have one length, so that
   * one takes the place of another without an empty file between.
   */
  enum State {
    /** There was none: folders that are found are somebody else's. */
    NEW(""),
    /** It published, and left the files of the site before. */
    PUBLISHED("published\n"),
    /** It died, or published nothing: what is found is its own. */
    IN_USE("in use   \n");

    private final String text;

    State(String text) {
      this.text = text;
    }
  }

  private final FileChannel channel;
  private final State found;

  private RunLock(FileChannel channel, State found) {
    this.channel = channel;
    this.found = found;
  }

  /**
   * Takes the lock.
   *
   * @param published what is locked, for messages
   * @throws PublishingException when another run holds it, or the file can't be made
   */
  static RunLock take(Path lockFile, Path published) throws IOException {
    FileChannel channel = open(lockFile, published);
    try {
      if (!isLocked(channel)) {
        throw new PublishingException(
            "another run is writing to " + published + "; wait for it to end");
      }
      return new RunLock(channel, read(channel));
    } catch (IOException | RuntimeException failure) {
      channel.close();
      throw failure;
    }
  }

  private static FileChannel open(Path lockFile, Path published) throws PublishingException {
    try {
      return FileChannel.open(
          lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException readOnly) {
      throw new PublishingException(
          "cannot write beside the output directory " + published + ": " + reason(readOnly),
          readOnly);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException sameProcess) {
      // A second run in this virtual machine: the same answer as for one in another process.
      return false;
    }
  }

  private static State read(FileChannel channel) throws IOException {
    if (channel.size() == 0) {
      return State.NEW;
    }
    ByteBuffer start = ByteBuffer.allocate(State.PUBLISHED.text.length());
    channel.read(start, 0);
    String text = new String(start.array(), StandardCharsets.UTF_8);
    return text.equals(State.PUBLISHED.text) ? State.PUBLISHED : State.IN_USE;
  }

  /** What the run before left. */
  State found() {
    return found;
  }

  /** Says what a run that comes after finds from now on. */
  void write(State state) throws IOException {
    ByteBuffer text = ByteBuffer.wrap(state.text.getBytes(StandardCharsets.UTF_8));
    while (text.hasRemaining()) {
      channel.write(text, text.position());
    }
  }

  /** Why a file could not be had, in words. */
  static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    return failure instanceof FileSystemException system
        ? String.valueOf(system.getReason())
        : String.valueOf(failure.getMessage());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
