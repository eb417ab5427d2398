package dev.lectern.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.generation.GenerationResult;
import dev.lectern.publishing.PublishingException;
import dev.lectern.testing.SampleSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Things in the way, records that change under the reader, and two runs at once. */
@Timeout(300)
class DisturbedRunTest {
  @TempDir Path folder;
  private TwoSites sites;
  private Path output;

  @BeforeEach
  void write() throws Exception {
    sites = TwoSites.write(folder.resolve("project"));
    output = folder.resolve("output/site");
  }

  @Test
  void theOutputFolderIsAFile() throws Exception {
    Files.createDirectories(output.getParent());
    Files.writeString(output, "mine");
    assertThatThrownBy(() -> sites.generate(TwoSites.NEW, output))
        .isInstanceOf(PublishingException.class)
        .hasMessageContaining("is a file");
    assertThat(output).hasContent("mine");
  }

  @Test
  void theOutputFolderLiesInAFile() throws Exception {
    Files.writeString(output.getParent(), "mine");
    assertThatThrownBy(() -> sites.generate(TwoSites.NEW, output))
        .isInstanceOf(PublishingException.class)
        .hasMessageContaining("lies in something that is no folder");
    assertThat(output.getParent()).hasContent("mine");
  }

  @Test
  void recordsComeGoAndChangeWhileTheyAreRead() throws Exception {
    Path records = folder.resolve("project").resolve(TwoSites.NEW);
    Map<String, String> before = records(records);
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger changes = new AtomicInteger();
    Thread disturber =
        new Thread(
            () -> {
              while (!done.get()) {
                disturb(records, changes.getAndIncrement());
              }
            });
    disturber.start();
    try {
      for (int i = 0; i < 15; i++) {
        GenerationResult result = sites.generate(TwoSites.NEW, output);
        // Half a record fails the run, which then publishes nothing.
        if (result.publication() != null) {
          assertThat(output.resolve("lectures/new-1.html")).isRegularFile();
          assertThat(TwoSites.files(output).get("index.html")).endsWith("</html>\n");
        }
      }
    } finally {
      done.set(true);
      disturber.join();
    }
    assertThat(changes.get()).isGreaterThan(100);
    assertThat(records(records)).isEqualTo(before);
    sites.generate(TwoSites.NEW, output);
    sites.generate(TwoSites.NEW, folder.resolve("quiet/site"));
    assertThat(TwoSites.files(output)).isEqualTo(TwoSites.files(folder.resolve("quiet/site")));
  }

  /** One record vanishes, one is cut short, one comes; then all is as before. */
  private static void disturb(Path records, int turn) {
    try {
      Path file = records.resolve("lecture-" + (1 + turn % 3) + ".txt");
      String text = Files.readString(file);
      Files.delete(file);
      Thread.sleep(1);
      Files.writeString(file, text.substring(0, text.length() / 2));
      Path comes = records.resolve("comes.txt");
      SampleSite.writeRecord(comes, "Comes");
      Thread.sleep(1);
      Files.writeString(file, text);
      Files.delete(comes);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> records(Path records) throws IOException {
    return TwoSites.files(records);
  }

  @Test
  void twoProcessesAtOnce() throws Exception {
    Path project = folder.resolve("project");
    try (GeneratorProcess first = GeneratorProcess.start(project, output, 12);
        GeneratorProcess second = GeneratorProcess.start(project, output, 12)) {
      List<String> outcomes = new ArrayList<>(first.outcomes());
      outcomes.addAll(second.outcomes());
      assertThat(outcomes).hasSize(24);
      assertThat(outcomes)
          .allMatch(
              outcome ->
                  outcome.startsWith("made")
                      || outcome.contains("another run is writing to " + output));
      assertThat(outcomes).contains("made new").anyMatch(outcome -> outcome.startsWith("refused"));
    }
    Map<String, String> last = TwoSites.files(output);
    String state = last.containsKey("lectures/old-1.html") ? TwoSites.OLD : TwoSites.NEW;
    sites.generate(state, folder.resolve("alone/site"));
    assertThat(last).isEqualTo(TwoSites.files(folder.resolve("alone/site")));
  }
}
