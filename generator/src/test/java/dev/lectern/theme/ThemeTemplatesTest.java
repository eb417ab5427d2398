package dev.lectern.theme;

import static dev.lectern.theme.SampleViews.map;
import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ThemeTemplatesTest {

  private static final String HOSTILE = "\"><script>alert('1')</script>${7*7}<#assign x=1>]]>&amp;";

  /**
   * The pages are kept in target/theme-gallery with the assets' paths right, to be looked at in a
   * browser.
   */
  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void everyPageIsDrawn(String language) throws IOException, TemplateException {
    ThemeGallery gallery = new ThemeGallery(language);
    SampleViews views = new SampleViews(language);
    Path folder = Files.createDirectories(Path.of("target", "theme-gallery", language));
    Files.createDirectories(folder.resolve("lectures"));
    Files.createDirectories(folder.resolve("tags"));
    Files.createDirectories(folder.resolve("series"));
    Files.createDirectories(folder.resolve("concepts"));
    Map<String, Map<String, Object>> pages =
        pagesByPath(
            "lectures/hinton-toronto.html", views.lecture(),
            "index.html", views.listing("index", "讲座笔记", "index.html"),
            "tags/m.html", views.listing("tag", "深度学习", "tags/m.html"),
            "tags.html", views.listing("tags", "Tags", "tags.html"),
            "concepts.html", views.listing("concepts", "Concepts", "concepts.html"),
            "concepts/c.html", views.listing("concept", "Concept: C", "concepts/c.html"),
            "archive.html", views.listing("archive", "Archive", "archive.html"),
            "series/s.html", views.listing("group", "Series: S", "series/s.html"),
            "series.html", views.listing("groups", "Series", "series.html"),
            "404.html", views.listing("error404", "404", "404.html"),
            "about.html", views.listing("page", "About", "about.html"));
    for (Map.Entry<String, Map<String, Object>> page : pages.entrySet()) {
      String kind = (String) ((Map<?, ?>) page.getValue().get("page")).get("kind");
      String html =
          gallery.render((kind.equals("error404") ? "404" : kind) + ".ftlh", page.getValue());
      assertThat(html)
          .startsWith("<!DOCTYPE html>")
          .endsWith("</html>\n")
          .contains("<h1")
          .doesNotContain("<style", " onclick=");
      Files.writeString(folder.resolve(page.getKey()), html, StandardCharsets.UTF_8);
    }
  }

  @Test
  void whatARecordHoldsIsTextInEveryPage() throws IOException, TemplateException {
    ThemeGallery gallery = new ThemeGallery("en");
    SampleViews views = new SampleViews("en");
    Map<String, Object> view = views.lecture();
    Map<String, Object> lecture = asMap(view.get("lecture"));
    for (String key : List.of("title", "speaker", "series", "date", "duration", "url")) {
      lecture.put(key, HOSTILE);
    }
    lecture.put(
        "tags", List.of(map("name", HOSTILE, "href", HOSTILE, "count", 1, "language", HOSTILE)));
    lecture.put(
        "contents", List.of(map("kind", "heading", "level", 2, "id", HOSTILE, "text", HOSTILE)));
    lecture.put(
        "paragraphs",
        List.of(
            map(
                "id",
                HOSTILE,
                "text",
                HOSTILE,
                "time",
                HOSTILE,
                "timeHref",
                HOSTILE,
                "exact",
                true)));
    Map<String, Object> outline =
        map(
            "groups",
                List.of(
                    map(
                        "title",
                        HOSTILE,
                        "nodes",
                        List.of(map("label", HOSTILE)),
                        "groups",
                        List.of())),
            "nodes", List.of(map("label", HOSTILE, "href", HOSTILE)),
            "edges",
                List.of(map("directed", true, "from", HOSTILE, "label", HOSTILE, "to", HOSTILE)));
    lecture.put(
        "blocks",
        List.of(
            map(
                "kind",
                "diagram",
                "drawable",
                true,
                "number",
                1,
                "title",
                HOSTILE,
                "mermaid",
                HOSTILE,
                "outline",
                outline)));
    asMap(view.get("page")).put("title", HOSTILE);

    String html = gallery.render("lecture.ftlh", view);

    assertThat(html)
        .contains("&lt;script&gt;", "${7*7}", "&lt;#assign x=1&gt;")
        .doesNotContain("<script>");
  }

  @Test
  void aLectureOfWhichNearlyNothingIsKnownIsDrawn() throws IOException, TemplateException {
    Map<String, Object> site =
        map(
            "title",
            "Site",
            "language",
            "en",
            "machineMade",
            false,
            "generator",
            "Lectern",
            "hasFeeds",
            true);
    Map<String, Object> page =
        map(
            "kind",
            "lecture",
            "title",
            "A title",
            "path",
            "a.html",
            "root",
            "",
            "language",
            "en",
            "diagramBundle",
            "none");
    Map<String, Object> lecture =
        map(
            "title",
            "A title",
            "href",
            "a.html",
            "isoDate",
            "2025-09-09",
            "date",
            "9 September 2025",
            "readingMinutes",
            1,
            "excerpt",
            "",
            "language",
            "en",
            "tags",
            List.of(),
            "url",
            "https://b23.tv/x",
            "blocks",
            List.of(),
            "contents",
            List.of(),
            "paragraphs",
            List.of(),
            "related",
            List.of());

    String html =
        new ThemeGallery("en")
            .render("lecture.ftlh", map("site", site, "page", page, "lecture", lecture));

    assertThat(html)
        .contains("href=\"https://b23.tv/x\"")
        .doesNotContain(
            "data-video-play",
            "id=\"transcript\"",
            "rel=\"canonical\"",
            "application/rss+xml",
            "search.html",
            "data-viewer");
  }

  @Test
  void feedAndSitemapAreWellFormedWhateverTheTextsHold()
      throws IOException, TemplateException, ParserConfigurationException, SAXException {
    SampleViews views = new SampleViews("zh-CN");
    ThemeGallery gallery = new ThemeGallery("zh-CN");
    String contentHtml = "<p>标度律 &amp; ]]> <b>x</b></p>";
    Map<String, Object> item =
        map(
            "title",
            HOSTILE,
            "url",
            "https://example.org/?a=1&b=2",
            "guid",
            "https://example.org/?a=1&b=2",
            "dateRfc822",
            "Tue, 09 Sep 2025 09:39:42 +0000",
            "descriptionText",
            HOSTILE,
            "contentHtml",
            contentHtml,
            "tags",
            List.of(HOSTILE));
    Map<String, Object> feed =
        map(
            "selfUrl",
            "https://example.org/feed.xml",
            "siteUrl",
            "https://example.org/",
            "title",
            HOSTILE,
            "description",
            HOSTILE,
            "language",
            "zh-CN",
            "updatedRfc822",
            "Tue, 09 Sep 2025 09:39:42 +0000",
            "items",
            List.of(item));

    Document rss = xml(gallery.render("feed.ftlx", map("site", views.site(), "feed", feed)));
    Document sitemap =
        xml(
            gallery.render(
                "sitemap.ftlx",
                map(
                    "urls",
                    List.of(
                        map("loc", "https://example.org/?a=1&b=2", "lastmod", "2025-09-09"),
                        map("loc", "https://example.org/")))));

    assertThat(rss.getElementsByTagName("content:encoded").item(0).getTextContent())
        .isEqualTo(contentHtml);
    assertThat(rss.getElementsByTagName("category").item(0).getTextContent()).isEqualTo(HOSTILE);
    assertThat(
            rss.getElementsByTagName("guid")
                .item(0)
                .getAttributes()
                .getNamedItem("isPermaLink")
                .getNodeValue())
        .isEqualTo("true");
    assertThat(sitemap.getElementsByTagName("loc").item(0).getTextContent())
        .isEqualTo("https://example.org/?a=1&b=2");
    assertThat(sitemap.getElementsByTagName("lastmod").getLength()).isEqualTo(1);
  }

  @Test
  void bothLanguagesHaveTheSameTexts() throws IOException {
    Properties english = ThemeGallery.messages("en");
    Properties chinese = ThemeGallery.messages("zh");

    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : new TreeSet<>(english.stringPropertyNames())) {
      int arguments =
          new MessageFormat(english.getProperty(key), Locale.ENGLISH)
              .getFormatsByArgumentIndex()
              .length;
      MessageFormat other = new MessageFormat(chinese.getProperty(key), Locale.CHINESE);
      assertThat(other.getFormatsByArgumentIndex()).as(key).hasSize(arguments);
    }
  }

  @Test
  void everyTextIsUsed() throws IOException {
    StringBuilder templates = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("..", "templates"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        templates.append(Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    for (String key : ThemeGallery.messages("en").stringPropertyNames()) {
      // The titles of pages without a record and the forms of dates are asked for by the generator.
      if (!key.endsWith(".title") && !key.startsWith("format.")) {
        assertThat(templates)
            .contains("\"" + key.replaceFirst("^(video\\.host\\.).*", "$1") + "\"");
      }
    }
  }

  private static Document xml(String text)
      throws ParserConfigurationException, IOException, SAXException {
    DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
    return builder.parse(new InputSource(new StringReader(text)));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object view) {
    return (Map<String, Object>) view;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> pagesByPath(Object... pairs) {
    return (Map<String, Map<String, Object>>) (Map<?, ?>) map(pairs);
  }
}
