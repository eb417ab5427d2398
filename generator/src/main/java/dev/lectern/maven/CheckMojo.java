package dev.lectern.maven;

import dev.lectern.diagnostics.Severity;
import dev.lectern.generation.GenerationResult;
import dev.lectern.generation.SettingsException;
import dev.lectern.generation.SiteGenerator;
import java.io.IOException;
import java.util.Locale;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Reads every record and page and reports what is wrong with them. Writes nothing. Called in a
 * project with modules it checks the project itself.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, aggregator = true)
public final class CheckMojo extends AbstractLecternMojo {

  @Override
  GenerationResult run(SiteGenerator generator) throws IOException, SettingsException {
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
