package dev.lectern.bench;

import dev.lectern.generation.FailurePolicy;
import dev.lectern.generation.GenerationResult;
import dev.lectern.generation.GenerationSettings;
import dev.lectern.generation.SiteGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * One build in a virtual machine of its own, started by {@link BuildBenchmark}. Prints what it
 * took: seconds of generation, seconds of processor time of the whole process, and its peak of
 * resident memory in MB, where the system tells.
 */
final class FullBuild {
  private FullBuild() {}

  /**
   * Builds.
   *
   * @param arguments the content folder and the output folder
   */
  public static void main(String[] arguments) throws Exception {
    Path content = Path.of(arguments[0]).toAbsolutePath();
    Path output = Path.of(arguments[1]).toAbsolutePath();
    long start = System.nanoTime();
    GenerationResult result =
        new SiteGenerator(
                new GenerationSettings(
                    content.getParent(),
                    content,
                    output,
                    "https://lectern.example/",
                    Map.of("site.title", "讲座笔记", "site.language", "zh-CN"),
                    new FailurePolicy(true, false, 0),
                    Instant.parse("2040-01-01T00:00:00Z")))
            .generate();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (result.failed()) {
      throw new IllegalStateException("the build failed: " + result.diagnostics());
    }
    double processor =
        ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    System.out.printf(
        Locale.ROOT, "%d %.2f %.2f %d%n", result.lectures(), seconds, processor, peakMegabytes());
  }

  private static long peakMegabytes() throws Exception {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
