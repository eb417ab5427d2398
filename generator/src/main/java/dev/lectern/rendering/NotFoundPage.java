package dev.lectern.rendering;

import dev.lectern.site.Permalink;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a server shows where there is no page. GitHub Pages shows it at any depth, so that its links
 * start at the site's root where that is known.
 */
final class NotFoundPage implements PageFamily {
  private static final Permalink PERMALINK = new Permalink("404.html");

  private final RenderingContext context;

  NotFoundPage(RenderingContext context) {
    this.context = context;
  }

  @Override
  public void addTo(Consumer<PageTask> tasks) {
    tasks.accept(new PageTask(PERMALINK, this::render));
  }

  private void render() throws IOException {
    PageView view = context.page("error404", context.messages().text("error404.title"), PERMALINK);
    context.site().settings().knownUrl().ifPresent(url -> view.with("root", url.getRawPath()));
    context.render("error404", PERMALINK, view, Map.of());
  }
}
