package dev.lectern.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.lecturerecord.RecordRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every id that a message can have is explained on the page "Troubleshooting", and no other. */
class DiagnosticIdsTest {
  private static final Pattern CALL =
      Pattern.compile(
          "\\b(?:error|warning|warn|note|problem|tell|report|unreadable|warnOfWhole|conflict)\\(\\s*"
              + "(?:\\w+ \\? \"([a-z]+(?:-[a-z]+)*)\" : )?\"([a-z]+(?:-[a-z]+)+|encoding)\"");
  private static final Pattern REMARK =
      Pattern.compile("new Remark\\(\\s*[^\"]*?\"([a-z]+(?:-[a-z]+)+)\"");
  private static final Pattern CONSTANT = Pattern.compile("String ID = \"([a-z-]+)\"");

  /** An id passed on from elsewhere in the same file. */
  private static final Pattern PREFIXED =
      Pattern.compile("\"((?:taxonomy|diagram|import|content)-[a-z-]+)\"");

  private static final Pattern EXPLAINED = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");

  @Test
  void everyIdIsExplained() throws IOException {
    Set<String> ids = new TreeSet<>();
    for (RecordRule rule : RecordRule.values()) {
      ids.add(rule.id());
    }
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        String text = Files.readString(source);
        if (text.contains("Diagnostic") || text.contains("Remark") || text.contains("error(")) {
          for (Pattern pattern : new Pattern[] {CALL, REMARK, CONSTANT, PREFIXED}) {
            collect(pattern.matcher(text), ids);
          }
        }
      }
    }
    assertThat(ids)
        .hasSizeGreaterThan(60)
        .contains("template", "encoding", "content-link", "diagram-repair");
    Set<String> explained = new TreeSet<>();
    collect(EXPLAINED.matcher(Guide.page("troubleshooting")), explained);
    assertThat(explained).isEqualTo(ids);
  }

  private static void collect(Matcher matcher, Set<String> found) {
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          found.add(matcher.group(group));
        }
      }
    }
  }
}
