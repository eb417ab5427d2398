package dev.lectern.search;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a search result shows of a lecture and what it can be filtered by.
 *
 * @param title as shown
 * @param href of the lecture's page, relative to the site's root, already percent-encoded, without
 *     fragment
 * @param date ISO-8601, {@code 2025-09-09}
 * @param tags as shown, in their order; searchable with the weight of tags, and by {@code tag:}
 * @param duration as shown ({@code 26:28}); null when unknown
 * @param language BCP 47; null when unknown
 * @param excerpt the beginning of the summary, plain; may be empty; the writer shortens it
 */
public record SearchableLecture(
    String title,
    String href,
    String date,
    List<String> tags,
    @Nullable String duration,
    @Nullable String language,
    String excerpt) {

  public SearchableLecture {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(href, "href");
    if (date.length() != 10 || date.charAt(4) != '-') {
      throw new IllegalArgumentException("not a date like 2025-09-09: " + date);
    }
    tags = List.copyOf(tags);
    Objects.requireNonNull(excerpt, "excerpt");
  }

  /** Of all there is of it. */
  long sum() {
    long sum = Sums.mixed(Sums.mixed(Sums.mixed(0, title), href), date);
    sum = Sums.mixed(Sums.mixed(sum, String.valueOf(duration)), String.valueOf(language));
    sum = Sums.mixed(Sums.mixed(sum, excerpt), tags.size());
    for (String tag : tags) {
      sum = Sums.mixed(sum, tag);
    }
    return sum;
  }

  String year() {
    return date.substring(0, 4);
  }
}
