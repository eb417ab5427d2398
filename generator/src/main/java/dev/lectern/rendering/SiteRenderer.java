package dev.lectern.rendering;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.site.LectureBody;
import dev.lectern.site.LecturePage;
import dev.lectern.site.PagedListing;
import dev.lectern.site.Permalink;
import dev.lectern.site.Site;
import dev.lectern.site.TagPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jspecify.annotations.Nullable;

/** Renders every page of a site, on all processors. */
public final class SiteRenderer {
  private static final Permalink HOME = new Permalink("index.html");
  private static final Permalink FEED = new Permalink("feed.xml");
  private static final int FEATURED_TAGS = 12;

  private final Site site;
  private final List<PageDocument> pages;
  private final LectureBodies bodies;
  private final DiagnosticReport report;
  private final String displayFolder;
  private final Messages messages;
  private final DateTexts dates;
  private final LectureView lectures;
  private final PageRenderer renderer;
  private final List<Task> tasks = new ArrayList<>();

  /** A page to be rendered. */
  @FunctionalInterface
  private interface Task {
    void run() throws IOException;
  }

  /**
   * A renderer for one site.
   *
   * @param pages the author's own
   * @param displayFolder the content folder's name in messages
   * @param report gets what is wrong with templates
   */
  public SiteRenderer(
      Site site,
      List<PageDocument> pages,
      LectureBodies bodies,
      SiteConfiguration configuration,
      String displayFolder,
      PageSink sink,
      DiagnosticReport report) {
    this.site = site;
    this.pages = pages;
    this.bodies = bodies;
    this.report = report;
    this.displayFolder = displayFolder;
    this.messages = Messages.in(site.language());
    this.dates = new DateTexts(site.settings().timeZone(), messages);
    this.lectures = new LectureView(site, dates);
    Map<String, Object> shared = Map.of("site", SiteView.of(site), "t", new TextMethod(messages));
    this.renderer = new PageRenderer(store(), configuration, shared, sink, report);
  }

  private MemoryContentStore store() {
    List<DocumentModel> documents = new ArrayList<>();
    site.lectures().forEach(page -> documents.add(new LectureDocument(page, bodies)));
    pages.forEach(page -> documents.add(page.model()));
    Map<String, String> tagPaths = new HashMap<>();
    site.tags().forEach(tag -> tagPaths.put(tag.tag().name(), tag.tag().permalink().encoded()));
    return new MemoryContentStore(documents, tagPaths);
  }

