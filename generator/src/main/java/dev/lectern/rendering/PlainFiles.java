package dev.lectern.rendering;

import dev.lectern.site.LecturePage;
import dev.lectern.site.Permalink;
import dev.lectern.site.SiteFile;
import dev.lectern.site.SiteSettings;
import dev.lectern.site.TagPage;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Small files for machines at the site's root. One that the author's assets hold is the author's.
 */
final class PlainFiles implements PageFamily {
  private static final Permalink OPEN_SEARCH = new Permalink("opensearch.xml");
  private static final int LISTED_LECTURES = 200;
  private static final int LISTED_TAGS = 50;

  private final RenderingContext context;
  private final SiteSettings settings;
  private final File assets;

  /**
   * The files of one site.
   *
   * @param assets the author's folder of assets; may be missing
   */
  PlainFiles(RenderingContext context, File assets) {
    this.context = context;
    this.settings = context.site().settings();
    this.assets = assets;
  }

  @Override
  public void addTo(Consumer<PageTask> tasks) {
    if (settings.publishes(SiteFile.ROBOTS)) {
      add("robots.txt", robots(), tasks);
    }
    if (settings.publishes(SiteFile.NO_JEKYLL)) {
      add(".nojekyll", "", tasks);
    }
    @Nullable String domain = settings.customDomain();
    if (domain != null) {
      add("CNAME", domain + "\n", tasks);
    }
    if (settings.publishes(SiteFile.LLMS_TXT)) {
      add("llms.txt", overview(), tasks);
    }
    if (settings.publishes(SiteFile.OPEN_SEARCH) && isFree(OPEN_SEARCH)) {
      tasks.accept(
          new PageTask(
              OPEN_SEARCH,
              () ->
                  context.render(
                      "opensearch",
                      OPEN_SEARCH,
                      context.page("opensearch", settings.title(), OPEN_SEARCH),
                      Map.of())));
    }
  }

  private void add(String path, String text, Consumer<PageTask> tasks) {
    Permalink permalink = new Permalink(path);
    if (isFree(permalink)) {
      tasks.accept(new PageTask(permalink, () -> context.renderer().write(permalink, text)));
    }
  }

  private boolean isFree(Permalink permalink) {
    return !new File(assets, permalink.path()).isFile();
  }

  private String robots() {
    StringBuilder robots = new StringBuilder("User-agent: *\nDisallow:\n");
    if (settings.publishes(SiteFile.SITEMAP)) {
      robots.append("\nSitemap: ").append(address(new Permalink("sitemap.xml"))).append('\n');
    }
    return robots.toString();
  }

  /** The form of https://llmstxt.org: a title, a quotation that says what it is, lists of links. */
  private String overview() {
    StringBuilder text = new StringBuilder("# ").append(MarkdownText.of(settings.title()));
    @Nullable String description = settings.description();
    if (description != null) {
      text.append("\n\n> ").append(MarkdownText.of(description));
    }
    List<LecturePage> lectures = context.site().lectures();
    text.append("\n\n## ").append(context.messages().text("index.title")).append("\n\n");
    lectures.stream().limit(LISTED_LECTURES).forEach(page -> appendLecture(text, page));
    if (lectures.size() > LISTED_LECTURES) {
      appendLink(text, context.messages().text("site.archive"), ArchivePages.ARCHIVE);
    }
    List<TagPage> tags = context.site().tags();
    if (!tags.isEmpty()) {
      text.append("\n## ").append(context.messages().text("tags.title")).append("\n\n");
      tags.stream()
          .limit(LISTED_TAGS)
          .forEach(tag -> appendLink(text, tag.tag().name(), tag.tag().permalink()));
    }
    return text.toString();
  }

  private void appendLecture(StringBuilder text, LecturePage page) {
    Permalink permalink = LecturePages.markdownOf(page, context).orElse(page.permalink());
    text.append("- [").append(MarkdownText.of(page.digest().lecture().title())).append("](");
    text.append(address(permalink)).append("): ");
    text.append(context.dates().isoDay(page.timestamp()));
    if (!page.digest().excerpt().isBlank()) {
      text.append(". ").append(MarkdownText.of(page.digest().excerpt()));
    }
    text.append('\n');
  }

  private void appendLink(StringBuilder text, String name, Permalink to) {
    text.append("- [").append(MarkdownText.of(name)).append("](").append(address(to)).append(")\n");
  }

  private String address(Permalink permalink) {
    return settings.knownUrl().map(permalink::absolute).orElseGet(permalink::encoded);
  }
}
