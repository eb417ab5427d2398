package dev.lectern.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.testing.SampleSite;
import dev.lectern.testing.SmallSite;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What a site holds besides pages, and where its lectures live. */
class SiteGeneratorFilesTest {
  @TempDir Path project;
  private SmallSite site;

  @BeforeEach
  void records() throws Exception {
    site = new SmallSite(project);
    site.record(
        "a.txt",
        "2025-01-01",
        "1. First [x] *y*",
        "Tags: 读书札记\nSeries: S & T\nSpeaker: Ada",
        "### Heading\n\n* **Bold:** text.\n\n```mermaid\ngraph TD\n  A --> B\n```");
    site.record("b.txt", "2024-12-31", "Second", "", "Some sentence on gardens.");
  }

  @Test
  void theSitemapListsEveryPageWithItsDate() throws Exception {
    site.write("content/about.md", "# About\n").generate();
    assertThat(locations(site.page("sitemap.xml")))
        .contains(
            SampleSite.URL + "index.html",
            SampleSite.URL + "lectures/a.html",
            SampleSite.URL + "tags/%E8%AF%BB%E4%B9%A6%E6%9C%AD%E8%AE%B0.html",
            SampleSite.URL + "speakers/ada.html",
            SampleSite.URL + "about.html")
        .doesNotHaveDuplicates();
    assertThat(site.page("sitemap.xml"))
        .contains("lectures/b.html</loc><lastmod>2024-12-31T00:00:00+00:00</lastmod>");
    assertThat(site.page("robots.txt"))
        .isEqualTo("User-agent: *\nDisallow:\n\nSitemap: " + SampleSite.URL + "sitemap.xml\n");
  }

