package dev.lectern.rendering;

import dev.lectern.site.LectureBody;
import dev.lectern.site.LecturePage;
import dev.lectern.site.Permalink;
import dev.lectern.site.SiteFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** A page for each lecture, and beside it the same as Markdown. */
final class LecturePages implements PageFamily {
  private final RenderingContext context;
  private final MarkdownTwin twin;

  LecturePages(RenderingContext context) {
    this.context = context;
    this.twin = new MarkdownTwin(context);
  }

  /** Where a lecture's Markdown lives; empty when there is none. */
  static Optional<Permalink> markdownOf(LecturePage page, RenderingContext context) {
    return context.site().settings().publishes(SiteFile.MARKDOWN)
        ? Optional.of(page.permalink().withEnding(".md"))
        : Optional.empty();
  }

  @Override
  public void addTo(Consumer<PageTask> tasks) {
    context
        .site()
        .lectures()
        .forEach(page -> tasks.accept(new PageTask(page.permalink(), () -> render(page))));
  }

  void render(LecturePage page) throws IOException {
    List<Permalink> files = new ArrayList<>(List.of(page.permalink()));
    Optional<Permalink> markdown = markdownOf(page, context);
    markdown.ifPresent(files::add);
    Fingerprint inputs = new Fingerprint().add(LectureDocument.TYPE);
    context.lectures().addPageTo(inputs, page);
    String madeOf = Objects.requireNonNull(inputs.sum());
    if (context.renderer().keeps(files, madeOf)) {
      return;
    }
    LectureBody body = context.bodies().bodyOf(page);
    PageView view =
        context
            .page("lecture", page.digest().lecture().title(), page.permalink())
            .with("description", page.digest().excerpt())
            .with("diagramBundle", page.digest().bundle().label())
            .with("jsonLdHtml", LectureJsonLd.of(page, context.site()));
    if (markdown.isPresent()) {
      // Here, where the text is at hand: reading it again for a task of its own would cost more.
      context.renderer().write(markdown.get(), text -> twin.write(page, body, text), madeOf);
      view.with("markdownHref", markdown.get().hrefFrom(page.permalink()));
    }
    context
        .renderer()
        .render(
            new LectureDocument(page, context.bodies()),
            LectureDocument.TYPE,
            Map.of("page", view.keys(), "lecture", context.lectures().page(page, body)),
            madeOf);
  }
}
