package dev.lectern.rendering;

import dev.lectern.site.LecturePage;
import dev.lectern.site.Permalink;
import dev.lectern.site.TagLink;
import dev.lectern.site.TagPage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jbake.model.ModelAttributes;
import org.jspecify.annotations.Nullable;

/**
 * For each tag its lectures: {@code tagPage} ({@code name}, {@code href}, {@code count}), {@code
 * lectures}, {@code relatedTags}, {@code tagsAbove} (the highest first) and {@code tagsBelow} by
 * the author's taxonomy, {@code conceptHref}? (where the lectures speak of it), {@code paging}.
 */
final class TagPages implements PageFamily {
  private final RenderingContext context;
  private final Map<String, Permalink> concepts;

  TagPages(RenderingContext context) {
    this.context = context;
    this.concepts = ConceptPages.byTag(context);
  }

  @Override
  public void addTo(Consumer<PageTask> tasks) {
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
    variables.put("relatedTags", tags(tag.related(), permalink));
    variables.put("tagsAbove", tags(tag.above(), permalink));
    variables.put("tagsBelow", tags(tag.below(), permalink));
    @Nullable Permalink concept = concepts.get(tag.tag().permalink().path());
    if (concept != null) {
      variables.put("conceptHref", concept.hrefFrom(permalink));
    }
    String title = context.messages().text("tag.title", name);
    PageView page = context.page("tag", title, permalink);
    FeedPages.ofTag(tag, context)
        .ifPresent(feed -> page.with("feedHref", feed.hrefFrom(permalink)));
    context.render("tag", permalink, page, variables);
  }

  private List<Map<String, Object>> tags(List<TagLink> tags, Permalink from) {
    return tags.stream().map(tag -> context.lectures().tag(tag, from)).toList();
  }
}
