package dev.lectern.rendering;

import dev.lectern.site.PagedListing;
import dev.lectern.site.Permalink;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jbake.model.ModelAttributes;

/**
 * Cuts a list, of lectures mostly, into pages and tells their templates where they are: as {@code
 * paging} ({@code number}, {@code count}, {@code previousHref}? to newer ones, {@code nextHref}? to
 * older ones), and in JBake's own variables.
 */
final class PagedLectures {
  private PagedLectures() {}

  /** Renders one page of a list. */
  @FunctionalInterface
  interface Rendering<T> {
    /**
     * Renders it.
     *
     * @param listed what stands on this page
     * @param variables {@code paging} and JBake's; may be added to
     */
    void render(Permalink permalink, List<T> listed, Map<String, Object> variables)
        throws IOException;
  }

  /**
   * Hands out a task for each page.
   *
   * @param first the page with the newest lectures
   * @param olderFolder holds the other pages, {@code <number>.html} with 1 for the oldest; ends in
   *     {@code /}
   */
  static <T> void addTo(
      Consumer<PageTask> tasks,
      Permalink first,
      String olderFolder,
      List<T> newestFirst,
      int size,
      Rendering<T> rendering) {
    for (PagedListing<T> page : PagedListing.of(newestFirst, size)) {
      Permalink permalink = permalink(first, olderFolder, page.number(), page.count());
      // Made anew for the page: the tasks of a site outlive it, and its views need not.
      tasks.accept(
          new PageTask(
              permalink,
              () ->
                  rendering.render(
                      permalink, page.items(), variables(page, permalink, first, olderFolder))));
    }
  }

  private static Map<String, Object> variables(
      PagedListing<?> page, Permalink permalink, Permalink first, String olderFolder) {
    Map<String, Object> variables = new HashMap<>();
    Map<String, Object> paging = new HashMap<>();
    // Readers count from the newest, paths from the oldest, which never moves.
    int shown = page.count() - page.number() + 1;
    paging.put("number", shown);
    paging.put("count", page.count());
    variables.put(ModelAttributes.CURRENT_PAGE_NUMBERS, shown);
    variables.put(ModelAttributes.NUMBER_OF_PAGES, page.count());
    if (!page.isNewest()) {
      Permalink newer = permalink(first, olderFolder, page.number() + 1, page.count());
      paging.put("previousHref", newer.hrefFrom(permalink));
      // JBake's themes put content.rootpath before these two.
      variables.put(ModelAttributes.PREVIOUS_FILENAME, newer.encoded());
    }
    if (page.number() > 1) {
      Permalink older = permalink(first, olderFolder, page.number() - 1, page.count());
      paging.put("nextHref", older.hrefFrom(permalink));
      variables.put(ModelAttributes.NEXT_FILENAME, older.encoded());
    }
    variables.put("paging", paging);
    return variables;
  }

  private static Permalink permalink(Permalink first, String folder, int number, int count) {
    return number == count ? first : new Permalink(folder + number + ".html");
  }
}