  /**
   * Renders all. A page whose template fails is reported and missing; the others are written.
   *
   * @return the number of pages
   */
  public int render() throws IOException {
    site.lectures().forEach(page -> tasks.add(() -> renderLecture(page)));
    addListing(
        HOME,
        "page/",
        site.lectures(),
        (permalink, listing, paging) -> renderHome(permalink, listing, paging));
    site.tags().forEach(this::addTag);
    tasks.add(this::renderTagIndex);
    addArchive();
    tasks.add(this::renderNotFound);
    site.settings().knownUrl().ifPresent(this::addFeedAndSitemap);
    addPages();
    try {
      tasks.parallelStream().forEach(SiteRenderer::run);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return tasks.size();
  }

  private static void run(Task task) {
    try {
      task.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void renderLecture(LecturePage page) throws IOException {
    LectureBody body = bodies.bodyOf(page);
    String title = page.digest().lecture().title();
    PageView view =
        new PageView(site, "lecture", title, page.permalink())
            .with("description", page.digest().excerpt())
            .with("diagramBundle", page.digest().bundle().label())
            .with("jsonLdHtml", LectureJsonLd.of(page, site));
    renderer.render(
        new LectureDocument(page, bodies),
        LectureDocument.TYPE,
        Map.of("page", view.keys(), "lecture", lectures.page(page, body)));
  }

  /** Renders one page of a list. */
  @FunctionalInterface
  private interface ListingPage {
    void render(Permalink permalink, List<LecturePage> listed, Map<String, Object> paging)
        throws IOException;
  }

  private void addListing(
      Permalink first, String olderFolder, List<LecturePage> listed, ListingPage rendering) {
    for (PagedListing<LecturePage> page :
        PagedListing.of(listed, site.settings().lecturesPerPage())) {
      Permalink permalink = permalink(first, olderFolder, page.number(), page.count());
      Map<String, Object> paging = new HashMap<>();
      // Readers count from the newest, paths from the oldest, which never moves.
      paging.put("number", page.count() - page.number() + 1);
      paging.put("count", page.count());
      if (!page.isNewest()) {
        Permalink newer = permalink(first, olderFolder, page.number() + 1, page.count());
        paging.put("previousHref", newer.hrefFrom(permalink));
        paging.put("previousUri", newer.encoded());
      }
      if (page.number() > 1) {
        Permalink older = permalink(first, olderFolder, page.number() - 1, page.count());
        paging.put("nextHref", older.hrefFrom(permalink));
        paging.put("nextUri", older.encoded());
      }
      tasks.add(() -> rendering.render(permalink, page.items(), paging));
    }
  }

  private static Permalink permalink(Permalink first, String folder, int number, int count) {
    return number == count ? first : new Permalink(folder + number + ".html");
  }

  private void renderHome(Permalink permalink, List<LecturePage> listed, Map<String, Object> paging)
      throws IOException {
    Map<String, Object> variables = new HashMap<>();
    variables.put("page", page("index", site.settings().title(), permalink).keys());
    variables.put("lectures", cards(listed, permalink));
    variables.put("paging", paging);
    putJBakePaging(variables, paging);
    variables.put(
        "featuredTags",
        site.tags().stream()
            .limit(FEATURED_TAGS)
            .map(tag -> lectures.tag(tag.tag(), permalink))
            .toList());
    renderer.render(content("masterindex", permalink), "masterindex", variables);
  }

  private void addTag(TagPage tag) {
    Permalink first = tag.tag().permalink();
    String folder = first.path().substring(0, first.path().length() - ".html".length()) + "/";
    addListing(
        first,
        folder,
        tag.lectures(),
        (permalink, listed, paging) -> renderTag(tag, permalink, listed, paging));
  }

  private void renderTag(
      TagPage tag, Permalink permalink, List<LecturePage> listed, Map<String, Object> paging)
      throws IOException {
    String name = tag.tag().name();
    Map<String, Object> variables = new HashMap<>();
    variables.put("page", page("tag", messages.text("tag.title", name), permalink).keys());
    variables.put(ModelAttributes.TAG, name);
    variables.put("tagPage", lectures.tag(tag.tag(), permalink));
    variables.put("lectures", cards(listed, permalink));
    variables.put("paging", paging);
    variables.put(
        "relatedTags",
        tag.related().stream().map(other -> lectures.tag(other, permalink)).toList());
    renderer.render(content("tag", permalink), "tag", variables);
  }

  private void renderTagIndex() throws IOException {
    Permalink permalink = new Permalink("tags.html");
    renderer.render(
        content("tagsindex", permalink),
        "tagsindex",
        Map.of(
            "page", page("tags", messages.text("tags.title"), permalink).keys(),
            "tagPages",
                site.tags().stream().map(tag -> lectures.tag(tag.tag(), permalink)).toList()));
  }

  private void addArchive() {
    Map<YearMonth, List<LecturePage>> months = ArchiveView.byMonth(site.lectures(), dates);
    boolean split = site.lectures().size() > ArchiveView.MAX_ON_ONE_PAGE;
    String title = messages.text("archive.title");
    tasks.add(() -> renderArchive(new Permalink("archive.html"), title, months, split));
    if (split) {
      months.forEach(
          (month, listed) -> {
            String name = title + " " + month;
            tasks.add(
                () ->
                    renderArchive(
                        ArchiveView.monthPermalink(month), name, Map.of(month, listed), false));
          });
    }
  }

  private void renderArchive(
      Permalink permalink, String title, Map<YearMonth, List<LecturePage>> months, boolean linked)
      throws IOException {
    ArchiveView view = new ArchiveView(lectures, dates);
    renderer.render(
        content("archive", permalink),
        "archive",
        Map.of(
            "page", page("archive", title, permalink).keys(),
            "years", view.years(months, permalink, linked)));
  }

  /**
   * GitHub Pages shows this page at any depth, so that its links start at the site's root where
   * that is known.
   */
  private void renderNotFound() throws IOException {
    Permalink permalink = new Permalink("404.html");
    PageView view = page("error404", messages.text("error404.title"), permalink);
    site.settings().knownUrl().ifPresent(url -> view.with("root", url.getRawPath()));
    renderer.render(content("error404", permalink), "error404", Map.of("page", view.keys()));
  }

  private void addFeedAndSitemap(URI url) {
    FeedView feeds = new FeedView(site, url, dates, messages, bodies);
    tasks.add(
        () ->
            renderer.render(
                content("feed", FEED),
                "feed",
                Map.of(
                    "page", page("feed", site.settings().title(), FEED).keys(),
                    "feed", feeds.feed(site.settings().title(), FEED, site.lectures()))));
    Permalink sitemap = new Permalink("sitemap.xml");
    tasks.add(
        () ->
            renderer.render(
                content("sitemap", sitemap),
                "sitemap",
                Map.of(
                    "page", page("sitemap", site.settings().title(), sitemap).keys(),
                    "urls", sitemapUrls(url))));
  }

  private List<Map<String, Object>> sitemapUrls(URI url) {
    List<Map<String, Object>> urls = new ArrayList<>();
    urls.add(Map.of("loc", HOME.absolute(url)));
    for (LecturePage page : site.lectures()) {
      urls.add(
          Map.of(
              "loc", page.permalink().absolute(url),
              "lastmod", dates.isoDay(page.timestamp())));
    }
    site.tags().forEach(tag -> urls.add(Map.of("loc", tag.tag().permalink().absolute(url))));
    pages.forEach(page -> urls.add(Map.of("loc", page.permalink().absolute(url))));
    return urls;
  }

  private void addPages() {
    Set<String> taken = new HashSet<>(Set.of("404.html", "archive.html", "tags.html"));
    taken.add(HOME.path());
    site.lectures().forEach(page -> taken.add(page.permalink().path()));
    site.tags().forEach(tag -> taken.add(tag.tag().permalink().path()));
    for (PageDocument page : pages) {
      if (taken.add(page.permalink().path())) {
        tasks.add(() -> renderPage(page));
      } else {
        report.add(
            Diagnostic.error(
                    "page-path-taken",
                    SourceLocation.startOf(displayFolder + "/" + page.sourcePath()),
                    "would be published as "
                        + page.permalink().path()
                        + ", which is a page already")
                .withHint("rename the file"));
      }
    }
  }

  private void renderPage(PageDocument page) throws IOException {
    DocumentModel model = page.model();
    PageView view = page("page", model.getTitle(), page.permalink());
    @Nullable Object excerpt = model.get("excerpt");
    if (excerpt != null) {
      view.with("description", excerpt);
    }
    renderer.render(model, model.getType(), Map.of("page", view.keys()));
  }

  private PageView page(String kind, String title, Permalink permalink) {
    return new PageView(site, kind, title, permalink);
  }

  private List<Map<String, Object>> cards(List<LecturePage> listed, Permalink from) {
    return listed.stream().map(page -> lectures.card(page, from)).toList();
  }

  /** The document that JBake gives to templates of pages that are none: its type and place. */
  private static DocumentModel content(String type, Permalink permalink) {
    DocumentModel content = new DocumentModel();
    content.setType(type);
    content.setRootPath(permalink.root());
    content.put(ModelAttributes.URI, permalink.path());
    return content;
  }

  /** JBake's themes put {@code content.rootpath} before these. */
  private static void putJBakePaging(Map<String, Object> variables, Map<String, Object> paging) {
    variables.put(ModelAttributes.NUMBER_OF_PAGES, paging.get("count"));
    variables.put(ModelAttributes.CURRENT_PAGE_NUMBERS, paging.get("number"));
    if (paging.containsKey("previousUri")) {
      variables.put(ModelAttributes.PREVIOUS_FILENAME, paging.get("previousUri"));
    }
    if (paging.containsKey("nextUri")) {
      variables.put(ModelAttributes.NEXT_FILENAME, paging.get("nextUri"));
    }
  }
}
