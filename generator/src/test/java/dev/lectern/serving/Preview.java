package dev.lectern.serving;

import dev.lectern.generation.FailurePolicy;
import dev.lectern.generation.GenerationResult;
import dev.lectern.generation.GenerationSettings;
import dev.lectern.testing.SampleSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A small project that is being previewed. */
public final class Preview implements AutoCloseable {
  private final Path project;
  private final PreviewServer server;
  private final Thread thread;
  private final BlockingQueue<String> builds = new LinkedBlockingQueue<>();
  private volatile Runnable whenShown = () -> {};

  /** Starts one; returns when the first build has been made. */
  public Preview(Path project) throws Exception {
    this.project = project;
    this.server = PreviewServer.open(() -> settings(project), 0, new Log());
    this.thread = new Thread(this::run, "preview of a test");
    thread.start();
    awaitBuild();
  }

  /** The settings of a project's preview. */
  static GenerationSettings settings(Path project) {
    return new GenerationSettings(
        project,
        project.resolve("content"),
        project.resolve("target/site"),
        SampleSite.URL,
        Map.of(),
        new FailurePolicy(true, false, 0),
        Instant.parse("2026-06-01T00:00:00Z"));
  }

  private void run() {
    try {
      server.run();
    } catch (IOException e) {
      builds.add("died: " + e);
    }
  }

  private final class Log implements PreviewServer.BuildLog {
    @Override
    public void built(GenerationResult result, long millis) {
      builds.add(result.failed() ? "failed" : "built");
    }

    @Override
    public void shown(Path record, long millis) {
      whenShown.run();
    }

    @Override
    public void failed(String message) {
      builds.add("failed: " + message);
    }
  }

  /** Waits for a build and tells how it ended. */
  public String awaitBuild() throws InterruptedException {
    String outcome = builds.poll(60, TimeUnit.SECONDS);
    return outcome == null ? "no build in a minute" : outcome;
  }

  /** Has something done when a record is shown, before the build of it begins. */
  void whenShown(Runnable act) {
    whenShown = act;
  }

  /** The address of a path. */
  public String url(String path) {
    return server.url() + path;
  }

  /** Writes a file of the project. */
  public void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Replaces a text in a file of the project. */
  public void replace(String path, String old, String fresh) throws IOException {
    Path file = project.resolve(path);
    Files.writeString(file, Files.readString(file).replace(old, fresh));
  }

  @Override
  public void close() throws IOException {
    server.close();
    try {
      server.awaitEnd();
      thread.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a build ended", stop);
    }
  }
}
