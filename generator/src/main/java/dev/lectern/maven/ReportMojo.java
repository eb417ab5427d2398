package dev.lectern.maven;

import dev.lectern.generation.GenerationResult;
import dev.lectern.generation.SettingsException;
import dev.lectern.generation.SiteGenerator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * The lectures as a report of Maven's own project site: a site within it, in the folder {@code
 * lectures}, listed among the project's reports.
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.SITE)
@SuppressWarnings({"NullAway.Init", "deprecation"}) // Older site plugins ask getOutputName alone.
public final class ReportMojo extends AbstractLecternMojo implements MavenReport {
  private static final String FOLDER = "lectures";

  /** The folder of the project site, in which the lectures get a folder of their own. */
  @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
  private File reportOutputDirectory;

  @Override
  GenerationResult run(SiteGenerator generator) throws IOException, SettingsException {
    return generator.generate();
  }

  @Override
  String summary(GenerationResult result) {
    return GenerateMojo.summaryOf(result);
  }

  @Override
  Path outputFolder() {
    return reportOutputDirectory.toPath().toAbsolutePath().resolve(FOLDER);
  }

  @Override
  public void generate(Sink sink, Locale locale) throws MavenReportException {
    try {
      execute();
    } catch (AbstractMojoExecutionException failure) {
      throw new MavenReportException(failure.getMessage(), failure);
    }
  }

  @Override
  public String getOutputName() {
    return FOLDER + "/index";
  }

  @Override
  public String getOutputPath() {
    return getOutputName();
  }

  @Override
  public String getCategoryName() {
    return CATEGORY_PROJECT_REPORTS;
  }

  @Override
  public String getName(Locale locale) {
    return isChinese(locale) ? "讲座" : "Lectures";
  }

  @Override
  public String getDescription(Locale locale) {
    return isChinese(locale) ? "讲座的摘要、图和全文。" : "Summaries, diagrams and transcripts of lectures.";
  }

  private static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals("zh");
  }

  @Override
  public void setReportOutputDirectory(File folder) {
    reportOutputDirectory = folder;
  }

  @Override
  public File getReportOutputDirectory() {
    return reportOutputDirectory;
  }

  @Override
  public boolean isExternalReport() {
    return true;
  }

  @Override
  public boolean canGenerateReport() {
    return true;
  }
}
