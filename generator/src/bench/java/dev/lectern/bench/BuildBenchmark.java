package dev.lectern.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Builds a site from nothing, a few times, each beside a copy of its output on the same disk, and
 * prints medians and their ratio. The output of the run before is left in place, as it is for an
 * author; what was kept of its records is not, so that every record is read. Of made-up records one
 * is then edited, and the site built again with all that was kept.
 */
final class BuildBenchmark {
  private BuildBenchmark() {}

  /**
   * Runs.
   *
   * @param arguments a folder to work in, how many records, how many runs, and perhaps a content
   *     folder to take instead of made-up records, whose number then counts for nothing
   */
  public static void main(String[] arguments) throws Exception {
    Path work = Path.of(arguments[0]).toAbsolutePath();
    int records = Integer.parseInt(arguments[1]);
    int runs = Integer.parseInt(arguments[2]);
    boolean own = arguments.length < 4 || arguments[3].isBlank();
    Path content = own ? work.resolve(records + "/content") : Path.of(arguments[3]);
    if (own) {
      new BenchRecords().write(content, records);
    }
    Path output = work.resolve("site-" + (own ? String.valueOf(records) : "given"));
    List<double[]> builds = new ArrayList<>();
    double[] copies = new double[runs];
    for (int run = 0; run < runs; run++) {
      forgetRecords(output);
      double[] build = build(content, output);
      builds.add(build);
      copies[run] = copy(output, work.resolve("copy"));
      System.out.printf(
          Locale.ROOT,
          "%.0f lectures: %.2f s, processor %.2f s, %.0f MB; copy %.2f s%n",
          build[0],
          build[1],
          build[2],
          build[3],
          copies[run]);
    }
    double seconds = median(builds.stream().mapToDouble(build -> build[1]).toArray());
    System.out.printf(
        Locale.ROOT,
        "median of %d: %.2f s, processor %.2f s, %.0f MB, %.1f times a copy (%.2f s)%n",
        runs,
        seconds,
        median(builds.stream().mapToDouble(build -> build[2]).toArray()),
        median(builds.stream().mapToDouble(build -> build[3]).toArray()),
        seconds / median(copies),
        median(copies));
    if (own) {
      edit(content, output, runs, median(copies));
    }
  }

  private static void edit(Path content, Path output, int runs, double copy) throws Exception {
    Path record;
    try (Stream<Path> all = Files.walk(content)) {
      List<Path> records = all.filter(Files::isRegularFile).sorted().toList();
      record = records.get(records.size() / 2);
    }
    List<double[]> builds = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      Files.writeString(record, "One sentence more. ", StandardOpenOption.APPEND);
      builds.add(build(content, output));
    }
    double seconds = median(builds.stream().mapToDouble(build -> build[1]).toArray());
    System.out.printf(
        Locale.ROOT,
        "after an edit, median of %d: %.2f s, processor %.2f s, %.1f times a copy%n",
        runs,
        seconds,
        median(builds.stream().mapToDouble(build -> build[2]).toArray()),
        seconds / copy);
  }

  private static double[] build(Path content, Path output) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            System.getProperty("bench.jvm", "").isBlank()
                ? new String[0]
                : System.getProperty("bench.jvm", "").trim().split(" +", -1)));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(FullBuild.class.getName(), content.toString(), output.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes()).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the build failed: " + printed);
    }
    return Arrays.stream(printed.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  /** Removes what lies beside the site to make the next build quicker. */
  private static void forgetRecords(Path output) throws IOException {
    String prefix = output.getFileName() + ".";
    try (Stream<Path> beside = Files.list(output.getParent())) {
      for (Path file : beside.filter(f -> f.getFileName().toString().startsWith(prefix)).toList()) {
        delete(file);
      }
    }
  }

  /** Seconds to copy a folder. */
  private static double copy(Path from, Path to) throws IOException {
    delete(to);
    long start = System.nanoTime();
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(file -> copyOne(file, to.resolve(from.relativize(file).toString())));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    delete(to);
    return seconds;
  }

  private static void copyOne(Path from, Path to) {
    try {
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> found = Files.walk(path)) {
      files = new ArrayList<>(found.toList());
    }
    for (int i = files.size() - 1; i >= 0; i--) {
      Files.delete(files.get(i));
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
