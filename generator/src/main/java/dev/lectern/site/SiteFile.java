package dev.lectern.site;

/** What a site holds besides the pages that people read, each of which an author may switch off. */
public enum SiteFile {
  /** {@code feed.xml}, {@code atom.xml}, {@code feed.json}; the setting is JBake's. */
  FEEDS("render.feed", true),
  /** {@code tags/<tag>.xml}. */
  TAG_FEEDS("site.tagFeeds", true),
  /** {@code sitemap.xml}; the setting is JBake's. */
  SITEMAP("render.sitemap", true),
  /** {@code opensearch.xml}, by which a browser offers the site's search. */
  OPEN_SEARCH("site.openSearch", true),
  /** {@code robots.txt}. */
  ROBOTS("site.robots", false),
  /** {@code .nojekyll}, so that GitHub Pages publishes every file as it is. */
  NO_JEKYLL("site.nojekyll", false),
  /** {@code llms.txt}, an overview for language models. */
  LLMS_TXT("site.llmsTxt", false),
  /** {@code lectures/<slug>.md} beside each lecture's page. */
  MARKDOWN("site.markdown", false),
  /** {@code concepts.html} and a page for each concept that lectures share. */
  CONCEPTS("site.concepts", false);

  private final String setting;
  private final boolean needsUrl;

  SiteFile(String setting, boolean needsUrl) {
    this.setting = setting;
    this.needsUrl = needsUrl;
  }

  /** The name of the setting, {@code true} or {@code false}. */
  public String setting() {
    return setting;
  }

  /** Whether it holds whole addresses, and so can't be made where the site's own is not known. */
  public boolean needsUrl() {
    return needsUrl;
  }
}
