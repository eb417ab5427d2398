package dev.lectern.rendering;

import dev.lectern.site.Permalink;
import dev.lectern.site.TagInitial;
import dev.lectern.site.TagLink;
import dev.lectern.site.TagPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The index of tags: {@code tagCount}, {@code tagPages} (the most frequent, the first first), and
 * {@code initials} ({@code letter}, {@code id}, and {@code tags} in order of names, Chinese by
 * pinyin; or, where a site has too many tags for one page, {@code href} of the letter's own page).
 * On a letter's page there are {@code initials} of that letter alone and no {@code tagPages}.
 */
final class TagIndexPages implements PageFamily {
  static final Permalink INDEX = new Permalink("tags.html");

  /** Above this many tags each letter has pages of its own. */
  static final int MAX_ON_ONE_PAGE = 1_500;

  private static final int MOST_FREQUENT = 200;

  private final RenderingContext context;
  private final List<TagInitial> initials;

  TagIndexPages(RenderingContext context) {
    this.context = context;
    this.initials = context.site().tagsByName();
  }

  @Override
  public void addTo(Consumer<PageTask> tasks) {
    boolean split = context.site().tags().size() > MAX_ON_ONE_PAGE;
    tasks.accept(new PageTask(INDEX, () -> renderIndex(split)));
    if (split) {
      for (TagInitial initial : initials) {
        Permalink first = permalink(initial);
        PagedLectures.addTo(
            tasks,
            first,
            first.folderOfMore(),
            initial.tags(),
            MAX_ON_ONE_PAGE / 2,
            (permalink, listed, variables) -> renderLetter(initial, permalink, listed, variables));
      }
    }
  }

  private static Permalink permalink(TagInitial initial) {
    return new Permalink("tag-index/" + idOf(initial) + ".html");
  }

  private static String idOf(TagInitial initial) {
    String letter = String.valueOf(initial.letter()).toLowerCase(Locale.ROOT);
    return letter.equals("#") ? "other" : letter;
  }

  private void renderIndex(boolean split) throws IOException {
    List<Map<String, Object>> views = new ArrayList<>();
    for (TagInitial initial : initials) {
      Map<String, Object> view = initial(initial, split ? List.of() : initial.tags(), INDEX);
      if (split) {
        view.put("href", permalink(initial).hrefFrom(INDEX));
      }
      views.add(view);
    }
    List<TagPage> tags = context.site().tags();
    context.render(
        "tagsindex",
        INDEX,
        context.page("tags", context.messages().text("tags.title"), INDEX),
        Map.of(
            "tagCount",
            tags.size(),
            "tagPages",
            tags(tags.stream().limit(MOST_FREQUENT).map(TagPage::tag).toList(), INDEX),
            "initials",
            views));
  }

  private void renderLetter(
      TagInitial initial, Permalink permalink, List<TagLink> tags, Map<String, Object> variables)
      throws IOException {
    variables.put("tagCount", initial.tags().size());
    variables.put("tagPages", List.of());
    variables.put("initials", List.of(initial(initial, tags, permalink)));
    String title = context.messages().text("tags.letter.title", initial.letter());
    context.render("tagsindex", permalink, context.page("tags", title, permalink), variables);
  }

  private Map<String, Object> initial(TagInitial initial, List<TagLink> tags, Permalink from) {
    Map<String, Object> view = new HashMap<>();
    view.put("letter", String.valueOf(initial.letter()));
    view.put("id", idOf(initial));
    view.put("tags", tags(tags, from));
    return view;
  }

  private List<Map<String, Object>> tags(List<TagLink> tags, Permalink from) {
    return tags.stream().map(tag -> context.lectures().tag(tag, from)).toList();
  }
}
