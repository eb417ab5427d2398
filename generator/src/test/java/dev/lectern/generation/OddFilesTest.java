package dev.lectern.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.testing.SmallSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and names that an author didn't think about: told of, and the rest is published. */
class OddFilesTest {
  @TempDir Path project;
  private SmallSite site;

  @BeforeEach
  void record() throws Exception {
    site = new SmallSite(project).tolerant();
    site.record("a.txt", "2025-01-01", "A", "Tags: Tea\nAliases: old.html", "Of tea.");
  }

  private List<String> messages() throws Exception {
    List<String> generated = site.generate().diagnostics().stream().map(this::line).toList();
    List<String> checked = site.check().diagnostics().stream().map(this::line).toList();
    assertThat(checked).as("what a check finds").isEqualTo(generated);
    return generated;
  }

  private String line(Diagnostic diagnostic) {
    return diagnostic.toString().lines().findFirst().orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "assets/index.html, index.html, a page of the site",
    "assets/lectures/A.html, lectures/A.html, the page of content/a.txt",
    "assets/lectures/a.md, lectures/a.md, the text of content/a.txt",
    "assets/tags, tags, a page of the site",
    "assets/old.html, old.html, a page of the site",
    "content/index.html, index.html, a page of the site",
    "content/css/site.css, css/site.css, a file of the theme",
    "content/index.html/x.png, index.html/x.png, a page of the site"
  })
  void aFileWhereAPageIs(String file, String path, String holder) throws Exception {
    site.write(file, "mine");
    assertThat(messages())
        .containsExactly(
            file + ":1:1: error: would be published as " + path + ", where " + holder + " is");
    assertThat(site.page("index.html")).contains("lectures/a.html");
    assertThat(site.page("lectures/a.html")).contains("<h1");
  }

  @Test
  void twoFilesOfOnePath() throws Exception {
    site.write("assets/pic/X.svg", "<svg/>").write("content/pic/x.svg", "<svg/>");
    assertThat(messages())
        .containsExactly(
            "content/pic/x.svg:1:1: error: would be published as pic/x.svg, where"
                + " assets/pic/X.svg is");
  }

  @Test
  void aPageWhereAnotherIs() throws Exception {
    site.write("content/Tags.md", "# Mine").write("content/lectures/a.md", "# Mine");
    assertThat(messages())
        .containsExactly(
            "content/Tags.md:1:1: error: would be published as Tags.html, where a page of the"
                + " site is",
            "content/lectures/a.md:1:1: error: would be published as lectures/a.html, where the"
                + " page of content/a.txt is");
  }

  @Test
  void theThemesFileGivesWayToAnAsset() throws Exception {
    site.write("assets/css/site.css", "p {}").write("assets/robots.txt", "mine");
    assertThat(messages()).isEmpty();
    assertThat(site.page("css/site.css")).isEqualTo("p {}");
    assertThat(site.page("robots.txt")).isEqualTo("mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:b.md", "a\\b.md", "what?.md", "x\u0007y.md", "a*.png", "a|b/c.md"})
  void aNameThatNotEverySystemHas(String name) throws Exception {
    for (String folder : List.of("content/", "assets/")) {
      site.write(folder + name, "# Page");
    }
    assertThat(messages())
        .hasSize(2)
        .allSatisfy(message -> assertThat(message).contains("has a name that not every system"));
    assertThat(site.has("index.html")).isTrue();
    assertThat(site.has(name)).isFalse();
  }

  @Test
  void anAssetKeepsItsNameAndItsFile() throws Exception {
    site.write("assets/图/第 1.txt", "eins").write("assets/.hidden", "x");
    assertThat(messages()).isEmpty();
    assertThat(site.page("图/第 1.txt")).isEqualTo("eins");
    Object before = Files.getAttribute(site.folder().resolve("图/第 1.txt"), "unix:ino");
    assertThat(messages()).isEmpty();
    assertThat(Files.getAttribute(site.folder().resolve("图/第 1.txt"), "unix:ino"))
        .isEqualTo(before);
    assertThat(site.has(".hidden")).isFalse();
    assertThat(site.has(".lectern-own")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"two  blanks .md", "100%.md", "#1.md", "页面.md", "a&b'c.md", "ä.MD", "b.Md"})
  void aNameThatIsOdd(String name) throws Exception {
    site.write("content/" + name, "# Page\n\n[home](index.html)");
    assertThat(messages()).isEmpty();
    assertThat(site.has(name.substring(0, name.length() - 3) + ".html")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"b.Txt", "c.TXT", "d.tXt"})
  void aRecordWhoseEndingIsWrittenOtherwise(String name) throws Exception {
    site.record(name, "2025-02-01", "Second", "", "Of tea.");
    assertThat(messages()).isEmpty();
    assertThat(site.page("index.html")).contains("Second");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rendered", "cached", "uri", "body", "bodyHtml", "file", "rootpath", "sourceuri",
        "noExtensionUri", "sha1", "content", "tagged_posts", "excerpt", "db", "renderer", "name"
      })
  void aKeyThatJBakeSets(String key) throws Exception {
    site.write("content/page.md", "title=Page\n" + key + "=true\n~~~~~~\n\nText.");
    assertThat(messages())
        .containsExactly(
            "content/page.md:2:"
                + (key.length() + 2)
                + ": warning: the key \""
                + key
                + "\" is one that JBake sets itself, so it is passed over");
    assertThat(site.page("page.html")).contains("<h1>Page</h1>", "<p>Text.</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date=yesterday",
        "type=lecture",
        "type=none",
        "status=unheard-of",
        "tags=,,",
        "x"
      })
  void aHeaderThatMakesNoSense(String line) throws Exception {
    site.write("content/page.md", "title=Page\n" + line + "\n~~~~~~\n\nText.");
    site.generate();
    site.check();
  }

  @Test
  void aTaxonomyThatIsALinkIsNotRead() throws Exception {
    Path elsewhere = Files.writeString(project.resolve("secret.yaml"), "Tea: {hide: true}");
    Files.createSymbolicLink(project.resolve("content/taxonomy.yaml"), elsewhere);
    assertThat(messages())
        .containsExactly(
            "content/taxonomy.yaml:1:1: warning: is a symbolic link, which is not read");
    assertThat(site.has("tags/tea.html")).isTrue();
  }

  @Test
  void aTaxonomyThatIsNotUtf8() throws Exception {
    Files.write(project.resolve("content/taxonomy.yaml"), new byte[] {'T', (byte) 0xE9, ':'});
    assertThat(messages()).containsExactly("content/taxonomy.yaml:1:1: error: is not UTF-8");
    assertThat(site.has("tags/tea.html")).isTrue();
  }

  @Test
  void settingsBehindAByteOrderMark() throws Exception {
    site.write("jbake.properties", "\uFEFFsite.title=Marked\n");
    assertThat(messages()).isEmpty();
    assertThat(site.page("index.html")).contains("<h1>Marked</h1>");
  }
}
