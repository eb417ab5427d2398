package dev.lectern.rendering;

import dev.lectern.site.LecturePage;
import dev.lectern.site.Permalink;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Lectures by year and month, the newest first: {@code years} of {@code year}, {@code months} of
 * {@code name}, {@code isoMonth}, {@code count}, and {@code lectures} (cards) or, where a site has
 * too many for one page, {@code href} of the month's own page, which has {@code paging}.
 */
final class ArchivePages implements PageFamily {
  static final Permalink ARCHIVE = new Permalink("archive.html");

  /** Above this many lectures each month has pages of its own, of at least half as many each. */
  private static final int MAX_ON_ONE_PAGE = 300;

  private final RenderingContext context;

  ArchivePages(RenderingContext context) {
    this.context = context;
  }

  @Override
  public void addTo(Consumer<PageTask> tasks) {
    Map<YearMonth, List<LecturePage>> months = months();
    boolean split = context.site().lectures().size() > MAX_ON_ONE_PAGE;
    String title = context.messages().text("archive.title");
    tasks.accept(
        new PageTask(
            ARCHIVE, () -> render(ARCHIVE, title, Map.of("years", years(months, ARCHIVE, split)))));
    if (split) {
      months.forEach(
          (month, listed) -> {
            Permalink first = permalink(month);
            PagedLectures.addTo(
                tasks,
                first,
                first.folderOfMore(),
                listed,
                MAX_ON_ONE_PAGE / 2,
                (permalink, onPage, variables) -> {
                  variables.put("years", years(Map.of(month, onPage), permalink, false));
                  render(permalink, title + " " + month, variables);
                });
          });
    }
  }

  private Map<YearMonth, List<LecturePage>> months() {
    Map<YearMonth, List<LecturePage>> months = new TreeMap<>(Comparator.reverseOrder());
    for (LecturePage page : context.site().lectures()) {
      months
          .computeIfAbsent(context.dates().month(page.timestamp()), unused -> new ArrayList<>())
          .add(page);
    }
    return months;
  }

  private static Permalink permalink(YearMonth month) {
    return new Permalink("archive/" + month + ".html");
  }

  private void render(Permalink permalink, String title, Map<String, Object> variables)
      throws IOException {
    context.render("archive", permalink, context.page("archive", title, permalink), variables);
  }

  private List<Map<String, Object>> years(
      Map<YearMonth, List<LecturePage>> months, Permalink from, boolean linked) {
    Map<Integer, List<Map<String, Object>>> years = new TreeMap<>(Comparator.reverseOrder());
    months.forEach(
        (month, pages) ->
            years
                .computeIfAbsent(month.getYear(), unused -> new ArrayList<>())
                .add(month(month, pages, from, linked)));
    List<Map<String, Object>> views = new ArrayList<>();
    years.forEach((year, of) -> views.add(Map.of("year", year.toString(), "months", of)));
    return views;
  }

  private Map<String, Object> month(
      YearMonth month, List<LecturePage> pages, Permalink from, boolean linked) {
    Map<String, Object> view = new HashMap<>();
    view.put("name", context.dates().monthName(month));
    view.put("isoMonth", month.toString());
    view.put("count", pages.size());
    if (linked) {
      view.put("href", permalink(month).hrefFrom(from));
    } else {
      view.put("lectures", context.cards(pages, from));
    }
    return view;
  }
}
