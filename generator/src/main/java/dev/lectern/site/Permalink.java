package dev.lectern.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Where a page of the site lives for good.
 *
 * @param path from the site's root, {@code /} between names, not encoded: {@code tags/深度学习.html}
 */
public record Permalink(String path) {
  private static final String HEX = "0123456789ABCDEF";

  public Permalink {
    if (path.isEmpty() || path.startsWith("/") || path.contains("//") || path.endsWith("/")) {
      throw new IllegalArgumentException("not a path of the site: " + path);
    }
  }

  /** The folder beside a page {@code x.html} for further pages of the same: {@code x/}. */
  public String folderOfMore() {
    int dot = path.lastIndexOf('.');
    return path.substring(0, dot < path.lastIndexOf('/') || dot < 0 ? path.length() : dot) + "/";
  }

  /** The page of the same name with another ending: {@code x.xml} for {@code x.html}. */
  public Permalink withEnding(String ending) {
    String folder = folderOfMore();
    return new Permalink(folder.substring(0, folder.length() - 1) + ending);
  }

  /** What leads from this page to the site's root: empty at the root, else {@code ../} a level. */
  public String root() {
    int levels = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      levels++;
    }
    return "../".repeat(levels);
  }

  /**
   * The relative link to this page from another, percent-encoded. It works at a domain's root,
   * below a path and from {@code file://} alike.
   */
  public String hrefFrom(Permalink other) {
    return other.root() + encoded();
  }

  /** The path as it stands in a URL: UTF-8, percent-encoded (RFC 3986, section 2). */
  public String encoded() {
    if (path.chars().allMatch(Permalink::isUnreserved)) {
      return path;
    }
    StringBuilder out = new StringBuilder(path.length() + 16);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      if (isUnreserved(b)) {
        out.append((char) b);
      } else {
        out.append('%').append(HEX.charAt((b >> 4) & 0xF)).append(HEX.charAt(b & 0xF));
      }
    }
    return out.toString();
  }

  private static boolean isUnreserved(int b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '/'
        || b == '-'
        || b == '.'
        || b == '_'
        || b == '~';
  }

  /**
   * The page's whole address.
   *
   * @param siteUrl absolute, its path ends in {@code /}
   */
  public String absolute(URI siteUrl) {
    return siteUrl + encoded();
  }
}
