package dev.lectern.rendering;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables that a template sees of one page. It counts how often one was read that may differ
 * from page to page of a kind and a depth in the site, for {@link OnceDirective}.
 */
abstract class PageVariables implements TemplateHashModel {
  static final String ONCE = "once";

  /** The same on all pages. */
  private static final Set<String> OF_SITE = Set.of("site", "t", ONCE, "config");

  /** The same on all pages of {@link #samePages}. */
  private static final Set<String> OF_SAME_PAGES = Set.of("kind", "root", "language");

  private final Map<String, Object> variables;
  private final ObjectWrapper wrapper;
  private int ownReads;

  /** The given ones, and those that {@link #further} knows. */
  PageVariables(Map<String, Object> variables, ObjectWrapper wrapper) {
    this.variables = variables;
    this.wrapper = wrapper;
  }

  /** How often a variable was read that may be the page's own. */
  int ownReads() {
    return ownReads;
  }

  /** What the pages have in common that count as the same. */
  String samePages() {
    StringBuilder common = new StringBuilder();
    if (variables.get("page") instanceof Map<?, ?> page) {
      OF_SAME_PAGES.stream().sorted().forEach(key -> common.append(page.get(key)).append('\0'));
    }
    return common.toString();
  }

  /** A variable that is none of the given; null when there is none of that name. */
  abstract @Nullable TemplateModel further(String name) throws TemplateModelException;

  @Override
  public @Nullable TemplateModel get(String name) throws TemplateModelException {
    if (name.equals(ONCE) && !variables.containsKey(ONCE)) {
      return new OnceDirective(this);
    }
    @Nullable Object value = variables.get(name);
    if (name.equals("page") && wrapper.wrap(value) instanceof TemplateHashModelEx page) {
      return new Page(page);
    }
    if (!OF_SITE.contains(name)) {
      ownReads++;
    }
    return value != null || variables.containsKey(name) ? wrapper.wrap(value) : further(name);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  /** The variable {@code page}. */
  private final class Page implements TemplateHashModelEx {
    private final TemplateHashModelEx keys;

    Page(TemplateHashModelEx keys) {
      this.keys = keys;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      if (!OF_SAME_PAGES.contains(key)) {
        ownReads++;
      }
      return keys.get(key);
    }

    @Override
    public boolean isEmpty() throws TemplateModelException {
      return keys.isEmpty();
    }

    @Override
    public int size() throws TemplateModelException {
      return keys.size();
    }

    @Override
    public TemplateCollectionModel keys() throws TemplateModelException {
      ownReads++;
      return keys.keys();
    }

    @Override
    public TemplateCollectionModel values() throws TemplateModelException {
      ownReads++;
      return keys.values();
    }
  }
}
