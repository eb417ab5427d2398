package dev.lectern.maven;

import dev.lectern.generation.FailurePolicy;
import dev.lectern.generation.GenerationResult;
import dev.lectern.generation.GenerationSettings;
import dev.lectern.generation.ProgressListener;
import dev.lectern.generation.SettingsException;
import dev.lectern.generation.SiteGenerator;
import dev.lectern.publishing.PublishingException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals that read records have in common. Maven sets the fields before it calls. */
@SuppressWarnings("NullAway.Init")
abstract class AbstractLecternMojo extends AbstractMojo {

  /** The project's folder. Paths in messages are relative to it. */
  @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
  private File basedir;

  /** Where Maven puts what it makes, and we what we keep for the next run. */
  @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
  private File buildDirectory;

  /** The folder with the lecture records, absolute or relative to the project. */
  @Parameter(property = "lectern.contentDirectory", defaultValue = "content", required = true)
  private File contentDirectory;

  /** The folder that becomes the site, absolute or relative to the project. */
  @Parameter(
      property = "lectern.outputDirectory",
      defaultValue = "${project.build.directory}/site",
      required = true)
  private File outputDirectory;

  /**
   * The address the site will have, such as {@code https://example.github.io/lectures/}. Feeds and
   * the sitemap need it; every other page has relative links only.
   */
  @Parameter(property = "lectern.siteUrl")
  private @Nullable String siteUrl;

  /** Settings as in {@code jbake.properties}, which they override: {@code site.title}, for one. */
  @Parameter private @Nullable Map<String, @Nullable String> siteProperties;

  /** Whether records with errors fail the build. The site published before stays as it was. */
  @Parameter(property = "lectern.failOnError", defaultValue = "true")
  private boolean failOnError;

  /** Whether warnings fail the build too. */
  @Parameter(property = "lectern.failOnWarning", defaultValue = "false")
  private boolean failOnWarning;

  /** How many records may have errors before {@code failOnError} counts. */
  @Parameter(property = "lectern.maxBadRecords", defaultValue = "0")
  private int maxBadRecords;

  /**
   * Where to write what was found, for editors and code hosts: SARIF 2.1.0 when the name ends in
   * {@code .sarif}, an array of objects when it ends in {@code .json}.
   */
  @Parameter(property = "lectern.diagnosticsFile")
  private @Nullable File diagnosticsFile;

  /** Maven's own account of this run, in which parameters are looked up. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** This goal as Maven is about to run it. */
  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution mojoExecution;

  /** Skips this goal. */
  @Parameter(property = "lectern.skip", defaultValue = "false")
  private boolean skip;

  /** Runs the goal's own part. */
  abstract GenerationResult run(SiteGenerator generator) throws IOException, SettingsException;

  /** Tells a run's outcome in a sentence for the log. */
  abstract String summary(GenerationResult result);

  /** The folder that becomes the site. */
  Path outputFolder() {
    return outputDirectory.toPath().toAbsolutePath();
  }

  /** Whether something other than {@code lectern.skip} says that there is nothing to do. */
  boolean isSkippedByMaven() {
    return false;
  }

  /** Whether there is nothing to do. */
  final boolean isSkipped() {
    return skip || isSkippedByMaven();
  }

  /** Says what is wrong with parameters that Maven does not look at. */
  final void checkParameters() throws MojoFailureException {
    new ParameterCheck(session, mojoExecution).run(getLog());
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (isSkipped()) {
      getLog().info("Lectern is skipped");
      return;
    }
    checkParameters();
    DiagnosticFiles files =
        new DiagnosticFiles(diagnosticsFile, basedir.toPath().toAbsolutePath(), System.getenv());
    GenerationResult result;
    try {
      result = run(new SiteGenerator(settings(), progress()));
    } catch (SettingsException | PublishingException wrong) {
      throw new MojoFailureException(wrong.getMessage(), wrong);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot generate the site: " + e.getMessage(), e);
    }
    result.diagnostics().forEach(found -> DiagnosticLog.print(found, getLog()));
    try {
      files.write(result.diagnostics(), System.out);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write lectern.diagnosticsFile: " + e, e);
    }
    if (result.failed()) {
      throw new MojoFailureException(summary(result));
    }
    getLog().info(summary(result));
    figures(result).forEach(getLog()::info);
  }

  /** Further lines about a run that went well. */
  List<String> figures(GenerationResult result) {
    return List.of();
  }

  private ProgressListener progress() {
    boolean watched =
        ConsoleProgress.hasTerminal()
            && System.getenv("CI") == null
            && session.getRequest().isInteractiveMode();
    return new ConsoleProgress(getLog(), watched, System.out, System::nanoTime);
  }

  /** What the parameters say, for a run now. */
  final GenerationSettings settings() throws MojoFailureException {
    if (maxBadRecords < 0) {
      throw new MojoFailureException(
          "lectern.maxBadRecords is a whole number from 0, not " + maxBadRecords);
    }
    Map<String, String> properties = new HashMap<>();
    if (siteProperties != null) {
      // An empty element in the pom arrives as null.
      siteProperties.forEach((key, value) -> properties.put(key, value == null ? "" : value));
    }
    return new GenerationSettings(
        basedir.toPath().toAbsolutePath(),
        contentDirectory.toPath().toAbsolutePath(),
        outputFolder(),
        siteUrl,
        properties,
        new FailurePolicy(failOnError, failOnWarning, maxBadRecords),
        Instant.now(),
        workPath());
  }

  /**
   * Directly in the build's folder, though the lectures may be a section of the project's site:
   * what is kept for the next run must not be published with that.
   */
  private Path workPath() {
    Path build = buildDirectory.toPath().toAbsolutePath().normalize();
    Path output = outputFolder().normalize();
    return output.startsWith(build) && !output.equals(build)
        ? build.resolve(build.relativize(output).toString().replace(File.separatorChar, '-'))
        : output;
  }
}
