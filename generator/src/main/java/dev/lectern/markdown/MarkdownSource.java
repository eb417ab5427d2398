package dev.lectern.markdown;

import dev.lectern.diagnostics.SourceLocation;
import java.util.Objects;

/**
 * A piece of Markdown and where it came from.
 *
 * @param markdown lines end in {@code \n}; line {@code n} of it, from 0, is line {@code
 *     location.line() + n} of the file
 * @param location of its first character
 */
public record MarkdownSource(String markdown, SourceLocation location) {
  public MarkdownSource {
    Objects.requireNonNull(markdown, "markdown");
    Objects.requireNonNull(location, "location");
  }
}
