package dev.lectern.lecture;

import dev.lectern.diagnostics.SourceLocation;
import java.util.Objects;

/** A piece of a description. */
public sealed interface DescriptionBlock {

  /** Where the first character of the block's text stands in the record. */
  SourceLocation location();

  /**
   * CommonMark text with {@code \n} line ends; diagrams have been lifted out.
   *
   * @param markdown not blank
   */
  record MarkdownBlock(String markdown, SourceLocation location) implements DescriptionBlock {
    public MarkdownBlock {
      Objects.requireNonNull(markdown, "markdown");
      Objects.requireNonNull(location, "location");
    }
  }

  /**
   * A Mermaid diagram as the record has it, without tags and fences, not yet repaired.
   *
   * @param mermaid lines end in {@code \n}; each line of it is a whole or the tail of a line of the
   *     record, so that line {@code n} of it (from 0) is line {@code location.line() + n} there
   */
  record DiagramBlock(String mermaid, SourceLocation location) implements DescriptionBlock {
    public DiagramBlock {
      Objects.requireNonNull(mermaid, "mermaid");
      Objects.requireNonNull(location, "location");
    }
  }
}
