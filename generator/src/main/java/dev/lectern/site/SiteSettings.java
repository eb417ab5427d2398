package dev.lectern.site;

import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an author settles for the whole site.
 *
 * @param title not blank
 * @param description one or two sentences for search engines and feeds; null when not given
 * @param language a BCP 47 tag, the language of the interface; null follows the content
 * @param timeZone in which dates are shown and records without an offset are read
 * @param url where the site is published: absolute, {@code http} or {@code https}, its path ends in
 *     {@code /}; null when unknown, then there are no feeds and no sitemap
 * @param machineMade whether lecture pages say that they were made by machine
 * @param lecturesPerPage of the home page and of tag pages, at least 1
 * @param feedItems in each feed, at least 1
 * @param permalinks where lectures live
 * @param files what is published besides the pages
 * @param customDomain the domain in GitHub Pages' {@code CNAME}; null for no such file
 */
public record SiteSettings(
    String title,
    @Nullable String description,
    @Nullable String language,
    ZoneId timeZone,
    @Nullable URI url,
    boolean machineMade,
    int lecturesPerPage,
    int feedItems,
    PermalinkPattern permalinks,
    Set<SiteFile> files,
    @Nullable String customDomain) {

  public SiteSettings {
    if (title.isBlank() || lecturesPerPage < 1 || feedItems < 1) {
      throw new IllegalArgumentException("a site has a title and at least one lecture a page");
    }
    files = Set.copyOf(files);
  }

  /** The site's address, where known. */
  public Optional<URI> knownUrl() {
    return Optional.ofNullable(url);
  }

  /** Whether a file is wanted and can be made. */
  public boolean publishes(SiteFile file) {
    return files.contains(file) && (url != null || !file.needsUrl());
  }
}
