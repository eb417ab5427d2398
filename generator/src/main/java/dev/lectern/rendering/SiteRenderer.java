package dev.lectern.rendering;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.site.LectureBody;
import dev.lectern.site.LecturePage;
import dev.lectern.site.PathClaims;
import dev.lectern.site.Site;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jbake.model.DocumentModel;

/** Renders every page of a site, on all processors. */
public final class SiteRenderer {
  private final Site site;
  private final List<PageDocument> authorPages;
  private final DiagnosticReport content;
  private final String displayFolder;
  private final SiteConfiguration configuration;
  private final RenderingContext context;
  private final Map<String, PageTask> tasks = new LinkedHashMap<>();
  private final PathClaims claims = new PathClaims();
  private final Map<String, Object> siteView;

  /**
   * A renderer for one site.
   *
   * @param authorPages the author's own
   * @param displayFolder the content folder's name in messages
   * @param report gets what is wrong with templates
   * @param content gets which pages can't be where they should be
   */
  public SiteRenderer(
      Site site,
      List<PageDocument> authorPages,
      LectureBodies bodies,
      SiteConfiguration configuration,
      String displayFolder,
      PageSink sink,
      DiagnosticReport report,
      DiagnosticReport content) {
    this.site = site;
    this.authorPages = authorPages;
    this.content = content;
    this.displayFolder = displayFolder;
    this.configuration = configuration;
    Messages messages = Messages.in(site.language());
    DateTexts dates = new DateTexts(site.settings().timeZone(), messages);
    Map<String, Object> shared = new HashMap<>(Map.of("t", new TextMethod(messages)));
    this.context =
        new RenderingContext(
            site,
            bodies,
            messages,
            dates,
            new LectureView(site, bodies, dates, messages),
            new PageRenderer(store(bodies), configuration, shared, sink, report));
    // Known only now: which of the author's pages have a place.
    this.siteView = SiteView.of(site, plan());
    shared.put("site", siteView);
  }

  /**
   * What all pages are made of besides the program: where it is the same as for the site before,
   * pages need not be rendered again. Empty where a template asks for the clock.
   */
  public Optional<String> madeOf() throws IOException {
    TemplateSources templates = TemplateSources.in(configuration.ownTemplates());
    if (templates.askForTheClock()) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        new Fingerprint()
            .add(settings())
            .add(templates.texts())
            .add(siteView)
            .add(site.settings().knownUrl().map(String::valueOf).orElse(null))
            .add(site.settings().timeZone().getId())
            .sum());
  }

  private MemoryContentStore store(LectureBodies bodies) {
    Map<String, String> tagPaths = new HashMap<>();
    site.tags().forEach(tag -> tagPaths.put(tag.tag().name(), tag.tag().permalink().encoded()));
    return new MemoryContentStore(() -> documents(bodies), tagPaths);
  }

  private List<DocumentModel> documents(LectureBodies bodies) {
    List<DocumentModel> documents = new ArrayList<>();
    site.lectures().forEach(page -> documents.add(new LectureDocument(page, bodies)));
    authorPages.forEach(page -> documents.add(page.model()));
    return documents;
  }

  /** How many pages there are. */
  public int pageCount() {
    return tasks.size();
  }

  /** Renders all. A page whose template fails is reported and missing; the others are written. */
  public void render() throws IOException {
    ParallelRendering.of(tasks.values());
  }

  /**
   * Renders the page of one lecture that differs from the site's. No text of any other can be had
   * by then: a page whose template asks for one is left out.
   */
  public void renderAlone(LecturePage page, LectureBody body, PageSink sink) throws IOException {
    new LecturePages(context.with(new OneBody(page, body), sink)).render(page);
  }

  private record OneBody(LecturePage page, LectureBody body) implements LectureBodies {
    @Override
    public LectureBody bodyOf(LecturePage wanted) {
      if (wanted.position() != page.position()) {
        throw new IllegalStateException("no text is kept of " + wanted.permalink().path());
      }
      return body;
    }

    @Override
    public String versionOf(LecturePage wanted) {
      return "";
    }
  }

  /** Every setting as text: some are files, or arrays. */
  private Map<String, Object> settings() {
    Map<String, Object> texts = new HashMap<>();
    configuration
        .asHashMap()
        .forEach(
            (key, value) ->
                texts.put(
                    key,
                    value instanceof Object[] several
                        ? Arrays.toString(several)
                        : String.valueOf(value)));
    return texts;
  }

  /** What is, or will be, at which path: pages, and whatever is added. */
  public PathClaims claims() {
    return claims;
  }

  /**
   * Finds which pages there are. An author's page whose path another page has is left out.
   *
   * @return the author's that are there
   */
  private List<PageDocument> plan() {
    for (LecturePage page : site.lectures()) {
      String source = displayFolder + "/" + page.digest().lecture().sourcePath();
      claims.claim(page.permalink().path(), "the page of " + source);
      LecturePages.markdownOf(page, context)
          .ifPresent(markdown -> claims.claim(markdown.path(), "the text of " + source));
    }
    List<PageFamily> families =
        List.of(
            new LecturePages(context),
            new HomePages(context),
            new TagIndexPages(context),
            new TagPages(context),
            new ConceptPages(context),
            GroupPages.ofSeries(context),
            GroupPages.ofSpeakers(context),
            new ArchivePages(context),
            new SearchPage(context),
            new NotFoundPage(context),
            new FeedPages(context),
            new PlainFiles(context, configuration.getAssetFolder()));
    families.forEach(family -> family.addTo(this::add));
    List<PageDocument> pages = pagesWithFreePaths();
    new AuthorPages(context, pages).addTo(this::add);
    new SitemapPages(context, pages, SitemapPages.MAX_URLS).addTo(this::add);
    new RedirectPages(context, Set.copyOf(tasks.keySet()), displayFolder, content).addTo(this::add);
    return pages;
  }

  private void add(PageTask task) {
    claims.claim(task.permalink().path(), "a page of the site");
    if (tasks.put(task.permalink().path(), task) != null) {
      throw new IllegalStateException("two pages at " + task.permalink().path());
    }
  }

  private List<PageDocument> pagesWithFreePaths() {
    List<PageDocument> free = new ArrayList<>();
    for (PageDocument page : authorPages) {
      String source = displayFolder + "/" + page.sourcePath();
      Optional<String> holder = claims.claim(page.permalink().path(), "the page of " + source);
      if (holder.isEmpty()) {
        free.add(page);
      } else {
        content.add(
            Diagnostic.error(
                    "page-path-taken",
                    SourceLocation.startOf(source),
                    "would be published as "
                        + page.permalink().path()
                        + ", where "
                        + holder.get()
                        + " is")
                .withHint("rename the file"));
      }
    }
    return free;
  }
}
