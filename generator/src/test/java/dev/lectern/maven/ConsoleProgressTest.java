package dev.lectern.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.generation.GenerationResult;
import dev.lectern.generation.RunFigures;
import dev.lectern.generation.Stage;
import dev.lectern.publishing.PublishSummary;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final List<String> logged = new ArrayList<>();
  private boolean quiet;
  private long nanos = 1_000_000_000;

  private ConsoleProgress progress(boolean terminal) {
    SystemStreamLog log =
        new SystemStreamLog() {
          @Override
          public boolean isInfoEnabled() {
            return !quiet;
          }

          @Override
          public void info(CharSequence text) {
            logged.add(text.toString());
          }
        };
    PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
    return new ConsoleProgress(log, terminal, out, () -> nanos);
  }

  private void run(ConsoleProgress progress) {
    progress.begun(Stage.READING, 4);
    for (int i = 0; i < 4; i++) {
      nanos += 60_000_000;
      progress.advanced();
    }
    progress.ended(Stage.READING, 4, Duration.ofMillis(240));
    progress.begun(Stage.COMPARING, 0);
    progress.ended(Stage.COMPARING, 0, Duration.ofMillis(5));
  }

  @Test
  void oneLineOnATerminal() {
    run(progress(true));
    assertThat(logged).isEmpty();
    assertThat(shown.toString(StandardCharsets.UTF_8).split("\r"))
        .containsExactly(
            "",
            "\u001b[Kreading 2 of 4, 17/s, 0 s left",
            "\u001b[Kreading 4, 17/s",
            "\u001b[K",
            "\u001b[K");
  }

  @Test
  void aLineForEachStageElsewhere() {
    run(progress(false));
    assertThat(shown.size()).isZero();
    assertThat(logged).containsExactly("reading 4: 0.24 s", "comparing: 0.01 s");
  }

  @Test
  void nothingWhenQuiet() {
    quiet = true;
    run(progress(true));
    run(progress(false));
    assertThat(shown.size()).isZero();
    assertThat(logged).isEmpty();
  }

  @Test
  void remainingTime() {
    assertThat(ConsoleProgress.line(Stage.RENDERING, 1_200, 10_000, 1.5))
        .isEqualTo("rendering 1200 of 10000, 800/s, 11 s left");
  }

  @Test
  void summary() {
    TreeMap<String, Duration> slow =
        new TreeMap<>(Map.of("content/long.txt", Duration.ofMillis(1_234)));
    GenerationResult result =
        new GenerationResult(
            List.of(),
            10,
            2,
            1,
            0,
            new PublishSummary(3, 4_500, 20, 7_000_000, 1),
            false,
            new RunFigures(
                23,
                21,
                Map.of(
                    Stage.RENDERING, Duration.ofMillis(500), Stage.READING, Duration.ofMillis(250)),
                slow));
    assertThat(RunSummary.of(result))
        .containsExactly(
            "Records   10 published (2 analysed, the others known), 1 left out, 0 bad",
            "Pages     23 (2 rendered, the others as before)",
            "Problems  0 errors, 0 warnings",
            "Files     3 written (4.5 kB), 20 unchanged (7.0 MB), 1 removed",
            "Time      0.75 s: reading 0.25 s, rendering 0.50 s",
            "Slow      content/long.txt: 1.23 s");
  }
}
