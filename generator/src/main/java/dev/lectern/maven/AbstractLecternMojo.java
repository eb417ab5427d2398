package dev.lectern.maven;

import dev.lectern.diagnostics.ConsoleFormat;
import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.generation.FailurePolicy;
import dev.lectern.generation.GenerationResult;
import dev.lectern.generation.GenerationSettings;
import dev.lectern.generation.SettingsException;
import dev.lectern.generation.SiteGenerator;
import dev.lectern.publishing.PublishingException;
import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
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

  /** Skips this goal. */
  @Parameter(property = "lectern.skip", defaultValue = "false")
  private boolean skip;

  /** Runs the goal's own part. */
  abstract GenerationResult run(SiteGenerator generator) throws IOException, SettingsException;

  /** Tells a run's outcome in a sentence for the log. */
  abstract String summary(GenerationResult result);

  /** Whether something other than {@code lectern.skip} says that there is nothing to do. */
  boolean isSkippedByMaven() {
    return false;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || isSkippedByMaven()) {
      getLog().info("Lectern is skipped");
      return;
    }
    GenerationResult result;
    try {
      result = run(new SiteGenerator(settings()));
    } catch (SettingsException | PublishingException wrong) {
      throw new MojoFailureException(wrong.getMessage(), wrong);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot generate the site: " + e.getMessage(), e);
    }
    result.diagnostics().forEach(this::print);
    if (result.failed()) {
      throw new MojoFailureException(summary(result));
    }
    getLog().info(summary(result));
  }

  private GenerationSettings settings() throws MojoFailureException {
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
        outputDirectory.toPath().toAbsolutePath(),
        siteUrl,
        properties,
        new FailurePolicy(failOnError, failOnWarning, maxBadRecords),
        Instant.now());
  }

  private void print(Diagnostic diagnostic) {
    String text = ConsoleFormat.format(diagnostic);
    switch (diagnostic.severity()) {
      case ERROR -> getLog().error(text);
      case WARNING -> getLog().warn(text);
      case NOTE -> getLog().info(text);
    }
  }
}
