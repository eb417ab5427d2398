package dev.lectern.markdown;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What depends on the page the Markdown is for.
 *
 * @param language of the page, a BCP 47 tag such as {@code zh-CN}; elements in another script say
 *     so
 * @param topHeadingLevel what the outermost headings become, 1 to 6: 2 below a page title
 * @param idPrefix begins every heading id, so that no heading can take the id of something else on
 *     the page: an ASCII letter, then letters, digits and hyphens
 * @param termPrefix begins the id of every bold phrase, and differs from that of headings; empty
 *     where bold phrases get none
 * @param localFiles whether relative addresses are of files beside the page: then an image is
 *     shown, not its text, and a link to the {@code .md} file of another page leads to that page
 */
public record MarkdownSettings(
    String language, int topHeadingLevel, String idPrefix, String termPrefix, boolean localFiles) {
  private static final Pattern ID_PREFIX = Pattern.compile("[a-z][a-z0-9-]*");

  public MarkdownSettings {
    Objects.requireNonNull(language, "language");
    if (topHeadingLevel < 1 || topHeadingLevel > 6) {
      throw new IllegalArgumentException("no heading level: " + topHeadingLevel);
    }
    if (!ID_PREFIX.matcher(idPrefix).matches()) {
      throw new IllegalArgumentException("not an id prefix: " + idPrefix);
    }
    if (!termPrefix.isEmpty() && !ID_PREFIX.matcher(termPrefix).matches()) {
      throw new IllegalArgumentException("not an id prefix: " + termPrefix);
    }
    if (termPrefix.equals(idPrefix)) {
      throw new IllegalArgumentException("headings and bold phrases share an id prefix");
    }
  }

  /** For the description of a lecture: the page has a title, and no images of its own. */
  public static MarkdownSettings forDescription(String language) {
    return new MarkdownSettings(language, 2, "s-", "", false);
  }

  /** As they are, but with ids for bold phrases, so that a diagram can link to them. */
  public MarkdownSettings withTermIds() {
    return new MarkdownSettings(language, topHeadingLevel, idPrefix, "b-", localFiles);
  }

  /** For a Markdown page of the author's, which may show images of the site. */
  public static MarkdownSettings forPage(String language) {
    return new MarkdownSettings(language, 2, "s-", "", true);
  }
}
