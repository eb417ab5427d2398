package dev.lectern.rendering;

import dev.lectern.site.Site;
import dev.lectern.site.SiteFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What every template sees of the site, as {@code site}: {@code title}, {@code description}?,
 * {@code language}, {@code url}?, {@code machineMade}, {@code hasFeeds}, {@code hasOpenSearch},
 * {@code searchPath}, {@code seriesPath}?, {@code speakersPath}?, {@code conceptsPath}?, {@code
 * generator}, {@code pages} (the author's own at the top of the content folder: {@code title},
 * {@code path}).
 */
final class SiteView {
  private SiteView() {}

  static Map<String, Object> of(Site site, List<PageDocument> authorPages) {
    Map<String, Object> view = new HashMap<>();
    view.put("title", site.settings().title());
    if (site.settings().description() != null) {
      view.put("description", site.settings().description());
    }
    view.put("language", site.language());
    site.settings().knownUrl().ifPresent(url -> view.put("url", url.toString()));
    view.put("machineMade", site.settings().machineMade());
    view.put("hasFeeds", site.settings().publishes(SiteFile.FEEDS));
    view.put("hasOpenSearch", site.settings().publishes(SiteFile.OPEN_SEARCH));
    view.put("searchPath", SearchPage.PERMALINK.encoded());
    if (!site.series().isEmpty()) {
      view.put("seriesPath", GroupPages.SERIES.encoded());
    }
    if (!site.speakers().isEmpty()) {
      view.put("speakersPath", GroupPages.SPEAKERS.encoded());
    }
    if (!site.concepts().isEmpty()) {
      view.put("conceptsPath", ConceptPages.INDEX.encoded());
    }
    view.put("generator", "Lectern");
    view.put("pages", authorPages.stream().filter(SiteView::isAtTop).map(SiteView::page).toList());
    return view;
  }

  private static boolean isAtTop(PageDocument page) {
    return page.permalink().root().isEmpty();
  }

  private static Map<String, Object> page(PageDocument page) {
    return Map.of("title", page.model().getTitle(), "path", page.permalink().encoded());
  }
}
