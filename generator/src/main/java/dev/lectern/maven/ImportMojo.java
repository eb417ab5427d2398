package dev.lectern.maven;

import dev.lectern.importing.RecordImporter;
import java.io.File;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes lecture records of subtitle files ({@code .srt}, {@code .vtt}), of Markdown with YAML front
 * matter ({@code .md}) and of JSON lines ({@code .jsonl}), and writes them into the content folder.
 * A record that is there already is left as it is.
 */
@Mojo(name = "import", requiresProject = false, aggregator = true, threadSafe = true)
@SuppressWarnings("NullAway.Init")
public final class ImportMojo extends AbstractRecordMojo {

  /** The file to import, or a folder of such files; absolute or relative to the project. */
  @Parameter(property = "lectern.source")
  private @Nullable File source;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (source == null) {
      throw new MojoFailureException(
          ParameterValues.missing("lectern.source") + "; write -Dlectern.source=talk.srt");
    }
    Path from = project().resolve(source.toPath());
    Map<String, String> given = head();
    if (from.toFile().isDirectory() && (given.containsKey("Title") || given.containsKey("URL"))) {
      throw new MojoFailureException(
          "lectern.title and lectern.url are of one lecture, but lectern.source "
              + source
              + " is a folder");
    }
    RecordImporter.Result result;
    try {
      result = new RecordImporter(project(), contentFolder(), Instant.now()).run(from, given);
    } catch (NoSuchFileException missing) {
      throw new MojoFailureException(
          "lectern.source: there is no file " + missing.getMessage(), missing);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot import: " + e.getMessage(), e);
    }
    result.diagnostics().forEach(found -> DiagnosticLog.print(found, getLog()));
    result.written().forEach(file -> getLog().info("wrote " + project().relativize(file)));
    String summary =
        String.format(
            Locale.ROOT,
            "%d records written, %d there already, %d not imported",
            result.written().size(),
            result.unchanged(),
            result.refused());
    if (result.refused() > 0) {
      throw new MojoFailureException(summary);
    }
    getLog().info(summary);
  }
}
