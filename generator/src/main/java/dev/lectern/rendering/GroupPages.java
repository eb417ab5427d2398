package dev.lectern.rendering;

import dev.lectern.site.LectureGroup;
import dev.lectern.site.LecturePage;
import dev.lectern.site.Permalink;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The lectures of each series, or of each speaker, and a list of them all. On the page of a group:
 * {@code group} ({@code name}, {@code href}, {@code count}, {@code date} of the newest, {@code
 * isoDate}), {@code lectures}, {@code paging}; on the list: {@code groups} of the same, {@code
 * groupCount}, {@code paging}; on both {@code groupKind}, {@code series} or {@code speaker}. A site
 * without any has no such page.
 */
final class GroupPages implements PageFamily {
  static final Permalink SERIES = new Permalink("series.html");
  static final Permalink SPEAKERS = new Permalink("speakers.html");
  private static final int GROUPS_PER_PAGE = 400;

  private final RenderingContext context;
  private final String kind;
  private final Permalink index;
  private final List<LectureGroup> groups;

  private GroupPages(
      RenderingContext context, String kind, Permalink index, List<LectureGroup> groups) {
    this.context = context;
    this.kind = kind;
    this.index = index;
    this.groups = groups;
  }

  static GroupPages ofSeries(RenderingContext context) {
    return new GroupPages(context, "series", SERIES, context.site().series());
  }

  static GroupPages ofSpeakers(RenderingContext context) {
    return new GroupPages(context, "speaker", SPEAKERS, context.site().speakers());
  }

  @Override
  public void addTo(Consumer<PageTask> tasks) {
    if (groups.isEmpty()) {
      return;
    }
    PagedLectures.addTo(tasks, index, kind + "-index/", groups, GROUPS_PER_PAGE, this::renderIndex);
    for (LectureGroup group : groups) {
      PagedLectures.addTo(
          tasks,
          group.permalink(),
          group.permalink().folderOfMore(),
          group.lectures(),
          context.site().settings().lecturesPerPage(),
          (permalink, listed, variables) -> render(group, permalink, listed, variables));
    }
  }

  private void render(
      LectureGroup group,
      Permalink permalink,
      List<LecturePage> listed,
      Map<String, Object> variables)
      throws IOException {
    variables.put("group", view(group, permalink));
    variables.put("groupKind", kind);
    variables.put("lectures", context.cards(listed, permalink));
    String title = context.messages().text(kind + ".title", group.name());
    context.render("group", permalink, context.page("group", title, permalink), variables);
  }

  private void renderIndex(
      Permalink permalink, List<LectureGroup> listed, Map<String, Object> variables)
      throws IOException {
    variables.put("groups", listed.stream().map(group -> view(group, permalink)).toList());
    variables.put("groupCount", groups.size());
    variables.put("groupKind", kind);
    String title = context.messages().text(kind + ".all");
    context.render("groups", permalink, context.page("groups", title, permalink), variables);
  }

  private Map<String, Object> view(LectureGroup group, Permalink from) {
    Map<String, Object> view = new HashMap<>();
    view.put("name", group.name());
    view.put("href", group.permalink().hrefFrom(from));
    view.put("count", group.lectures().size());
    view.put("date", context.dates().day(group.lectures().get(0).timestamp()));
    view.put("isoDate", context.dates().isoDay(group.lectures().get(0).timestamp()));
    return view;
  }
}
