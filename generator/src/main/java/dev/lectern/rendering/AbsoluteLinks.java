package dev.lectern.rendering;

/**
 * Makes the addresses in finished HTML whole, for places where the page's own is not known: readers
 * of feeds. The HTML is the markdown package's, in which a quote in text is always escaped.
 */
final class AbsoluteLinks {
  private static final String[] ATTRIBUTES = {" href=\"", " src=\""};

  private AbsoluteLinks() {}

  /**
   * The HTML with whole addresses; linear in its length.
   *
   * @param page the address of the page that the HTML is from
   */
  static String in(String html, String page) {
    StringBuilder out = new StringBuilder(html.length() + 256);
    int done = 0;
    for (int start = next(html, 0); start >= 0; start = next(html, done)) {
      int end = html.indexOf('"', start);
      if (end < 0) {
        break;
      }
      out.append(html, done, start).append(resolve(html.substring(start, end), page));
      done = end;
    }
    return out.append(html, done, html.length()).toString();
  }

  /** Where the value of the next address begins; -1 when there is none. */
  private static int next(String html, int from) {
    for (int at = html.indexOf('=', from); at >= 0; at = html.indexOf('=', at + 1)) {
      for (String attribute : ATTRIBUTES) {
        int start = at - attribute.length() + 2;
        if (start >= 0 && html.startsWith(attribute, start)) {
          return at + 2;
        }
      }
    }
    return -1;
  }

  /** RFC 3986, section 5.2, but for dot segments, which readers remove. */
  private static String resolve(String link, String page) {
    if (link.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")) {
      return link;
    }
    int fragment = page.indexOf('#');
    String base = fragment < 0 ? page : page.substring(0, fragment);
    if (link.isEmpty() || link.startsWith("#") || link.startsWith("?")) {
      return base + link;
    }
    int host = base.indexOf("://") + 3;
    int path = base.indexOf('/', host);
    if (link.startsWith("/")) {
      return base.substring(0, path) + link;
    }
    return base.substring(0, base.lastIndexOf('/') + 1) + link;
  }
}
