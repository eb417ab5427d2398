package dev.lectern.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.testing.SmallSite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckTest {
  private static final String DIAGRAM =
      "[x](javascript:a)\n<Mermaid_Diagram>\ngraph TD\n  A[a (b)] --> B\n</Mermaid_Diagram>";

  @TempDir private Path project;
  private SmallSite site;

  @BeforeEach
  void aSite() throws IOException {
    project = project.toRealPath();
    site =
        new SmallSite(project)
            .record("good.txt", "2025-01-01", "Good", "", "Text.")
            .record("odd.txt", "2025-01-02", "Odd", "Tagz: a", DIAGRAM)
            .record("bad.txt", "2025-02-30", "Bad", "", "Text.")
            .write("content/page.md", "date=tomorrow\n~~~~~~\ntext");
  }

  @Test
  void findsInAFileWhatTheWholeCheckFindsInIt() throws Exception {
    List<Diagnostic> whole = generator().check().diagnostics();
    for (String name : List.of("good.txt", "odd.txt", "bad.txt", "page.md")) {
      List<Diagnostic> ofFile =
          whole.stream().filter(d -> d.location().path().equals("content/" + name)).toList();
      assertThat(check(name).diagnostics()).as(name).isEqualTo(ofFile);
    }
    assertThat(check("odd.txt").diagnostics()).hasSizeGreaterThan(2);
  }

  @Test
  void countsAndFailsAsTheWholeCheckDoes() throws Exception {
    assertThat(check("good.txt", "odd.txt").failed()).isFalse();
    assertThat(check("good.txt", "odd.txt").lectures()).isEqualTo(2);
    assertThat(check("good.txt", "bad.txt").failed()).isTrue();
    assertThat(check("good.txt", "bad.txt").badFiles()).isEqualTo(1);
  }

  @Test
  void aFileElsewhereIsAWrongSetting() throws Exception {
    site.write("elsewhere.txt", "x");
    assertThatThrownBy(() -> check("../elsewhere.txt"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("lectern.files")
        .hasMessageContaining("elsewhere.txt is no record and no page");
    assertThatThrownBy(() -> check("missing.txt"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("there is no file");
  }

  private GenerationResult check(String... names) throws Exception {
    return generator()
        .check(Stream.of(names).map(name -> project.resolve("content").resolve(name)).toList());
  }

  private SiteGenerator generator() {
    return new SiteGenerator(
        new GenerationSettings(
            project,
            project.resolve("content"),
            project.resolve("target/site"),
            "https://a.example/",
            Map.of(),
            new FailurePolicy(true, false, 0),
            Instant.parse("2026-06-01T00:00:00Z")));
  }
}
