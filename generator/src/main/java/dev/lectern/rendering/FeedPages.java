package dev.lectern.rendering;

import dev.lectern.site.Permalink;
import dev.lectern.site.SiteFile;
import dev.lectern.site.TagPage;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The feeds, where the site's address is known: readers of feeds need whole addresses. The site's
 * newest lectures as RSS 2.0, Atom 1.0 and JSON Feed 1.1; of each tag the newest as RSS 2.0.
 */
final class FeedPages implements PageFamily {
  private static final Permalink RSS = new Permalink("feed.xml");
  private static final Permalink ATOM = new Permalink("atom.xml");
  private static final Permalink JSON = new Permalink("feed.json");
  private static final int TAG_ITEMS = 20;

  private final RenderingContext context;

  FeedPages(RenderingContext context) {
    this.context = context;
  }

  /** Where the feed of a tag lives; empty when tags have none. */
  static Optional<Permalink> ofTag(TagPage tag, RenderingContext context) {
    return context.site().settings().publishes(SiteFile.TAG_FEEDS)
        ? Optional.of(tag.tag().permalink().withEnding(".xml"))
        : Optional.empty();
  }

  @Override
  public void addTo(Consumer<PageTask> tasks) {
    @Nullable URI url = context.site().settings().url();
    if (url == null) {
      return;
    }
    FeedView feeds = new FeedView(context, url);
    if (context.site().settings().publishes(SiteFile.FEEDS)) {
      tasks.accept(xml("feed", RSS, feeds));
      tasks.accept(xml("atom", ATOM, feeds));
      tasks.accept(
          new PageTask(
              JSON,
              () ->
                  context
                      .renderer()
                      .write(JSON, text -> text.append(JsonFeed.of(feeds.ofSite(JSON))))));
    }
    for (TagPage tag : context.site().tags()) {
      ofTag(tag, context).ifPresent(self -> tasks.accept(tagFeed(tag, self, feeds)));
    }
  }

  private PageTask xml(String type, Permalink self, FeedView feeds) {
    String title = context.site().settings().title();
    return new PageTask(
        self,
        () ->
            context.render(
                type, self, context.page(type, title, self), Map.of("feed", feeds.ofSite(self))));
  }

  private PageTask tagFeed(TagPage tag, Permalink self, FeedView feeds) {
    String title = context.messages().text("tag.title", tag.tag().name());
    Permalink page = tag.tag().permalink();
    int items = Math.min(TAG_ITEMS, context.site().settings().feedItems());
    return new PageTask(
        self,
        () ->
            context.render(
                "feed",
                self,
                context.page("feed", title, self),
                Map.of("feed", feeds.ofListing(title, page, self, tag.lectures(), items))));
  }
}
