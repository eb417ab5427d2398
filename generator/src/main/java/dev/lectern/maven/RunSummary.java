package dev.lectern.maven;

import dev.lectern.diagnostics.Severity;
import dev.lectern.generation.GenerationResult;
import dev.lectern.generation.RunFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A run in figures, a line for each kind. */
final class RunSummary {
  private RunSummary() {}

  static List<String> of(GenerationResult result) {
    RunFigures figures = result.figures();
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "Records   %d published (%d analysed, the others known), %d left out, %d bad",
            result.lectures(),
            result.recordsRead(),
            result.leftOut(),
            result.badFiles()));
    lines.add(
        String.format(
            Locale.ROOT,
            "Pages     %d (%d rendered, the others as before)",
            figures.pages(),
            figures.pages() - figures.pagesKept()));
    lines.add(
        String.format(
            Locale.ROOT,
            "Problems  %d errors, %d warnings",
            result.count(Severity.ERROR),
            result.count(Severity.WARNING)));
    result
        .published()
        .ifPresent(
            files ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "Files     %d written (%s), %d unchanged (%s), %d removed",
                        files.written(),
                        bytes(files.writtenBytes()),
                        files.unchanged(),
                        bytes(files.unchangedBytes()),
                        files.removed())));
    Duration all = figures.times().values().stream().reduce(Duration.ZERO, Duration::plus);
    lines.add(
        "Time      "
            + seconds(all)
            + ": "
            + figures.times().entrySet().stream()
                .map(time -> ConsoleProgress.name(time.getKey()) + " " + seconds(time.getValue()))
                .collect(Collectors.joining(", ")));
    figures
        .slowRecords()
        .forEach((path, took) -> lines.add("Slow      " + path + ": " + seconds(took)));
    return lines;
  }

  static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.2f s", time.toNanos() / 1e9);
  }

  static String bytes(long count) {
    if (count < 1_000) {
      return count + " B";
    }
    return count < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", count / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", count / 1e6);
  }
}
