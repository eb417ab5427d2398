package dev.lectern.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class MachineFormsTest {
  private static final Diagnostic PLAIN =
      Diagnostic.error(
              "duration-format",
              new SourceLocation("content/a.txt", 5, 11),
              "duration \"26m28s\" is not m:ss or h:mm:ss")
          .withSourceLine("Duration: 26m28s")
          .withHint("write 26:28");

  /** As a record can have it that wants to write lines of its own into a log. */
  private static final Diagnostic HOSTILE =
      Diagnostic.note(
          "header-unknown",
          new SourceLocation("content/讲座, 100%: a b.txt", 1, 1),
          "field \"x\n::set-output name=a::100% \u202E\"");

  @Test
  void annotationsAsTheRunnerReadsThem() {
    assertThat(GitHubAnnotation.format(PLAIN, ""))
        .isEqualTo(
            "::error file=content/a.txt,line=5,col=11,title=duration-format::"
                + "duration \"26m28s\" is not m:ss or h:mm:ss%0Ahint: write 26:28");
    assertThat(GitHubAnnotation.format(HOSTILE, "site/"))
        .isEqualTo(
            "::notice file=site/content/讲座%2C 100%25%3A a b.txt,line=1,col=1,title=header-unknown::"
                + "field \"x%0A::set-output name=a::100%25 \\u202e\"")
        .doesNotContain("\n");
  }

  @Test
  void consoleFormWithTheId() {
    assertThat(ConsoleFormat.formatWithId(PLAIN))
        .isEqualTo(
            """
            content/a.txt:5:11: error: duration "26m28s" is not m:ss or h:mm:ss [duration-format]
            Duration: 26m28s
                      ^
            hint: write 26:28""");
  }

  @Test
  void jsonWithAnObjectALine() throws Exception {
    String text = JsonForm.format(List.of(PLAIN, HOSTILE));
    assertThat(text.lines()).hasSize(4);
    JsonNode json = new ObjectMapper().readTree(text);
    assertThat(json.get(0).get("line").asInt()).isEqualTo(5);
    assertThat(json.get(0).get("severity").asText()).isEqualTo("error");
    assertThat(json.get(0).get("sourceLine").asText()).isEqualTo("Duration: 26m28s");
    assertThat(json.get(1).get("message").asText()).isEqualTo(HOSTILE.message());
    assertThat(json.get(1).has("hint")).isFalse();
    assertThat(JsonForm.format(List.of())).isEqualTo("[]\n");
  }

  @Test
  void sarifWithPathsAsRelativeReferences() throws Exception {
    JsonNode run =
        new ObjectMapper()
            .readTree(SarifForm.format(List.of(PLAIN, HOSTILE), "site/"))
            .at("/runs/0");
    assertThat(run.at("/tool/driver/rules")).hasSize(2);
    assertThat(run.at("/results/0/ruleId").asText()).isEqualTo("duration-format");
    assertThat(run.at("/results/0/level").asText()).isEqualTo("error");
    JsonNode place = run.at("/results/1/locations/0/physicalLocation");
    String uri = place.at("/artifactLocation/uri").asText();
    assertThat(URI.create(uri).isAbsolute()).isFalse();
    assertThat(URI.create(uri).getPath()).isEqualTo("site/content/讲座, 100%: a b.txt");
    assertThat(place.at("/region/startColumn").asInt()).isEqualTo(1);
  }
}
