package dev.lectern.site;

import dev.lectern.diagram.PreparedDiagram;
import dev.lectern.markdown.Html;
import java.util.Objects;

/** A piece of a lecture's summary, ready to be shown. */
public sealed interface BodyBlock {

  /**
   * Headings, paragraphs, lists.
   *
   * @param html finished
   * @param headingCount how many of the lecture's headings are in it
   * @param markdown what it was made from; not to be trusted
   */
  record Prose(Html html, int headingCount, String markdown) implements BodyBlock {
    public Prose {
      Objects.requireNonNull(html, "html");
      Objects.requireNonNull(markdown, "markdown");
    }
  }

  /** A diagram with its outline, and where its parts are spoken of in the summary. */
  record Figure(PreparedDiagram diagram, OutlineLinks links) implements BodyBlock {
    public Figure {
      Objects.requireNonNull(diagram, "diagram");
      Objects.requireNonNull(links, "links");
    }
  }
}
