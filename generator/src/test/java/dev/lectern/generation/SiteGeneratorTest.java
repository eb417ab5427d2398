package dev.lectern.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.testing.SampleSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteGeneratorTest {
  @TempDir Path project;
  private Path content;
  private Path site;

  @BeforeEach
  void folders() {
    content = project.resolve("content");
    site = project.resolve("target/site");
  }

  @Test
  void jbakesVariablesAreThere() throws Exception {
    record("a.txt", "First");
    record("b.txt", "Second & last");
    write(
        "templates/lecture.ftlh",
        """
        ${content.title}|${content.date?string("yyyy-MM-dd")}|${content.type}|${content.status}|\
        ${content.uri}|${content.rootpath}|${content.tags?size}|${config.site_title}|${version}|\
        <#list published_lectures as lecture>${lecture.uri} </#list>|${lectures?size}|\
        ${alltags?size}|<#list tags as tag>${tag.name}=${tag.uri}:${tag.tagged_documents?size} </#list>|\
        ${db.getPublishedCount("lecture")}|${content.body?contains("<strong>")?c}|${2025}
        """);
    GenerationResult result = generate(Map.of("site.title", "Notes"));
    assertThat(result.diagnostics()).isEmpty();
    assertThat(page("lectures/b.html"))
        .startsWith("Second &amp; last|2025-03-01|lecture|published|lectures/b.html|../|")
        .contains("|Notes|v2.7.0|lectures/a.html lectures/b.html |2|")
        .endsWith("|2|true|2025\n");
  }

  @Test
  void aBrokenTemplateIsNamedOnceAndNothingIsPublished() throws Exception {
    record("a.txt", "First");
    record("b.txt", "Second");
    generate(Map.of());
    String before = page("lectures/a.html");
    write("templates/lecture.ftlh", "<p>\n  ${lecture.nothing}\n</p>\n");
    GenerationResult result = generate(Map.of());
    assertThat(result.failed()).isTrue();
    assertThat(result.published()).isEmpty();
    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.location().path()).isEqualTo("templates/lecture.ftlh");
              assertThat(d.location().line()).isEqualTo(2);
              assertThat(d.message()).contains("lecture.nothing");
            });
    assertThat(page("lectures/a.html")).isEqualTo(before);
  }

  @Test
  void aTemplateThatDoesNotParseIsNamed() throws Exception {
    record("a.txt", "First");
    write("templates/lecture.ftlh", "\n<#if x>");
    GenerationResult result = generate(Map.of());
    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.location().path()).isEqualTo("templates/lecture.ftlh"));
  }

  @Test
  void templatesCanNeitherMakeObjectsNorBeMadeByRecords() throws Exception {
    record("a.txt", "${7*7} <#include \"/etc/passwd\">");
    assertThat(generate(Map.of()).diagnostics()).isEmpty();
    assertThat(page("lectures/a.html")).contains("${7*7} &lt;#include");
    write("templates/lecture.ftlh", "${\"freemarker.template.utility.Execute\"?new()(\"id\")}");
    assertThat(generate(Map.of()).diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.message()).contains("Execute", "not allowed"));
  }

  @Test
  void theContentFolderHoldsNoTemplates() throws Exception {
    record("a.txt", "First");
    write("content/lecture.ftlh", "mine");
    write("content/lecture..ftl", "mine");
    generate(Map.of());
    assertThat(page("lectures/a.html")).contains("<h1 lang=\"en\">First</h1>");
  }

  @Test
  void templatesThatEscapeNothingAreRefused() throws Exception {
    record("a.txt", "First");
    write("templates/lecture.ftl", "${content.title}");
    GenerationResult result = generate(Map.of("template.lecture.file", "lecture.ftl"));
    assertThat(result.failed()).isTrue();
    assertThat(result.published()).isEmpty();
    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.message()).contains("lecture.ftl"));
  }

  @Test
  void unknownHeaderFieldsAreNoKeysOfTheirOwn() throws Exception {
    record("a.txt", "First");
    Path file = content.resolve("a.txt");
    Files.writeString(file, "bodyHtml: <script>\nX-Note: n\n" + Files.readString(file));
    write(
        "templates/lecture.ftlh",
        "${content.bodyHtml!\"none\"} ${content.fields[\"X-Note\"]} ${content.fields.bodyHtml}");
    generate(Map.of());
    assertThat(page("lectures/a.html")).isEqualTo("none n &lt;script&gt;");
  }

  @Test
  void offsetsAreTimeZonesEverywhere() throws Exception {
    record("a.txt", "First");
    write("templates/lecture.ftlh", "${content.date?string(\"HH:mm\")}");
    generate(Map.of("site.timeZone", "+08:00"));
    assertThat(page("lectures/a.html")).isEqualTo("10:00");
  }

  @Test
  void ownTemplatesAndAssetsTakeThePlaceOfTheThemes() throws Exception {
    record("a.txt", "First");
    write("templates/partials/site-footer.ftlh", "<#macro siteFooter><p>mine</p></#macro>");
    write("assets/css/site.css", "/* mine */");
    write("assets/extra/x.txt", "x");
    generate(Map.of());
    assertThat(page("lectures/a.html")).contains("<p>mine</p>");
    assertThat(page("css/site.css")).isEqualTo("/* mine */");
    assertThat(page("extra/x.txt")).isEqualTo("x");
    assertThat(site.resolve("js/lecture.js")).isRegularFile();
  }

  @Test
  void pagesOfTheAuthorsOwn() throws Exception {
    record("a.txt", "First");
    write("content/about.md", "# About us\n\nWe **record** <b>lectures</b>.\n");
    write("content/deep/x.md", "title=Deep\ndate=2025-01-02\nmine=yes\n~~~~~~\nText\n");
    write("content/draft.md", "status=draft\n~~~~~~\nText\n");
    write("content/pic.svg", "<svg/>");
    assertThat(generate(Map.of()).diagnostics())
        .extracting(Diagnostic::id)
        .containsOnly("raw-html");
    assertThat(page("about.html"))
        .contains("<h1>About us</h1>", "We <strong>record</strong> &lt;b&gt;lectures");
    assertThat(page("deep/x.html")).contains("<h1>Deep</h1>", "\"../css/site.css\"");
    assertThat(site.resolve("draft.html")).doesNotExist();
    assertThat(page("pic.svg")).isEqualTo("<svg/>");
  }

  @Test
  void aPageCannotTakeAnotherPagesPlace() throws Exception {
    record("a.txt", "First");
    write("content/index.md", "# Mine\n");
    GenerationResult result = generate(Map.of());
    assertThat(result.diagnostics()).extracting(Diagnostic::id).containsExactly("page-path-taken");
    assertThat(result.failed()).isTrue();
  }

  @Test
  void repeatedRecordsAreNamed() throws Exception {
    record("a.txt", "First");
    record("b.txt", "First");
    GenerationResult result = generate(Map.of());
    assertThat(result.failed()).isFalse();
    assertThat(result.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.id()).isEqualTo("record-repeated");
              assertThat(d.location().path()).isEqualTo("content/b.txt");
              assertThat(d.message()).endsWith("content/a.txt");
            });
  }

  @Test
  void neverAnEmptySite() throws Exception {
    record("a.txt", "First");
    generate(Map.of());
    Files.delete(content.resolve("a.txt"));
    GenerationResult result = generate(Map.of());
    assertThat(result.failed()).isTrue();
    assertThat(result.diagnostics()).extracting(Diagnostic::id).containsExactly("content-empty");
    assertThat(site.resolve("lectures/a.html")).isRegularFile();
  }

  @Test
  void aMissingContentFolderIsNamed() {
    assertThatThrownBy(() -> generate(Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("lectern.contentDirectory");
  }

  @Test
  void settingsThatCannotBeUsedAreNamed() throws Exception {
    record("a.txt", "First");
    Map<String, String> wrong =
        Map.of(
            "site.timeZone", "Middle/Earth",
            "site.language", "中文",
            "site.machineMade", "maybe",
            "index.posts_per_page", "0",
            "feed.items", "many",
            "site.title", " ");
    for (Map.Entry<String, String> setting : wrong.entrySet()) {
      assertThatThrownBy(() -> generate(Map.of(setting.getKey(), setting.getValue())))
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining(setting.getKey());
    }
  }

  @Test
  void jbakePropertiesAreReadAndOverridden() throws Exception {
    record("a.txt", "First");
    write("jbake.properties", "site.title=来自文件\nsite.description=D\n");
    generate(Map.of("site.description", "E"));
    assertThat(page("index.html")).contains("来自文件", "content=\"E\"");
  }

  @Test
  void theOutputMayNotHoldTheContent() throws Exception {
    record("a.txt", "First");
    site = project;
    assertThatThrownBy(() -> generate(Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("lectern.outputDirectory");
    site = content.resolve("out");
    assertThatThrownBy(() -> generate(Map.of())).isInstanceOf(SettingsException.class);
  }

  @Test
  void checkWritesNothing() throws Exception {
    record("a.txt", "First");
    GenerationResult result = new SiteGenerator(settings(Map.of())).check();
    assertThat(result.lectures()).isEqualTo(1);
    assertThat(result.failed()).isFalse();
    assertThat(project.resolve("target")).doesNotExist();
  }

  private GenerationResult generate(Map<String, String> properties) throws Exception {
    return new SiteGenerator(settings(properties)).generate();
  }

  private GenerationSettings settings(Map<String, String> properties) {
    return new GenerationSettings(
        project,
        content,
        site,
        SampleSite.URL,
        properties,
        new FailurePolicy(true, false, 0),
        Instant.parse("2026-06-01T00:00:00Z"));
  }

  private void record(String name, String title) throws IOException {
    SampleSite.writeRecord(content.resolve(name), title);
  }

  private void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String page(String path) throws IOException {
    return Files.readString(site.resolve(path));
  }
}
