package dev.lectern.markdown;

import java.util.Objects;

/**
 * A heading as the page shows it, for a table of contents.
 *
 * @param level 2 for {@code h2}, up to 6; at most one more than that of the heading before
 * @param id the element's id, unique in its document: a prefix, then letters and digits of any
 *     script and hyphens
 * @param text plain, on one line; may be empty
 */
public record Heading(int level, String id, String text) {
  public Heading {
    if (level < 1 || level > 6) {
      throw new IllegalArgumentException("no heading level: " + level);
    }
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
  }
}
