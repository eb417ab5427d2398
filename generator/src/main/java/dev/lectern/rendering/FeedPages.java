package dev.lectern.rendering;

import dev.lectern.site.Permalink;
import java.util.Map;
import java.util.function.Consumer;

/** The feeds, where the site's address is known: readers of feeds need whole addresses. */
final class FeedPages implements PageFamily {
  private static final Permalink RSS = new Permalink("feed.xml");

  private final RenderingContext context;

  FeedPages(RenderingContext context) {
    this.context = context;
  }

  @Override
  public void addTo(Consumer<PageTask> tasks) {
    String title = context.site().settings().title();
    context
        .site()
        .settings()
        .knownUrl()
        .map(url -> new FeedView(context, url))
        .ifPresent(
            feeds ->
                tasks.accept(
                    new PageTask(
                        RSS,
                        () ->
                            context.render(
                                "feed",
                                RSS,
                                context.page("feed", title, RSS),
                                Map.of(
                                    "feed", feeds.feed(title, RSS, context.site().lectures()))))));
  }
}
