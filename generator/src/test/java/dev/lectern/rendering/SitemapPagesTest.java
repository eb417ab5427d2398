package dev.lectern.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.site.ConceptMap;
import dev.lectern.site.LectureBody;
import dev.lectern.site.LectureGroup;
import dev.lectern.site.LecturePage;
import dev.lectern.site.Permalink;
import dev.lectern.site.PermalinkPattern;
import dev.lectern.site.Site;
import dev.lectern.site.SiteFile;
import dev.lectern.site.SiteSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jbake.model.DocumentModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sitemap does when there is more than one may hold; the rest is tested on whole sites. */
class SitemapPagesTest {
  private static final LectureBodies NO_TEXTS =
      new LectureBodies() {
        @Override
        public LectureBody bodyOf(LecturePage page) {
          return new LectureBody(List.of(), List.of(), List.of(), 0);
        }

        @Override
        public String versionOf(LecturePage page) {
          return "";
        }
      };

  @TempDir Path folder;
  private final Map<String, String> written = new TreeMap<>();

  @Test
  void partsAndAnIndexAboveTheLimit() throws IOException {
    render(4, 3);
    assertThat(written)
        .containsOnlyKeys("sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml");
    assertThat(written.get("sitemap.xml"))
        .contains("<sitemapindex", "<sitemap><loc>https://a.example/sitemap-3.xml</loc></sitemap>");
    assertThat(written.get("sitemap-1.xml"))
        .contains("a.example/index.html", "a.example/archive.html", "a.example/tags.html");
    assertThat(written.get("sitemap-3.xml")).contains("p4.html").doesNotContain("p3.html");
  }

  @Test
  void oneSitemapUpToTheLimit() throws IOException {
    render(4, 7);
    assertThat(written).containsOnlyKeys("sitemap.xml");
    assertThat(written.get("sitemap.xml")).contains("<urlset", "tags.html", "p4.html");
  }

  private void render(int authorPages, int limit) throws IOException {
    List<PageDocument> pages = new ArrayList<>();
    for (int i = 1; i <= authorPages; i++) {
      pages.add(new PageDocument(new DocumentModel(), new Permalink("p" + i + ".html")));
    }
    List<PageTask> tasks = new ArrayList<>();
    new SitemapPages(context(), pages, limit).addTo(tasks::add);
    for (PageTask task : tasks) {
      task.rendering().render();
    }
  }

  private RenderingContext context() {
    Site site =
        new Site(
            new SiteSettings(
                "Notes",
                null,
                "en",
                ZoneOffset.UTC,
                URI.create("https://a.example/"),
                true,
                20,
                50,
                PermalinkPattern.DEFAULT,
                Set.of(SiteFile.SITEMAP),
                null),
            "en",
            List.of(),
            List.of(),
            List.of(),
            List.<LectureGroup>of(),
            List.of(),
            List.of(),
            ConceptMap.EMPTY);
    Messages messages = Messages.in("en");
    DateTexts dates = new DateTexts(ZoneOffset.UTC, messages);
    PageRenderer renderer =
        new PageRenderer(
            new MemoryContentStore(List::of, Map.of()),
            SiteConfiguration.of(folder, folder, Map.of(), folder),
            Map.of("site", SiteView.of(site, List.of()), "t", new TextMethod(messages)),
            (path, bytes) -> written.put(path, StandardCharsets.UTF_8.decode(bytes).toString()),
            new DiagnosticReport());
    return new RenderingContext(
        site,
        NO_TEXTS,
        messages,
        dates,
        new LectureView(site, NO_TEXTS, dates, messages),
        renderer);
  }
}
