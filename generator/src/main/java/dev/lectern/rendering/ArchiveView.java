package dev.lectern.rendering;

import dev.lectern.site.LecturePage;
import dev.lectern.site.Permalink;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lectures by year and month, the newest first: {@code years} of {@code year}, {@code months} of
 * {@code name}, {@code isoMonth}, {@code count}, and {@code lectures} (cards) or, where a site has
 * too many for one page, {@code href} of the month's own page.
 */
final class ArchiveView {
  /** Above this many lectures each month has a page of its own. */
  static final int MAX_ON_ONE_PAGE = 300;

  private final LectureView lectures;
  private final DateTexts dates;

  ArchiveView(LectureView lectures, DateTexts dates) {
    this.lectures = lectures;
    this.dates = dates;
  }

  /** Lectures by the month of the site's time zone, the newest first. */
  static Map<YearMonth, List<LecturePage>> byMonth(List<LecturePage> lectures, DateTexts dates) {
    Map<YearMonth, List<LecturePage>> months = new TreeMap<>(Comparator.reverseOrder());
    for (LecturePage page : lectures) {
      months.computeIfAbsent(dates.month(page.timestamp()), unused -> new ArrayList<>()).add(page);
    }
    return months;
  }

  static Permalink monthPermalink(YearMonth month) {
    return new Permalink("archive/" + month + ".html");
  }

  /**
   * The years of some months.
   *
   * @param linked whether months link to pages of their own instead of listing their lectures
   */
  List<Map<String, Object>> years(
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
    Map<String, Object> view =
        new TreeMap<>(
            Map.of(
                "name", dates.monthName(month),
                "isoMonth", month.toString(),
                "count", pages.size()));
    if (linked) {
      view.put("href", monthPermalink(month).hrefFrom(from));
    } else {
      view.put("lectures", pages.stream().map(page -> lectures.card(page, from)).toList());
    }
    return view;
  }
}
