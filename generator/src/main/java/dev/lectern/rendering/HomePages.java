package dev.lectern.rendering;

import dev.lectern.site.LecturePage;
import dev.lectern.site.Permalink;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The newest lectures, and page by page the older ones. */
final class HomePages implements PageFamily {
  static final Permalink HOME = new Permalink("index.html");
  private static final int FEATURED_TAGS = 12;

  private final RenderingContext context;

  HomePages(RenderingContext context) {
    this.context = context;
  }

  @Override
  public void addTo(Consumer<PageTask> tasks) {
    PagedLectures.addTo(
        tasks,
        HOME,
        "page/",
        context.site().lectures(),
        context.site().settings().lecturesPerPage(),
        this::render);
  }

  private void render(Permalink permalink, List<LecturePage> listed, Map<String, Object> variables)
      throws IOException {
    variables.put("lectures", context.cards(listed, permalink));
    variables.put(
        "featuredTags",
        context.site().tags().stream()
            .limit(FEATURED_TAGS)
            .map(tag -> context.lectures().tag(tag.tag(), permalink))
            .toList());
    String title = context.site().settings().title();
    context.render("masterindex", permalink, context.page("index", title, permalink), variables);
  }
}
