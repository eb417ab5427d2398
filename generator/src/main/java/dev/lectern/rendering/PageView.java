package dev.lectern.rendering;

import dev.lectern.site.MermaidBundle;
import dev.lectern.site.Permalink;
import dev.lectern.site.Site;
import java.util.HashMap;
import java.util.Map;

/**
 * What every template sees of its page, as {@code page}: {@code kind}, {@code title}, {@code path},
 * {@code root} (what leads to the site's root), {@code canonical}?, {@code description}?, {@code
 * language}, {@code diagramBundle}, {@code jsonLdHtml}?, {@code feedHref}? (a feed of this page),
 * {@code markdownHref}? (the page as Markdown), {@code redirectHref}? (where a page leads at once).
 */
final class PageView {
  private final Map<String, Object> keys = new HashMap<>();

  /** A page in the site's own language and without diagrams, until told otherwise. */
  PageView(Site site, String kind, String title, Permalink permalink) {
    keys.put("kind", kind);
    keys.put("title", title);
    keys.put("path", permalink.path());
    keys.put("root", permalink.root());
    keys.put("language", site.language());
    keys.put("diagramBundle", MermaidBundle.NONE.label());
    site.settings().knownUrl().ifPresent(url -> keys.put("canonical", permalink.absolute(url)));
  }

  /** Adds a key; a blank text is left out. */
  PageView with(String key, Object value) {
    if (!(value instanceof String text) || !text.isBlank()) {
      keys.put(key, value);
    }
    return this;
  }

  Map<String, Object> keys() {
    return keys;
  }
}
