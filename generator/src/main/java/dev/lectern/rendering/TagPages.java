package dev.lectern.rendering;

import dev.lectern.site.LecturePage;
import dev.lectern.site.Permalink;
import dev.lectern.site.TagPage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jbake.model.ModelAttributes;

/** The index of tags, and for each tag its lectures. */
final class TagPages implements PageFamily {
  private static final Permalink INDEX = new Permalink("tags.html");

  private final RenderingContext context;

  TagPages(RenderingContext context) {
    this.context = context;
  }

  @Override
  public void addTo(Consumer<PageTask> tasks) {
    tasks.accept(new PageTask(INDEX, this::renderIndex));
    for (TagPage tag : context.site().tags()) {
      Permalink first = tag.tag().permalink();
      PagedLectures.addTo(
          tasks,
          first,
          first.folderOfMore(),
          tag.lectures(),
          context.site().settings().lecturesPerPage(),
          (permalink, listed, variables) -> render(tag, permalink, listed, variables));
    }
  }

  private void render(
      TagPage tag, Permalink permalink, List<LecturePage> listed, Map<String, Object> variables)
      throws IOException {
    String name = tag.tag().name();
    variables.put(ModelAttributes.TAG, name);
    variables.put("tagPage", context.lectures().tag(tag.tag(), permalink));
    variables.put("lectures", context.cards(listed, permalink));
    variables.put(
        "relatedTags",
        tag.related().stream().map(other -> context.lectures().tag(other, permalink)).toList());
    String title = context.messages().text("tag.title", name);
    PageView page = context.page("tag", title, permalink);
    FeedPages.ofTag(tag, context)
        .ifPresent(feed -> page.with("feedHref", feed.hrefFrom(permalink)));
    context.render("tag", permalink, page, variables);
  }

  private void renderIndex() throws IOException {
    context.render(
        "tagsindex",
        INDEX,
        context.page("tags", context.messages().text("tags.title"), INDEX),
        Map.of(
            "tagPages",
            context.site().tags().stream()
                .map(tag -> context.lectures().tag(tag.tag(), INDEX))
                .toList()));
  }
}
