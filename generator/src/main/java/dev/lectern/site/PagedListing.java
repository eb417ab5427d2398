package dev.lectern.site;

import java.util.ArrayList;
import java.util.List;

/**
 * A list cut into pages in a way that lasts: pages are filled from the oldest item, so that a new
 * item changes the first page a reader sees and no other, but once in {@code size} items.
 *
 * <p>The newest page takes what does not fill a page of its own: it holds from {@code size} to
 * {@code 2 * size - 1} items, or all when there are fewer.
 *
 * @param <T> what is listed
 * @param number of the page, from 1 for the oldest to {@code count} for the newest
 * @param count of all pages
 * @param items the newest first
 */
public record PagedListing<T>(int number, int count, List<T> items) {
  public PagedListing {
    items = List.copyOf(items);
  }

  /** Whether this is the page that bears the list's own permalink. */
  public boolean isNewest() {
    return number == count;
  }

  /**
   * Cuts a list.
   *
   * @param newestFirst may be empty: then there is one empty page
   * @param size at least 1
   * @return at least one page, the newest first
   */
  public static <T> List<PagedListing<T>> of(List<T> newestFirst, int size) {
    int count = Math.max(1, newestFirst.size() / size);
    List<PagedListing<T>> pages = new ArrayList<>(count);
    for (int number = count; number >= 1; number--) {
      int end = newestFirst.size() - (number - 1) * size;
      int start = number == count ? 0 : end - size;
      pages.add(new PagedListing<>(number, count, newestFirst.subList(start, end)));
    }
    return pages;
  }
}
