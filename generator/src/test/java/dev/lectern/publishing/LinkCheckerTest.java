package dev.lectern.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.testing.SampleSite;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class LinkCheckerTest {
  private static final URI URL = URI.create("https://a.example/notes/");
  @TempDir Path site;

  @BeforeEach
  void pages() throws IOException {
    write("index.html", "<a href=\"tags/%E6%B7%B1.html#top\">x</a><p id=one>");
    write("tags/深.html", "<a href=\"../index.html\">x</a><h2 id=\"节\"></h2><a name='old'></a>");
    write("css/site.css", "");
    write("a b.html", "");
    write("folder/index.html", "");
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(site.resolve(path).getParent());
    Files.writeString(site.resolve(path), text);
  }

  private List<Diagnostic> check() throws IOException {
    DiagnosticReport report = new DiagnosticReport();
    LinkChecker.check(site, "target/site", URL, report);
    return report.sorted();
  }

  private List<String> faultsOf(String page, String html) throws IOException {
    write(page, html);
    return check().stream().map(Diagnostic::message).toList();
  }

  @Test
  void theSampleSiteHasNone() throws Exception {
    DiagnosticReport report = new DiagnosticReport();
    LinkChecker.check(SampleSite.folder(), "target/site", URI.create(SampleSite.URL), report);
    assertThat(report.sorted()).isEmpty();
  }

  @Test
  void faultsPlantedInTheSampleSiteAreFound() throws Exception {
    FileTree.files(SampleSite.folder()).forEach(path -> linkInto(site.resolve("copy"), path));
    Path page = site.resolve("copy/lectures/hinton-toronto.html");
    String html = Files.readString(page);
    Files.delete(page);
    Files.writeString(page, html.replace("id=\"diagram-1\"", "id=\"diagram-7\""));
    Files.delete(site.resolve("copy/tags.html"));
    DiagnosticReport report = new DiagnosticReport();
    LinkChecker.check(site.resolve("copy"), "site", URI.create(SampleSite.URL), report);
    assertThat(report.sorted())
        .anyMatch(
            d -> d.message().matches("the link \"[./]*lectures/hinton-toronto.html#diagram-1\" .*"))
        .anyMatch(d -> d.message().equals("the link \"tags.html\" leads to no file of the site"))
        .allMatch(d -> d.message().contains("diagram-1") || d.message().contains("tags.html"));
  }

  private static void linkInto(Path copy, String path) {
    try {
      Files.createDirectories(copy.resolve(path).getParent());
      Files.createLink(copy.resolve(path), SampleSite.folder().resolve(path));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "./index.html?q=1#one",
        "tags/../index.html",
        "tags/%E6%B7%B1.html#%E8%8A%82",
        "tags/%e6%b7%b1.html#old",
        "a%20b.html",
        "#here",
        "#",
        "",
        "?q=x",
        "css/site.css",
        "folder/",
        "./",
        "https://a.example/notes/",
        "https://a.example/notes/tags/%E6%B7%B1.html",
        "/notes/index.html",
        "https://b.example/none",
        "//b.example/none",
        "mailto:a@b.example",
        "data:,x",
        "tags/%E6%B7%B1.html#节",
        "index.html#:~:text=x"
      })
  void good(String address) throws IOException {
    assertThat(faultsOf("page.html", "<p id=here><a href=\"" + address + "\">x</a>")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "none.html, leads to no file",
    "Index.html, leads to no file",
    "tags/, leads to no file",
    "tags, leads to no file",
    "index.html/, leads to no file",
    "https://a.example/notes/none.html, leads to no file",
    "#none, leads to no element of the page",
    "index.html#two, leads to no element of index.html",
    "index.html#One, leads to no element of index.html",
    "tags/深.html, is not percent-encoded",
    "a b.html, is not percent-encoded",
    "index.html?q=%, is not percent-encoded",
    "#%E6, is not UTF-8",
    "#a b, is not percent-encoded",
    "tags/%E6%B7.html, is not UTF-8",
    "tags%2Findex.html, names no file",
    "../index.html, leads out of the site",
    "/index.html, starts outside the site",
    "/notesx/index.html, starts outside the site"
  })
  void bad(String address, String fault) throws IOException {
    assertThat(faultsOf("page.html", "<p id=here><a href=\"" + address + "\">x</a>"))
        .singleElement()
        .satisfies(
            message -> assertThat(message).startsWith("the link \"" + address + "\" " + fault));
  }

  @Test
  void eachIsToldWithItsPlaceAndAHint() throws IOException {
    write("x/page.html", "<p>\n<a href='../INDEX.html'>x</a> 𝒳 <img src=no.png>\n");
    assertThat(check())
        .extracting(d -> d.location().toString(), d -> d.hint().orElse(""))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "SourceLocation[path=target/site/x/page.html, line=2, column=10]",
                "there is index.html"),
            org.assertj.core.groups.Tuple.tuple(
                "SourceLocation[path=target/site/x/page.html, line=2, column=42]", ""));
  }

  @Test
  void everyKindOfLinkIsLookedAt() throws IOException {
    String html =
        "<link href=n1><script src=n2></script><form action=n3><video poster=n4>"
            + "<meta http-equiv=refresh content=\"0; url=n5\"><div data-diagram-script=n6"
            + " data-viewer-style=n7><a href=n&#56;&amp;x>";
    assertThat(faultsOf("page.html", html))
        .hasSize(8)
        .contains("the link \"n8&x\" leads to no file of the site");
    write(
        "sitemap.xml",
        "<urlset><url><loc>https://a.example/notes/n9.html</loc></url></urlset><link>n10</link>");
    assertThat(check()).hasSize(10);
  }

  @Test
  void whatIsNoLinkIsPassedOver() throws IOException {
    String html =
        "<!-- <a href=n> --><script>'<a href=n>'</script><style><a href=n></style>"
            + "<title><a href=n></title><textarea><a href=n></textarea><p title='<a href=n>'>"
            + "<!DOCTYPE x href=n></a href=n>a < b href=n <meta content='0'>";
    assertThat(faultsOf("page.html", html)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<a",
        "<a ",
        "<a href",
        "<a href=",
        "<a href=\"",
        "<a href='x",
        "<!--",
        "<![CDATA[",
        "<script>",
        "<title></",
        "<a href=x",
        "<a/href=x>",
        "<a =x>",
        "</",
        "<a href=&#x;>"
      })
  void brokenMarkupEndsNoRun(String html) throws IOException {
    faultsOf("page.html", html);
    faultsOf("page.html", html.repeat(20_000));
  }
}
