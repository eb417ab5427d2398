package dev.lectern.transcript;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A few sentences of a transcript that belong together.
 *
 * @param id {@code t-} and eight hexadecimal digits made from the paragraph's own letters, so that
 *     a link to it survives edits elsewhere; a repeated paragraph gets {@code -2}, {@code -3}, …;
 *     unique among the paragraphs of one transcript
 * @param text plain, not blank, on one line: every run of white space is one blank
 * @param language a BCP 47 tag for the HTML attribute {@code lang}, {@code und} when the text tells
 *     nothing
 * @param time of the first word; null when nothing is known
 */
public record Paragraph(String id, String text, String language, @Nullable TimeMark time) {
  public Paragraph {
    Objects.requireNonNull(id, "id");
    if (text.isBlank()) {
      throw new IllegalArgumentException("a paragraph has text");
    }
    Objects.requireNonNull(language, "language");
  }

  /** When the paragraph begins, where known. */
  public Optional<TimeMark> knownTime() {
    return Optional.ofNullable(time);
  }
}
