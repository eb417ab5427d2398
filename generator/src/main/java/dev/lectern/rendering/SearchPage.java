package dev.lectern.rendering;

import dev.lectern.site.Permalink;
import java.util.Map;
import java.util.function.Consumer;

/** The page that a search can be linked to: {@code search.html?q=…}. */
final class SearchPage implements PageFamily {
  static final Permalink PERMALINK = new Permalink("search.html");

  private final RenderingContext context;

  SearchPage(RenderingContext context) {
    this.context = context;
  }

  @Override
  public void addTo(Consumer<PageTask> tasks) {
    String title = context.messages().text("search.title");
    tasks.accept(
        new PageTask(
            PERMALINK,
            () ->
                context.render(
                    "search", PERMALINK, context.page("search", title, PERMALINK), Map.of())));
  }
}
