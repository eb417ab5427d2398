package dev.lectern.site;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Set;

/**
 * Where lectures live: {@code lectures/{slug}.html}, {@code {year}/{month}/{slug}.html}. {@code
 * {day}} is known too. Dates are those of the record in the site's time zone.
 *
 * @param pattern a path that ends in {@code .html}, with a folder, and {@code {slug}} once behind
 *     it
 */
public record PermalinkPattern(String pattern) {
  private static final String SLUG = "{slug}";

  /** Folders of other pages and of the theme: a lecture there could take a page's place. */
  private static final Set<String> TAKEN =
      Set.of(
          "tags",
          "tag-index",
          "page",
          "archive",
          "series",
          "series-index",
          "speakers",
          "speaker-index",
          "concepts",
          "css",
          "js",
          "icons",
          "vendor",
          "search");

  /** Where lectures live when nobody says otherwise; below what its check needs. */
  public static final PermalinkPattern DEFAULT = new PermalinkPattern("lectures/{slug}.html");

  /**
   * Checks a pattern.
   *
   * @throws IllegalArgumentException says what is wrong with it, for its author
   */
  public PermalinkPattern {
    String plain =
        pattern
            .replace(SLUG, "x")
            .replace("{year}", "2000")
            .replace("{month}", "01")
            .replace("{day}", "01");
    if (!plain.matches("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*\\.html")) {
      throw new IllegalArgumentException(
          "is no path of letters, digits, \"-\", \"_\" and \"/\" that ends in .html;"
              + " {slug}, {year}, {month} and {day} may stand in it");
    }
    int slug = pattern.indexOf(SLUG);
    if (slug < 0 || pattern.indexOf(SLUG, slug + 1) >= 0) {
      throw new IllegalArgumentException("must hold {slug} once");
    }
    if (pattern.indexOf('/') < 0 || pattern.indexOf('/') > slug) {
      throw new IllegalArgumentException(
          "must put lectures into a folder, as lectures/{slug}.html");
    }
    if (TAKEN.contains(pattern.substring(0, pattern.indexOf('/')).toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("puts lectures into a folder of other pages");
    }
  }

  /**
   * The path of a lecture.
   *
   * @param slug the lecture's, perhaps with a suffix: of the characters of a {@link
   *     dev.lectern.lecture.Slug}
   */
  Permalink permalink(String slug, Instant timestamp, ZoneId zone) {
    ZonedDateTime date = timestamp.atZone(zone);
    String dated = replaced(pattern, "{year}", 4, date.getYear());
    dated = replaced(dated, "{month}", 2, date.getMonthValue());
    dated = replaced(dated, "{day}", 2, date.getDayOfMonth());
    return new Permalink(dated.replace(SLUG, slug));
  }

  /** Formats a number only where it is asked for: few patterns have dates. */
  private static String replaced(String pattern, String name, int digits, int number) {
    return pattern.contains(name)
        ? pattern.replace(name, String.format(Locale.ROOT, "%0" + digits + "d", number))
        : pattern;
  }
}
