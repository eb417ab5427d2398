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
      add("robots.txt", this::writeRobots, tasks);
    }
    if (settings.publishes(SiteFile.NO_JEKYLL)) {
      add(".nojekyll", empty -> {}, tasks);
    }
    @Nullable String domain = settings.customDomain();
    if (domain != null) {
      add("CNAME", text -> text.append(domain).append('\n'), tasks);
    }
    if (settings.publishes(SiteFile.LLMS_TXT)) {
      add("llms.txt", this::writeOverview, tasks);
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

  private void add(String path, Consumer<Utf8Buffer> text, Consumer<PageTask> tasks) {
    Permalink permalink = new Permalink(path);
    if (isFree(permalink)) {
      tasks.accept(new PageTask(permalink, () -> context.renderer().write(permalink, text)));
    }
  }

  private boolean isFree(Permalink permalink) {
    return !new File(assets, permalink.path()).isFile();
  }

  private void writeRobots(Utf8Buffer text) {
    text.append("User-agent: *\nDisallow:\n");
    if (settings.publishes(SiteFile.SITEMAP)) {
      text.append("\nSitemap: ").append(address(new Permalink("sitemap.xml"))).append('\n');
    }
  }

  /** The form of https://llmstxt.org: a title, a quotation that says what it is, lists of links. */
  private void writeOverview(Utf8Buffer text) {
    text.append("# ");
    MarkdownText.write(settings.title(), text);
    @Nullable String description = settings.description();
    if (description != null) {
      text.append("\n\n> ");
      MarkdownText.write(description, text);
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
  }

  private void appendLecture(Utf8Buffer text, LecturePage page) {
    Permalink permalink = LecturePages.markdownOf(page, context).orElse(page.permalink());
    text.append("- [");
    MarkdownText.write(page.digest().lecture().title(), text);
    text.append("](").append(address(permalink)).append("): ");
    text.append(context.dates().isoDay(page.timestamp()));
    if (!page.digest().excerpt().isBlank()) {
      text.append(". ");
      MarkdownText.write(page.digest().excerpt(), text);
    }
    text.append('\n');
  }

  private void appendLink(Utf8Buffer text, String name, Permalink to) {
    text.append("- [");
    MarkdownText.write(name, text);
    text.append("](").append(address(to)).append(")\n");
  }

  private String address(Permalink permalink) {
    return settings.knownUrl().map(permalink::absolute).orElseGet(permalink::encoded);
  }
}
