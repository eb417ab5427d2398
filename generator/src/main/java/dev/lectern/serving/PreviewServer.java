package dev.lectern.serving;

import com.sun.net.httpserver.HttpServer;
import dev.lectern.diagnostics.ConsoleFormat;
import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.Severity;
import dev.lectern.generation.GenerationResult;
import dev.lectern.generation.GenerationSettings;
import dev.lectern.generation.LecturePreview;
import dev.lectern.generation.SettingsException;
import dev.lectern.generation.SiteGenerator;
import dev.lectern.publishing.PublishSummary;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A site on this machine's own address that follows its project: a change is built, and open pages
 * show it. A build that fails leaves the site as it was, and pages say why.
 */
public final class PreviewServer implements Closeable {
  private static final long BEAT_MILLIS = 10_000;

  /** Of more records that change at once the pages are not waited for one by one. */
  private static final int MOST_SHOWN_FIRST = 5;

  private final Supplier<GenerationSettings> settings;
  private final BuildLog log;
  private final HttpServer server;
  private final ExecutorService requests = Executors.newCachedThreadPool(PreviewServer::daemon);
  private final Timer beats = new Timer("lectern-beat", true);
  private final BrowserEvents events;
  private final FolderWatch watch;
  private final PagesAhead ahead = new PagesAhead();
  private final ExecutorService building = Executors.newSingleThreadExecutor();
  private final Set<Path> unbuilt = new TreeSet<>();
  private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean closed;
  private volatile @Nullable LecturePreview lectures;
  private final AtomicInteger builds = new AtomicInteger();

  /** Is told of builds. */
  public interface BuildLog {
    /** A build ended. */
    void built(GenerationResult result, long millis);

    /** Pages show a record that was saved; the build follows. */
    default void shown(Path record, long millis) {}

    /** A build could not begin or end. */
    void failed(String message);
  }

  private PreviewServer(
      Supplier<GenerationSettings> settings, BuildLog log, HttpServer server, FolderWatch watch) {
    this.settings = settings;
    this.log = log;
    this.server = server;
    this.watch = watch;
    this.events = new BrowserEvents(run + "-0");
  }

  /**
   * Takes the port; {@link #run} does the rest.
   *
   * @param settings of the next build, with its own time
   * @param port 0 for any that is free
   * @throws SettingsException when the port is taken or there is nothing to build
   */
  public static PreviewServer open(Supplier<GenerationSettings> settings, int port, BuildLog log)
      throws IOException, SettingsException {
    GenerationSettings first = settings.get();
    FolderWatch watch = new FolderWatch(new SiteGenerator(first).sources());
    HttpServer server;
    try {
      server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
    } catch (BindException taken) {
      watch.close();
      throw new SettingsException(
          "port " + port + " is taken; choose another with -Dlectern.port=…", taken);
    }
    PreviewServer preview = new PreviewServer(settings, log, server, watch);
    server.setExecutor(preview.requests);
    server.createContext("/", new SiteHandler(first.outputFolder(), preview.ahead, preview.events));
    return preview;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "lectern-preview");
    thread.setDaemon(true);
    return thread;
  }

  /** Where the site is shown. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** Builds, serves and follows changes, until {@link #close} is called by another thread. */
  public void run() throws IOException {
    try {
      build(false);
      server.start();
      beats.schedule(beat(), BEAT_MILLIS, BEAT_MILLIS);
      warmUp();
      while (!closed) {
        Set<Path> changed = watch.next();
        showFirst(changed);
        buildSoon(changed);
      }
    } catch (ClosedWatchServiceException | InterruptedException end) {
      closed = true;
    } finally {
      awaitBuilds();
      ended.countDown();
    }
  }

  private void warmUp() {
    @Nullable LecturePreview preview = lectures;
    if (preview != null) {
      try {
        preview.warmUp();
      } catch (IOException | RuntimeException failure) {
        log.failed("no page can be shown before its site is built: " + failure);
      }
    }
  }

  /** A build takes as long as the site is large, the pages of records that were saved do not. */
  private void showFirst(Set<Path> changed) {
    @Nullable LecturePreview preview = lectures;
    if (preview == null || changed.size() > MOST_SHOWN_FIRST) {
      return;
    }
    for (Path path : changed) {
      try {
        showFirst(path, preview);
      } catch (IOException | RuntimeException failure) {
        log.failed(path + " could not be shown before the site is built: " + failure);
      }
    }
  }

  private void showFirst(Path record, LecturePreview preview) throws IOException {
    long begun = System.nanoTime();
    Map<String, byte[]> files = preview.filesOf(record);
    if (!files.isEmpty()) {
      ahead.show(files);
      events.reload(nextBuild());
      log.shown(record, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }
  }

  private String nextBuild() {
    return run + "-" + builds.incrementAndGet();
  }

  /** Changes that come while a build runs are built together when it has ended. */
  private void buildSoon(Set<Path> changed) {
    synchronized (unbuilt) {
      boolean asked = !unbuilt.isEmpty();
      unbuilt.addAll(changed);
      if (asked) {
        return;
      }
    }
    building.execute(
        () -> {
          boolean stylesOnly;
          synchronized (unbuilt) {
            stylesOnly = unbuilt.stream().allMatch(PreviewServer::isStyleSheet);
            unbuilt.clear();
          }
          if (!closed) {
            build(stylesOnly);
          }
        });
  }

  private void awaitBuilds() {
    building.shutdown();
    boolean interrupted = false;
    while (!building.isTerminated()) {
      try {
        building.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException later) {
        // A build that has begun ends first.
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private TimerTask beat() {
    return new TimerTask() {
      @Override
      public void run() {
        events.beat();
      }
    };
  }

  private static boolean isStyleSheet(Path path) {
    return path.toString().endsWith(".css");
  }

  private void build(boolean stylesOnly) {
    long begun = System.nanoTime();
    Map<String, byte[]> shown = ahead.shown();
    try {
      SiteGenerator generator = new SiteGenerator(settings.get());
      GenerationResult result = generator.generate();
      if (result.published().isPresent()) {
        lectures = generator.preview().orElse(null);
        ahead.forget(shown);
      }
      if (result.published().map(PreviewServer::changes).orElse(false)) {
        String build = nextBuild();
        if (stylesOnly) {
          events.restyle(build);
        } else {
          events.reload(build);
        }
      }
      events.problems(result.failed() ? problems(result.diagnostics()) : "");
      log.built(result, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    } catch (SettingsException | IOException | RuntimeException failure) {
      // Whatever it is, the next change may mend it.
      String message = String.valueOf(failure.getMessage());
      events.problems(message);
      log.failed(message);
    }
  }

  private static boolean changes(PublishSummary published) {
    return published.written() + published.removed() > 0;
  }

  /** Errors; where there are none, the warnings that failed the build. */
  private static String problems(List<Diagnostic> all) {
    boolean errors = all.stream().anyMatch(found -> found.severity() == Severity.ERROR);
    return all.stream()
        .filter(found -> found.severity() == (errors ? Severity.ERROR : Severity.WARNING))
        .map(ConsoleFormat::format)
        .collect(Collectors.joining("\n\n"));
  }

  /** Stops serving, and waits for a build that has begun to end. */
  @Override
  public void close() throws IOException {
    closed = true;
    watch.close();
    beats.cancel();
    events.close();
    server.stop(0);
    requests.shutdownNow();
  }

  /** Waits until {@link #run} has ended. */
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }
}
