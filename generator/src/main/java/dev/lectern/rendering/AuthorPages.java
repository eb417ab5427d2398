package dev.lectern.rendering;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jbake.model.DocumentModel;
import org.jspecify.annotations.Nullable;

/** The pages an author wrote. */
final class AuthorPages implements PageFamily {
  private final RenderingContext context;
  private final List<PageDocument> pages;

  AuthorPages(RenderingContext context, List<PageDocument> pages) {
    this.context = context;
    this.pages = pages;
  }

  @Override
  public void addTo(Consumer<PageTask> tasks) {
    pages.forEach(page -> tasks.accept(new PageTask(page.permalink(), () -> render(page))));
  }

  private void render(PageDocument page) throws IOException {
    DocumentModel model = page.model();
    PageView view = context.page("page", model.getTitle(), page.permalink());
    @Nullable Object excerpt = model.get("excerpt");
    if (excerpt != null) {
      view.with("description", excerpt);
    }
    context.renderer().render(model, model.getType(), Map.of("page", view.keys()), null);
  }
}
