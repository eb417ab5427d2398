package dev.lectern.faults;

import dev.lectern.generation.FailurePolicy;
import dev.lectern.generation.GenerationResult;
import dev.lectern.generation.GenerationSettings;
import dev.lectern.generation.SiteGenerator;
import dev.lectern.testing.SampleSite;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * A process that makes one site of what is good.
 *
 * <p>Arguments: the project folder, the output folder, the time that is taken for now.
 */
final class SampleRun {
  private SampleRun() {}

  public static void main(String[] arguments) throws Exception {
    Path project = Path.of(arguments[0]);
    GenerationResult result =
        new SiteGenerator(
                new GenerationSettings(
                    project,
                    project.resolve("content"),
                    Path.of(arguments[1]),
                    SampleSite.URL,
                    Map.of("site.language", "zh-CN"),
                    new FailurePolicy(false, false, 0),
                    Instant.parse(arguments[2])))
            .generate();
    if (result.publication() == null) {
      throw new IllegalStateException("not published: " + result.diagnostics());
    }
  }
}
