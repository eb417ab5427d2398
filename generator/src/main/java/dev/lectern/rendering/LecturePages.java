package dev.lectern.rendering;

import dev.lectern.site.LectureBody;
import dev.lectern.site.LecturePage;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/** A page for each lecture. */
final class LecturePages implements PageFamily {
  private final RenderingContext context;

  LecturePages(RenderingContext context) {
    this.context = context;
  }

  @Override
  public void addTo(Consumer<PageTask> tasks) {
    context
        .site()
        .lectures()
        .forEach(page -> tasks.accept(new PageTask(page.permalink(), () -> render(page))));
  }

  private void render(LecturePage page) throws IOException {
    LectureBody body = context.bodies().bodyOf(page);
    PageView view =
        context
            .page("lecture", page.digest().lecture().title(), page.permalink())
            .with("description", page.digest().excerpt())
            .with("diagramBundle", page.digest().bundle().label())
            .with("jsonLdHtml", LectureJsonLd.of(page, context.site()));
    context
        .renderer()
        .render(
            new LectureDocument(page, context.bodies()),
            LectureDocument.TYPE,
            Map.of("page", view.keys(), "lecture", context.lectures().page(page, body)));
  }
}
