package dev.lectern.maven;

import dev.lectern.diagnostics.Severity;
import dev.lectern.generation.GenerationResult;
import dev.lectern.generation.SettingsException;
import dev.lectern.generation.SiteGenerator;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Reads every record and page and reports what is wrong with them. Writes nothing. Called in a
 * project with modules it checks the project itself.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, aggregator = true)
public final class CheckMojo extends AbstractLecternMojo {

  /**
   * Files of the content folder, between commas: only these are read, in less than a second. What
   * only all of the content can show is not looked for then.
   */
  @Parameter(property = "lectern.files")
  private @Nullable List<File> files;

  @Override
  GenerationResult run(SiteGenerator generator) throws IOException, SettingsException {
    if (files != null && !files.isEmpty()) {
      return generator.check(files.stream().map(file -> file.toPath().toAbsolutePath()).toList());
    }
    return generator.check();
  }

  @Override
  String summary(GenerationResult result) {
    return String.format(
        Locale.ROOT,
        "%d lectures, %d left out, %d bad; %d errors, %d warnings",
        result.lectures(),
        result.leftOut(),
        result.badFiles(),
        result.count(Severity.ERROR),
        result.count(Severity.WARNING));
  }
}
