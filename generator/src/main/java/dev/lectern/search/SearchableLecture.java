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
 * @param paragraphIds the {@code id} of each paragraph of the transcript in the page, in order; as
 *     many as the document had
 * @param paragraphSeconds where each paragraph starts in the video, in seconds, not decreasing;
 *     empty when times are unknown
 */
public record SearchableLecture(
    String title,
    String href,
    String date,
    List<String> tags,
    @Nullable String duration,
    @Nullable String language,
    String excerpt,
    List<String> paragraphIds,
    List<Integer> paragraphSeconds) {

  public SearchableLecture {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(href, "href");
    if (date.length() != 10 || date.charAt(4) != '-') {
      throw new IllegalArgumentException("not a date like 2025-09-09: " + date);
    }
    tags = List.copyOf(tags);
    Objects.requireNonNull(excerpt, "excerpt");
    paragraphIds = List.copyOf(paragraphIds);
    paragraphSeconds = List.copyOf(paragraphSeconds);
    if (!paragraphSeconds.isEmpty() && paragraphSeconds.size() != paragraphIds.size()) {
      throw new IllegalArgumentException("as many times as paragraphs, or none");
    }
  }

  /** Of all there is of it. */
  long sum() {
    long sum = Sums.mixed(Sums.mixed(Sums.mixed(0, title), href), date);
    sum = Sums.mixed(Sums.mixed(sum, String.valueOf(duration)), String.valueOf(language));
    sum = Sums.mixed(sum, excerpt);
    for (List<String> texts : List.of(tags, paragraphIds)) {
      sum = Sums.mixed(sum, texts.size());
      for (String text : texts) {
        sum = Sums.mixed(sum, text);
      }
    }
    for (int seconds : paragraphSeconds) {
      sum = Sums.mixed(sum, seconds);
    }
    return sum;
  }

  String year() {
    return date.substring(0, 4);
  }
}
