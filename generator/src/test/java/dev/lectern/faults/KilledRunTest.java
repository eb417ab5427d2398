package dev.lectern.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed at any moment leaves the old site or the new one, and the next run mends.
 */
@Timeout(900)
class KilledRunTest {
  private static final int KILLS = 100;
  private static final int SIDE_BY_SIDE = 2;

  @TempDir Path folder;
  private Path project;
  private TwoSites sites;
  private Map<String, String> oldSite;
  private Map<String, String> newSite;

  @BeforeEach
  void makeBothSites() throws Exception {
    project = folder.resolve("project");
    sites = TwoSites.write(project);
    sites.generate(TwoSites.OLD, folder.resolve("old/site"));
    sites.generate(TwoSites.NEW, folder.resolve("new/site"));
    oldSite = TwoSites.files(folder.resolve("old/site"));
    newSite = TwoSites.files(folder.resolve("new/site"));
    assertThat(oldSite.get("index.html")).isNotEqualTo(newSite.get("index.html"));
  }

  @Test
  void hundredKills() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);
    try {
      Callable<Kills> kills0 = () -> kill(folder.resolve("output-0/site"), new Random(7));
      Callable<Kills> kills1 = () -> kill(folder.resolve("output-1/site"), new Random(8));
      Kills total = new Kills(0, 0, 0);
      for (Future<Kills> half : threads.invokeAll(List.of(kills0, kills1))) {
        total = total.plus(half.get());
      }
      System.out.println("killed runs left " + total);
      assertThat(total.old() + total.young() + total.aside()).isEqualTo(KILLS);
      // The moments were such that they could have hurt.
      assertThat(total.old()).isGreaterThan(10);
      assertThat(total.young()).isGreaterThan(10);
      // Between two renames lie microseconds: more would be a window that readers fall into.
      assertThat(total.aside()).isLessThanOrEqualTo(2);
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * What killed runs left.
   *
   * @param old times the old site
   * @param young times the new site
   * @param aside times no output folder, being killed between two renames
   */
  private record Kills(int old, int young, int aside) {
    Kills plus(Kills other) {
      return new Kills(old + other.old, young + other.young, aside + other.aside);
    }
  }

  private Kills kill(Path output, Random random) throws Exception {
    sites.generate(TwoSites.OLD, output);
    long millis = millisOfTwoRuns(output);
    Kills kills = new Kills(0, 0, 0);
    for (int i = 0; i < KILLS / SIDE_BY_SIDE; i++) {
      try (GeneratorProcess process = GeneratorProcess.start(project, output, 1_000)) {
        Thread.sleep(random.nextLong(millis));
        process.kill();
      }
      kills = kills.plus(left(output, "kill " + i));
    }
    mends(output);
    return kills;
  }

  /**
   * So that half the moments lie in a first run and half in the switch from old to new and back.
   */
  private long millisOfTwoRuns(Path output) throws Exception {
    try (GeneratorProcess process = GeneratorProcess.start(project, output, 2)) {
      long begun = System.nanoTime();
      process.outcomes();
      return (System.nanoTime() - begun) / 1_000_000;
    }
  }

  private Kills left(Path output, String when) throws Exception {
    if (!Files.exists(output)) {
      sites.generate(TwoSites.OLD, output);
      return new Kills(0, 0, 1);
    }
    Map<String, String> files = TwoSites.files(output);
    boolean isOld = files.equals(oldSite);
    if (!isOld) {
      assertThat(files.keySet()).as(when).isEqualTo(newSite.keySet());
      assertThat(files).as(when).isEqualTo(newSite);
    }
    return isOld ? new Kills(1, 0, 0) : new Kills(0, 1, 0);
  }

  private void mends(Path output) throws Exception {
    sites.generate(TwoSites.NEW, output);
    assertThat(TwoSites.files(output)).isEqualTo(newSite);
    try (Stream<Path> beside = Files.list(output.getParent())) {
      assertThat(beside.filter(Files::isDirectory))
          .containsExactlyInAnyOrder(
              output, output.resolveSibling("site.cache"), output.resolveSibling("site.staging"));
    }
  }
}
