package dev.lectern.maven;

import dev.lectern.starter.StarterProject;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a complete new site project into the current folder: a pom, settings, a sample record, a
 * page and the workflow that publishes it all on GitHub Pages. Files that are there already are
 * left as they are.
 */
@Mojo(name = "init", requiresProject = false, aggregator = true, threadSafe = true)
@SuppressWarnings("NullAway.Init")
public final class InitMojo extends AbstractMojo {

  /** The folder of the new project. */
  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File basedir;

  /** The plugin's version, which the new pom names. */
  @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
  private String pluginVersion;

  /** The site's title. */
  @Parameter(property = "lectern.title", defaultValue = "Lecture notes")
  private String title;

  /** The language of the site's own words, such as {@code zh-CN} or {@code en}. */
  @Parameter(property = "lectern.language", defaultValue = "en")
  private String language;

  /** The address the site will have, such as {@code https://example.github.io/lectures/}. */
  @Parameter(property = "lectern.siteUrl")
  private @Nullable String siteUrl;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    ParameterValues.requireOneLine("lectern.title", title);
    ParameterValues.requireLanguage("lectern.language", language);
    StarterProject.Outcome outcome;
    try {
      outcome =
          new StarterProject(title, language, siteUrl, pluginVersion).writeTo(basedir.toPath());
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write the project: " + e.getMessage(), e);
    }
    outcome.written().forEach(path -> getLog().info("wrote " + path));
    outcome.kept().forEach(path -> getLog().info("kept " + path + ", which was there"));
    getLog().info("Now run: mvn site");
  }
}
