package dev.lectern.maven;

import dev.lectern.diagnostics.Severity;
import dev.lectern.generation.GenerationResult;
import dev.lectern.generation.SettingsException;
import dev.lectern.generation.SiteGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Turns the content folder into a site. JBake keeps settings in static state, so two runs in one
 * virtual machine wait for each other: this goal is not thread-safe.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.SITE)
public final class GenerateMojo extends AbstractLecternMojo {

  /** The site plugin's switch, honoured here too. */
  @Parameter(property = "maven.site.skip", defaultValue = "false")
  private boolean siteSkip;

  @Override
  boolean isSkippedByMaven() {
    return siteSkip;
  }

  @Override
  GenerationResult run(SiteGenerator generator) throws IOException, SettingsException {
    return generator.generate();
  }

  @Override
  String summary(GenerationResult result) {
    return summaryOf(result);
  }

  @Override
  List<String> figures(GenerationResult result) {
    return RunSummary.of(result);
  }

  /** What a run found and what it changed. */
  static String summaryOf(GenerationResult result) {
    String counts =
        String.format(
            Locale.ROOT,
            "%d lectures, %d left out, %d bad; %d errors, %d warnings",
            result.lectures(),
            result.leftOut(),
            result.badFiles(),
            result.count(Severity.ERROR),
            result.count(Severity.WARNING));
    return result
        .published()
        .map(
            files ->
                String.format(
                    Locale.ROOT,
                    "%s. Files: %d written, %d unchanged, %d removed",
                    counts,
                    files.written(),
                    files.unchanged(),
                    files.removed()))
        .orElse(counts + ". The site published before was left as it was");
  }
}
