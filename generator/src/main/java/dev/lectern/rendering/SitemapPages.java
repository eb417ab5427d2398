package dev.lectern.rendering;

import dev.lectern.site.LecturePage;
import dev.lectern.site.Permalink;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The map of the site for search engines, where the site's address is known. */
final class SitemapPages implements PageFamily {
  private static final Permalink SITEMAP = new Permalink("sitemap.xml");

  private final RenderingContext context;
  private final List<PageDocument> authorPages;

  SitemapPages(RenderingContext context, List<PageDocument> authorPages) {
    this.context = context;
    this.authorPages = authorPages;
  }

  @Override
  public void addTo(Consumer<PageTask> tasks) {
    context
        .site()
        .settings()
        .knownUrl()
        .ifPresent(
            url ->
                tasks.accept(
                    new PageTask(
                        SITEMAP,
                        () ->
                            context.render(
                                "sitemap",
                                SITEMAP,
                                context.page("sitemap", context.site().settings().title(), SITEMAP),
                                Map.of("urls", urls(url))))));
  }

  private List<Map<String, Object>> urls(URI url) {
    List<Map<String, Object>> urls = new ArrayList<>();
    urls.add(Map.of("loc", HomePages.HOME.absolute(url)));
    for (LecturePage page : context.site().lectures()) {
      urls.add(
          Map.of(
              "loc", page.permalink().absolute(url),
              "lastmod", context.dates().isoDay(page.timestamp())));
    }
    context
        .site()
        .tags()
        .forEach(tag -> urls.add(Map.of("loc", tag.tag().permalink().absolute(url))));
    authorPages.forEach(page -> urls.add(Map.of("loc", page.permalink().absolute(url))));
    return urls;
  }
}
