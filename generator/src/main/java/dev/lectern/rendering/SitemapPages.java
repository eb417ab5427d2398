package dev.lectern.rendering;

import dev.lectern.site.Concept;
import dev.lectern.site.LectureGroup;
import dev.lectern.site.LecturePage;
import dev.lectern.site.Permalink;
import dev.lectern.site.SiteFile;
import dev.lectern.site.TagPage;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The map of the site for search engines, where the site's address is known: {@code urls} of {@code
 * loc} and {@code lastmod}?. A map holds {@value #MAX_URLS} addresses at most; a larger site has
 * several and an index of them.
 */
final class SitemapPages implements PageFamily {
  private static final Permalink SITEMAP = new Permalink("sitemap.xml");

  /** The protocol's limit. */
  static final int MAX_URLS = 50_000;

  private final RenderingContext context;
  private final List<PageDocument> authorPages;
  private final int maxUrls;

  private record Entry(Permalink permalink, @Nullable Instant changed) {}

  SitemapPages(RenderingContext context, List<PageDocument> authorPages, int maxUrls) {
    this.context = context;
    this.authorPages = authorPages;
    this.maxUrls = maxUrls;
  }

  @Override
  public void addTo(Consumer<PageTask> tasks) {
    @Nullable URI url = context.site().settings().url();
    if (url == null || !context.site().settings().publishes(SiteFile.SITEMAP)) {
      return;
    }
    List<Entry> entries = entries();
    if (entries.size() <= maxUrls) {
      tasks.accept(task("sitemap", SITEMAP, entries, url));
      return;
    }
    List<Entry> parts = new ArrayList<>();
    for (int from = 0; from < entries.size(); from += maxUrls) {
      Permalink part = new Permalink("sitemap-" + (parts.size() + 1) + ".xml");
      List<Entry> own = entries.subList(from, Math.min(entries.size(), from + maxUrls));
      tasks.accept(task("sitemap", part, own, url));
      parts.add(new Entry(part, newest(own)));
    }
    tasks.accept(task("sitemapindex", SITEMAP, parts, url));
  }

  private PageTask task(String type, Permalink permalink, List<Entry> entries, URI url) {
    return new PageTask(permalink, () -> render(type, permalink, entries, url));
  }

  private void render(String type, Permalink permalink, List<Entry> entries, URI url)
      throws IOException {
    List<Map<String, Object>> urls = new ArrayList<>();
    for (Entry entry : entries) {
      Map<String, Object> view = new HashMap<>();
      view.put("loc", entry.permalink().absolute(url));
      if (entry.changed() != null) {
        view.put("lastmod", context.dates().rfc3339(entry.changed()));
      }
      urls.add(view);
    }
    context.render(
        type,
        permalink,
        context.page("sitemap", context.site().settings().title(), permalink),
        Map.of("urls", urls));
  }

  /** A listing changes with its newest lecture; when an author's page did, nothing tells. */
  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    List<LecturePage> lectures = context.site().lectures();
    entries.add(entry(HomePages.HOME, lectures));
    for (LecturePage page : lectures) {
      entries.add(new Entry(page.permalink(), page.timestamp()));
    }
    indexes().forEach(index -> entries.add(entry(index, lectures)));
    for (TagPage tag : context.site().tags()) {
      entries.add(entry(tag.tag().permalink(), tag.lectures()));
    }
    for (List<LectureGroup> groups : List.of(context.site().series(), context.site().speakers())) {
      groups.forEach(group -> entries.add(entry(group.permalink(), group.lectures())));
    }
    for (Concept concept : context.site().concepts()) {
      LecturePage newest = lectures.get(concept.occurrences().get(0).lecture());
      entries.add(new Entry(concept.permalink(), newest.timestamp()));
    }
    authorPages.forEach(page -> entries.add(new Entry(page.permalink(), null)));
    return entries;
  }

  private List<Permalink> indexes() {
    List<Permalink> indexes = new ArrayList<>(List.of(ArchivePages.ARCHIVE, TagIndexPages.INDEX));
    if (!context.site().series().isEmpty()) {
      indexes.add(GroupPages.SERIES);
    }
    if (!context.site().speakers().isEmpty()) {
      indexes.add(GroupPages.SPEAKERS);
    }
    if (!context.site().concepts().isEmpty()) {
      indexes.add(ConceptPages.INDEX);
    }
    return indexes;
  }

  private static Entry entry(Permalink permalink, List<LecturePage> newestFirst) {
    return new Entry(permalink, newestFirst.isEmpty() ? null : newestFirst.get(0).timestamp());
  }

  private static @Nullable Instant newest(List<Entry> entries) {
    @Nullable Instant newest = null;
    for (Entry entry : entries) {
      @Nullable Instant changed = entry.changed();
      if (changed != null && (newest == null || changed.isAfter(newest))) {
        newest = changed;
      }
    }
    return newest;
  }
}
