package dev.lectern.markdown;

import java.util.Objects;

/**
 * A bold phrase that can be linked to.
 *
 * @param id the element's id, unique in its document and not that of a heading
 * @param text plain, on one line, without a colon at the end; never empty
 */
public record Term(String id, String text) {
  public Term {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
  }
}
