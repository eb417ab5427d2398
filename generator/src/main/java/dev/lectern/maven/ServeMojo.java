package dev.lectern.maven;

import dev.lectern.generation.GenerationResult;
import dev.lectern.generation.GenerationSettings;
import dev.lectern.generation.SettingsException;
import dev.lectern.generation.SiteGenerator;
import dev.lectern.serving.PreviewServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes the site, shows it at an address of this machine, and follows every change of records,
 * pages, templates, assets and settings until Ctrl-C ends it. Pages that are open in a browser show
 * a change as soon as the site is made, and what is wrong when it can't be.
 */
@Mojo(name = "serve", aggregator = true)
public final class ServeMojo extends AbstractLecternMojo {

  /** The port of 127.0.0.1 at which the site is shown. */
  @Parameter(property = "lectern.port", defaultValue = "8820")
  private int port;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (isSkipped()) {
      getLog().info("Lectern is skipped");
      return;
    }
    checkParameters();
    // Wrong settings show here, not at the first change.
    GenerationSettings first = settings();
    try (PreviewServer server =
        PreviewServer.open(() -> first.at(Instant.now()), port, new Log())) {
      Thread hook = new Thread(() -> end(server), "lectern-end");
      Runtime.getRuntime().addShutdownHook(hook);
      getLog().info("The site will be at " + server.url() + " until Ctrl-C");
      server.run();
    } catch (SettingsException wrong) {
      throw new MojoFailureException(wrong.getMessage(), wrong);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot serve the site: " + e.getMessage(), e);
    }
  }

  /** A build that has begun ends, so that the next run finds nothing half done. */
  private void end(PreviewServer server) {
    try {
      server.close();
      server.awaitEnd();
    } catch (IOException | InterruptedException e) {
      getLog().warn("the preview did not end well: " + e);
    }
  }

  private final class Log implements PreviewServer.BuildLog {
    @Override
    public void built(GenerationResult result, long millis) {
      result.diagnostics().forEach(found -> DiagnosticLog.print(found, getLog()));
      String text = summary(result) + String.format(Locale.ROOT, " (%d ms)", millis);
      if (result.failed()) {
        getLog().error(text);
      } else {
        getLog().info(text);
      }
    }

    @Override
    public void shown(Path record, long millis) {
      getLog().info(record.getFileName() + " is shown; the site follows (" + millis + " ms)");
    }

    @Override
    public void failed(String message) {
      getLog().error(message);
    }
  }

  @Override
  GenerationResult run(SiteGenerator generator) throws IOException, SettingsException {
    return generator.generate();
  }

  @Override
  String summary(GenerationResult result) {
    return GenerateMojo.summaryOf(result);
  }
}
