package dev.lectern.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.ConsoleFormat;
import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.generation.GenerationResult;
import dev.lectern.hostile.HostileRecord.Fate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.json.Json;
import org.w3c.dom.Document;

/**
 * Each hostile record among all the others: published or refused as it should be, told what is
 * wrong with it, and nothing on its page but text.
 */
@Timeout(120)
class HostileRecordsTest {

  static List<HostileRecord> records() {
    return HostileSite.records();
  }

  static List<HostileRecord> publishedRecords() {
    return records().stream().filter(record -> record.fate() == Fate.PUBLISHED).toList();
  }

  @Test
  void thereAreEnoughAndNoTwoOfOneName() {
    List<HostileRecord> records = records();
    assertThat(records).hasSizeGreaterThanOrEqualTo(150);
    assertThat(records.stream().map(HostileRecord::name).distinct()).hasSameSizeAs(records);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  void itsFate(HostileRecord record) throws Exception {
    GenerationResult result = HostileSite.result();
    String path = "content/" + record.name() + ".txt";
    List<Diagnostic> diagnostics =
        result.diagnostics().stream().filter(d -> d.location().path().equals(path)).toList();
    assertThat(says(diagnostics)).as("%s: %s", record, diagnostics).isEqualTo(record.says());
    assertThat(Files.isRegularFile(HostileSite.folder().resolve(record.page())))
        .as("is published")
        .isEqualTo(record.fate() == Fate.PUBLISHED);
  }

  /** Diagnostics of what is inside a diagram have tests of their own. */
  private static Set<String> says(List<Diagnostic> diagnostics) {
    Set<String> structural =
        Set.of(
            "diagram-not-closed",
            "diagram-not-opened",
            "diagram-empty",
            "diagram-in-code",
            "diagram-after-transcript");
    return diagnostics.stream()
        .map(Diagnostic::id)
        .filter(id -> !id.startsWith("diagram-") || structural.contains(id))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("publishedRecords")
  void itsPage(HostileRecord record) throws Exception {
    PageText page = page(HostileSite.folder().resolve(record.page()));
    assertThat(page.faults()).isEmpty();
    for (String shown : record.shows()) {
      assertThat(page.text()).contains(shown);
    }
    assertThat(page.jsonLd()).hasSize(1);
  }

  @Test
  void everyOtherPage() throws Exception {
    for (Path file : htmlFiles()) {
      assertThat(page(file).faults()).as("%s", file).isEmpty();
    }
  }

  @Test
  void jsonLdIsJson() throws Exception {
    for (HostileRecord record : publishedRecords()) {
      PageText page = page(HostileSite.folder().resolve(record.page()));
      Map<String, Object> json = new Json().toType(page.jsonLd().get(0), Json.MAP_TYPE);
      assertThat(json)
          .containsEntry("@context", "https://schema.org")
          .containsEntry("@type", "LearningResource");
      assertThat((String) json.get("url")).startsWith("https://lectern.example/notes/lectures/");
    }
  }

  @Test
  void feedsAndSitemapAreXmlOfTheirOwnStructure() throws Exception {
    for (String name : List.of("feed.xml", "sitemap.xml")) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document =
          factory.newDocumentBuilder().parse(HostileSite.folder().resolve(name).toFile());
      if (name.equals("feed.xml")) {
        assertThat(document.getElementsByTagName("item").getLength()).isEqualTo(50);
        assertThat(document.getElementsByTagName("channel").getLength()).isEqualTo(1);
      } else {
        assertThat(document.getElementsByTagName("url").getLength())
            .isGreaterThan(publishedRecords().size());
      }
    }
  }

  @Test
  void nothingIsWrittenElsewhere() throws Exception {
    HostileSite.result();
    try (Stream<Path> inProject = Files.list(HostileSite.project());
        Stream<Path> inTarget = Files.list(HostileSite.project().resolve("target"))) {
      assertThat(inProject.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("content", "target");
      assertThat(inTarget.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("site", "site.cache", "site.lock");
    }
    try (Stream<Path> files = Files.walk(HostileSite.folder())) {
      assertThat(files)
          .allMatch(
              file ->
                  Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                      || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .allMatch(
              file -> file.getFileName().toString().getBytes(StandardCharsets.UTF_8).length <= 255);
    }
  }

  @Test
  void noMessageForgesALineOrDrivesATerminal() throws Exception {
    for (Diagnostic diagnostic : HostileSite.result().diagnostics()) {
      assertThat(ConsoleFormat.format(diagnostic).lines().count()).isLessThanOrEqualTo(4);
      assertThat(ConsoleFormat.format(diagnostic)).doesNotContainPattern("[\\p{Cc}&&[^\n]]");
    }
  }

  private static List<Path> htmlFiles() throws Exception {
    try (Stream<Path> files = Files.walk(HostileSite.folder())) {
      return files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
    }
  }

  private static PageText page(Path file) throws Exception {
    String html = readString(file);
    return PageText.of(html);
  }

  private static String readString(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