  @Test
  void onlyWhatIsNoPlaceToReadIsMissingFromTheSitemap() throws Exception {
    Path folder = SampleSite.folder();
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(path -> path.endsWith(".html"))
          .forEach(missing::add);
    }
    for (String location : locations(Files.readString(folder.resolve("sitemap.xml")))) {
      String path = URI.create(location).getPath().substring("/notes/".length());
      assertThat(missing.remove(path)).as(path).isTrue();
    }
    assertThat(missing).containsExactly("404.html", "search.html");
  }

  private List<String> locations(String xml) throws Exception {
    NodeList found =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getElementsByTagName("loc");
    List<String> locations = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      locations.add(found.item(i).getTextContent());
    }
    return locations;
  }

  @Test
  void filesForMachines() throws Exception {
    site.with("site.cname", "lectures.example.org")
        .with("site.description", "About # all")
        .generate();
    assertThat(site.page(".nojekyll")).isEmpty();
    assertThat(site.page("CNAME")).isEqualTo("lectures.example.org\n");
    assertThat(site.page("opensearch.xml"))
        .contains("template=\"" + SampleSite.URL + "search.html?q={searchTerms}\"");
    assertThat(site.page("index.html")).contains("rel=\"search\"");
    assertThat(site.page("llms.txt"))
        .startsWith("# Lectures\n\n> About # all\n\n## ")
        .contains(
            "- [1\\. First \\[x\\] \\*y\\*](" + SampleSite.URL + "lectures/a.md): 2025-01-01");
  }

  @Test
  void aLectureAsMarkdown() throws Exception {
    site.generate();
    assertThat(site.page("lectures/a.html"))
        .contains("type=\"text/markdown\"", "href=\"../lectures/a.md\"");
    assertThat(site.page("lectures/a.md"))
        .startsWith("# 1\\. First \\[x\\] \\*y\\*\n\n- 2025-01-01\n")
        .contains(
            "- <https://lectures.example/a.txt>\n",
            "\n### Heading\n\n* **Bold:** text.\n",
            "\n```mermaid\ngraph TD\n",
            "\n(≈0:00) Welcome. Today we look at this and at that.\n");
  }

  @Test
  void eachIsOffByASetting() throws Exception {
    for (String setting :
        List.of(
            "render.feed",
            "render.sitemap",
            "site.tagFeeds",
            "site.openSearch",
            "site.robots",
            "site.nojekyll",
            "site.llmsTxt",
            "site.markdown")) {
      site.with(setting, "false");
    }
    site.generate();
    assertThat(site.files("")).noneMatch(path -> path.matches("[^/]+\\.(xml|txt|json)"));
    assertThat(site.has("lectures/a.md")).isFalse();
    assertThat(site.has(".nojekyll")).isFalse();
    assertThat(site.page("lectures/a.html"))
        .doesNotContain(".md\"", "feed.xml", "opensearch", "rel=\"alternate\"");
  }

  @Test
  void theAuthorsOwnFilesStay() throws Exception {
    site.write("assets/robots.txt", "mine").write("assets/CNAME", "mine.example");
    site.with("site.cname", "other.example").generate();
    assertThat(site.page("robots.txt")).isEqualTo("mine");
    assertThat(site.page("CNAME")).isEqualTo("mine.example");
  }

  @Test
  void permalinksByDate() throws Exception {
    site.with("site.permalink", "{year}/{month}/{slug}.html")
        .with("site.timeZone", "Asia/Shanghai")
        .generate();
    assertThat(site.page("2025/01/a.html")).contains("href=\"../../css/site.css\"");
    assertThat(site.has("2024/12/b.md")).isTrue();
    assertThat(site.page("index.html")).contains("href=\"2025/01/a.html\"");
    assertThat(site.has("lectures/a.html")).isFalse();
  }

  @Test
  void permalinksThatCannotBeAreNamed() {
    for (String wrong :
        List.of(
            "{slug}.html",
            "lectures/{slug}",
            "lectures/x.html",
            "../{slug}.html",
            "/l/{slug}.html",
            "tags/{slug}.html",
            "{slug}/{slug}.html",
            "{slug}/index.html",
            "l/{name}.html")) {
      site.with("site.permalink", wrong);
      assertThatThrownBy(site::generate)
          .as(wrong)
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining("site.permalink");
    }
    site.with("site.permalink", "l/{slug}.html").with("site.cname", "no domain");
    assertThatThrownBy(site::generate).hasMessageContaining("site.cname");
  }

  @Test
  void aliasesLeadToTheLecture() throws Exception {
    site.record(
        "moved.txt",
        "2025-02-01",
        "Moved <b>",
        "Aliases: old/, 讲座/旧.html, lectures/moved.html",
        "Nothing but a sentence on birds.");
    site.generate();
    assertThat(site.diagnostics()).isEmpty();
    assertThat(site.page("old/index.html"))
        .contains(
            "<meta http-equiv=\"refresh\" content=\"0; url=../lectures/moved.html\">",
            "<meta name=\"robots\" content=\"noindex\">",
            "<link rel=\"canonical\" href=\"" + SampleSite.URL + "lectures/moved.html\">",
            "<a href=\"../lectures/moved.html\" lang=\"en\">Moved &lt;b&gt;</a>");
    assertThat(site.has("讲座/旧.html")).isTrue();
    assertThat(site.page("lectures/moved.html")).doesNotContain("http-equiv=\"refresh\"");
    assertThat(site.page("sitemap.xml")).doesNotContain("old/");
  }

  @Test
  void anAliasTakesNobodysPlace() throws Exception {
    site.record("x.txt", "2025-02-01", "X", "Aliases: LECTURES/A.html, old", "About one thing.");
    site.record("y.txt", "2025-02-02", "Y", "Aliases: Old.html", "On some other matter.");
    site.generate();
    assertThat(site.page("lectures/a.html")).contains("First");
    assertThat(site.page("Old.html")).contains("lectures/y.html");
    assertThat(site.diagnostics())
        .extracting(Diagnostic::id)
        .containsExactly("alias-taken", "alias-taken");
    assertThat(site.diagnostics().get(1).message()).contains("old.html", "content/y.txt");
  }
}
