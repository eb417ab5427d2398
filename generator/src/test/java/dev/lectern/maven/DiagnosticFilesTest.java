package dev.lectern.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.SourceLocation;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticFilesTest {
  private static final List<Diagnostic> FOUND =
      List.of(Diagnostic.error("x-y", new SourceLocation("content/a.txt", 2, 3), "wrong"));

  @TempDir private Path workspace;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void annotatesAtThePathInTheRepository() throws Exception {
    Path project = Files.createDirectories(workspace.resolve("notes/site"));
    Map<String, String> runner =
        Map.of("GITHUB_ACTIONS", "true", "GITHUB_WORKSPACE", workspace.toString());
    write(null, project, runner);
    assertThat(out.toString(StandardCharsets.UTF_8).strip())
        .isEqualTo("::error file=notes/site/content/a.txt,line=2,col=3,title=x-y::wrong");
  }

  @Test
  void saysNothingWhereNobodyListens() throws Exception {
    write(null, workspace, Map.of());
    assertThat(out.size()).isZero();
  }

  @Test
  void writesTheFormThatTheNameAsksFor() throws Exception {
    write(new File("target/found.json"), workspace, Map.of());
    assertThat(Files.readString(workspace.resolve("target/found.json"))).contains("\"id\":\"x-y\"");
    write(new File("found.sarif"), workspace, Map.of());
    assertThat(Files.readString(workspace.resolve("found.sarif"))).contains("\"ruleId\":\"x-y\"");
    assertThatThrownBy(() -> write(new File("found.xml"), workspace, Map.of()))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("lectern.diagnosticsFile \"found.xml\" ends neither in .json nor in .sarif");
  }

  private void write(File file, Path project, Map<String, String> environment) throws Exception {
    new DiagnosticFiles(file, project, environment)
        .write(FOUND, new PrintStream(out, true, StandardCharsets.UTF_8));
  }
}
