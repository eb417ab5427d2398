package dev.lectern.rendering;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.site.Site;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jbake.model.DocumentModel;

/** Renders every page of a site, on all processors. */
public final class SiteRenderer {
  private final Site site;
  private final List<PageDocument> authorPages;
  private final DiagnosticReport report;
  private final String displayFolder;
  private final SiteConfiguration configuration;
  private final RenderingContext context;

  /**
   * A renderer for one site.
   *
   * @param authorPages the author's own
   * @param displayFolder the content folder's name in messages
   * @param report gets what is wrong with templates
   */
  public SiteRenderer(
      Site site,
      List<PageDocument> authorPages,
      LectureBodies bodies,
      SiteConfiguration configuration,
      String displayFolder,
      PageSink sink,
      DiagnosticReport report) {
    this.site = site;
    this.authorPages = authorPages;
    this.report = report;
    this.displayFolder = displayFolder;
    this.configuration = configuration;
    Messages messages = Messages.in(site.language());
    DateTexts dates = new DateTexts(site.settings().timeZone(), messages);
    Map<String, Object> shared =
        Map.of("site", SiteView.of(site, authorPages), "t", new TextMethod(messages));
    this.context =
        new RenderingContext(
            site,
            bodies,
            messages,
            dates,
            new LectureView(site, dates, messages),
            new PageRenderer(store(bodies), configuration, shared, sink, report));
  }

  private MemoryContentStore store(LectureBodies bodies) {
    List<DocumentModel> documents = new ArrayList<>();
    site.lectures().forEach(page -> documents.add(new LectureDocument(page, bodies)));
    authorPages.forEach(page -> documents.add(page.model()));
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
    Map<String, PageTask> tasks = tasks();
    ParallelRendering.of(tasks.values());
    return tasks.size();
  }

  /** Every page by its path. */
  private Map<String, PageTask> tasks() {
    Map<String, PageTask> tasks = new LinkedHashMap<>();
    List<PageFamily> families =
        List.of(
            new LecturePages(context),
            new HomePages(context),
            new TagPages(context),
            GroupPages.ofSeries(context),
            GroupPages.ofSpeakers(context),
            new ArchivePages(context),
            new SearchPage(context),
            new NotFoundPage(context),
            new FeedPages(context),
            new SitemapPages(context, authorPages, SitemapPages.MAX_URLS),
            new PlainFiles(context, configuration.getAssetFolder()));
    families.forEach(family -> family.addTo(task -> add(task, tasks)));
    new AuthorPages(context, pagesWithFreePaths(tasks.keySet())).addTo(task -> add(task, tasks));
    new RedirectPages(context, Set.copyOf(tasks.keySet()), displayFolder, report)
        .addTo(task -> add(task, tasks));
    return tasks;
  }

  private static void add(PageTask task, Map<String, PageTask> tasks) {
    if (tasks.put(task.permalink().path(), task) != null) {
      throw new IllegalStateException("two pages at " + task.permalink().path());
    }
  }

  private List<PageDocument> pagesWithFreePaths(Set<String> ours) {
    Set<String> taken = new HashSet<>(ours);
    List<PageDocument> free = new ArrayList<>();
    for (PageDocument page : authorPages) {
      if (taken.add(page.permalink().path())) {
        free.add(page);
      } else {
        report.add(pathTaken(page));
      }
    }
    return free;
  }

  private Diagnostic pathTaken(PageDocument page) {
    return Diagnostic.error(
            "page-path-taken",
            SourceLocation.startOf(displayFolder + "/" + page.sourcePath()),
            "would be published as " + page.permalink().path() + ", which is a page already")
        .withHint("rename the file");
  }
}
