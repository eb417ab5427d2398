package dev.lectern.search;

import java.util.List;
import java.util.Objects;

/**
 * What of a lecture is searched, as plain text: no markup, no diagram source.
 *
 * @param title as shown
 * @param summary the text of the description; blocks separated by line ends
 * @param paragraphs of the transcript in order, as the page shows them
 */
public record SearchDocument(String title, String summary, List<String> paragraphs) {
  public SearchDocument {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(summary, "summary");
    paragraphs = List.copyOf(paragraphs);
  }
}
