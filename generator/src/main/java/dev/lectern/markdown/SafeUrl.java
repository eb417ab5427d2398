package dev.lectern.markdown;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * An address that can do nothing but lead somewhere: {@code http}, {@code https}, {@code mailto},
 * or relative to the page.
 *
 * @param value percent-encoded, ASCII only, without a blank or a quote
 * @param kind where it leads
 */
record SafeUrl(String value, Kind kind) {

  enum Kind {
    /** Another host, as far as one can tell. */
    EXTERNAL,
    MAIL,
    /** A path, a query or a fragment of the site. */
    RELATIVE
  }

  private static final String KEPT = ":/?#@!$&'()*+,;=-._~%";
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  /**
   * Reads a link destination as a browser would, after entities and backslash escapes.
   *
   * @return empty for any other scheme, for an address that hides one behind control characters,
   *     for {@code //host} and for {@code http:} without a host
   */
  static Optional<SafeUrl> of(String destination) {
    String url = destination.strip();
    for (int i = 0; i < url.length(); i++) {
      // A browser drops tabs and line ends anywhere, so that java&Tab;script: runs.
      if (url.charAt(i) < ' ' || url.charAt(i) == 0x7F) {
        return Optional.empty();
      }
    }
    int colon = endOfScheme(url);
    if (colon < 0) {
      // To a browser, a backslash is a slash.
      String start = url.substring(0, Math.min(2, url.length())).replace('\\', '/');
      return start.equals("//")
          ? Optional.empty()
          : Optional.of(new SafeUrl(encode(url), Kind.RELATIVE));
    }
    return switch (url.substring(0, colon).toLowerCase(Locale.ROOT)) {
      case "http", "https" ->
          hasHost(url, colon)
              ? Optional.of(new SafeUrl(encode(url), Kind.EXTERNAL))
              : Optional.empty();
      case "mailto" -> Optional.of(new SafeUrl(encode(url), Kind.MAIL));
      default -> Optional.empty();
    };
  }

  /**
   * The page's address where this is that of its Markdown file: {@code b.html#c} of {@code b.md#c}.
   */
  SafeUrl ofPage() {
    int end = 0;
    while (end < value.length() && "?#".indexOf(value.charAt(end)) < 0) {
      end++;
    }
    boolean isSource = kind == Kind.RELATIVE && value.startsWith(".md", end - 3);
    return isSource
        ? new SafeUrl(value.substring(0, end - 3) + ".html" + value.substring(end), kind)
        : this;
  }

  /** The first colon, unless the address has begun its path before. */
  private static int endOfScheme(String url) {
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c == ':') {
        return i;
      }
      if ("/\\?#".indexOf(c) >= 0) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean hasHost(String url, int colon) {
    int host = colon + 3;
    return url.startsWith("//", colon + 1)
        && host < url.length()
        && "/\\?#:@".indexOf(url.charAt(host)) < 0;
  }

  /** What may not stand in a URL, as %XX of its UTF-8; what is so encoded already stays. */
  private static String encode(String url) {
    int i = 0;
    while (i < url.length() && isKept(url, i)) {
      i++;
    }
    if (i == url.length()) {
      return url;
    }
    StringBuilder out = new StringBuilder(url.length() + 32).append(url, 0, i);
    while (i < url.length()) {
      int c = url.codePointAt(i);
      if (isKept(url, i)) {
        out.append((char) c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          out.append('%').append(HEX[(b >> 4) & 0xF]).append(HEX[b & 0xF]);
        }
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static boolean isKept(String url, int i) {
    char c = url.charAt(i);
    if (c == '%') {
      return i + 2 < url.length() && isHexDigit(url.charAt(i + 1)) && isHexDigit(url.charAt(i + 2));
    }
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || KEPT.indexOf(c) >= 0;
  }

  /** Not full-width ones, which are encoded themselves and would leave the percent sign alone. */
  private static boolean isHexDigit(char c) {
    return c < 0x80 && Character.digit(c, 16) >= 0;
  }
}
