package dev.lectern.rendering;

import org.jbake.template.model.TemplateModel;

/** The variables of one page, which remember whether its template asked for more than them. */
final class PageModel extends TemplateModel {
  private static final long serialVersionUID = 1L;

  private transient boolean asksTheStore;

  /** A template asked JBake's content store, which holds the whole site. */
  void askTheStore() {
    asksTheStore = true;
  }

  /** Whether the page shows what is not among its variables. */
  boolean asksTheStore() {
    return asksTheStore;
  }
}
