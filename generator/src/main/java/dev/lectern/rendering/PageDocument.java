package dev.lectern.rendering;

import dev.lectern.site.Permalink;
import org.jbake.model.DocumentModel;

/** A page the author wrote, such as {@code about.md}, parsed by JBake. */
public final class PageDocument {
  private final DocumentModel model;
  private final Permalink permalink;

  PageDocument(DocumentModel model, Permalink permalink) {
    this.model = model;
    this.permalink = permalink;
  }

  DocumentModel model() {
    return model;
  }

  /** Where the page lives. */
  public Permalink permalink() {
    return permalink;
  }

  /** The file it was read from, relative to the content folder. */
  public String sourcePath() {
    return model.getSourceuri();
  }
}
