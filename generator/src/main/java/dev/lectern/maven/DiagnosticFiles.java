package dev.lectern.maven;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.GitHubAnnotation;
import dev.lectern.diagnostics.JsonForm;
import dev.lectern.diagnostics.SarifForm;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** Diagnostics for machines: a file of the author's choice, and GitHub's annotations. */
final class DiagnosticFiles {
  private final @Nullable Path file;
  private final boolean annotates;
  private final String prefix;

  /**
   * For one run.
   *
   * @param file ends in {@code .json} or {@code .sarif}; null for none
   * @param project the folder that paths are relative to
   * @param environment the process's, in which GitHub's runners say who they are
   */
  DiagnosticFiles(@Nullable File file, Path project, Map<String, String> environment)
      throws MojoFailureException {
    if (file != null && !file.getName().matches(".+\\.(json|sarif)")) {
      throw new MojoFailureException(
          "lectern.diagnosticsFile \"" + file + "\" ends neither in .json nor in .sarif");
    }
    this.file = file == null ? null : project.resolve(file.toPath());
    this.annotates = "true".equals(environment.get("GITHUB_ACTIONS"));
    this.prefix = prefix(project, environment.get("GITHUB_WORKSPACE"));
  }

  /** The project's folder in the repository: annotations are shown at paths of the repository. */
  private static String prefix(Path project, @Nullable String workspace) {
    if (workspace == null || workspace.isBlank()) {
      return "";
    }
    Path root = Path.of(workspace).toAbsolutePath().normalize();
    Path folder = project.toAbsolutePath().normalize();
    return folder.startsWith(root) && !folder.equals(root)
        ? root.relativize(folder).toString().replace(File.separatorChar, '/') + "/"
        : "";
  }

  /** Writes the file, if one is wanted, and the annotations, if anybody reads them. */
  void write(List<Diagnostic> diagnostics, PrintStream out) throws IOException {
    if (annotates) {
      // Not through the log, whose prefix would hide them from the runner.
      diagnostics.forEach(found -> out.println(GitHubAnnotation.format(found, prefix)));
    }
    if (file != null) {
      Files.createDirectories(file.getParent());
      boolean sarif = file.toString().endsWith(".sarif");
      Files.writeString(
          file, sarif ? SarifForm.format(diagnostics, prefix) : JsonForm.format(diagnostics));
    }
  }
}
