package dev.lectern.publishing;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an address on a page means: nothing of this site's, a place in it, or nothing at all.
 *
 * @param path from the site's root, decoded; ends in {@code /} for a folder, empty for the root;
 *     null when the address is none of ours
 * @param fragment decoded, empty without one
 * @param fault what is wrong with the address itself; null when nothing is
 */
record SiteLink(@Nullable String path, String fragment, @Nullable String fault) {
  private static final SiteLink ELSEWHERE = new SiteLink(null, "", null);
  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

  /**
   * What RFC 3986 lets stand in a path, a query or a fragment, and {@code %} before two digits. A
   * fragment, which no server and no file system sees, may hold letters of any script, as HTML
   * allows.
   */
  private static final Pattern ENCODED =
      Pattern.compile(
          "(?:[A-Za-z0-9._~!$&'()*+,;=:@/?\\[\\]-]|%[0-9A-Fa-f]{2})*+"
              + "(?:#(?:[A-Za-z0-9._~!$&'()*+,;=:@/?\\[\\]-]|[^\\x00-\\xA0]|%[0-9A-Fa-f]{2})*+)?");

  /**
   * Reads an address.
   *
   * @param page the path of the page it stands on
   * @param siteUrl ends in {@code /}; null when unknown
   */
  static SiteLink read(String address, String page, @Nullable URI siteUrl) {
    String link = address.strip();
    String base = page;
    String whole = siteUrl == null ? "" : siteUrl.toString();
    if (!whole.isEmpty() && link.startsWith(whole)) {
      link = link.substring(whole.length());
      base = "";
    } else if (SCHEME.matcher(link).matches() || link.startsWith("//")) {
      return ELSEWHERE;
    } else if (link.startsWith("/")) {
      String root = siteUrl == null ? "" : siteUrl.getRawPath();
      if (root.isEmpty() || !link.startsWith(root)) {
        return faulty("starts outside the site, at the root of its domain");
      }
      link = link.substring(root.length());
      base = "";
    }
    if (!ENCODED.matcher(link).matches()) {
      return faulty("is not percent-encoded");
    }
    try {
      return resolved(link, base);
    } catch (CharacterCodingException notUtf8) {
      return faulty("is not UTF-8 when decoded");
    }
  }

  private static SiteLink resolved(String link, String base) throws CharacterCodingException {
    int hash = link.indexOf('#');
    String fragment = hash < 0 ? "" : decoded(link.substring(hash + 1));
    String rest = hash < 0 ? link : link.substring(0, hash);
    int query = rest.indexOf('?');
    rest = query < 0 ? rest : rest.substring(0, query);
    if (rest.isEmpty()) {
      return new SiteLink(base, fragment, null);
    }
    List<String> names = new ArrayList<>();
    int folder = base.lastIndexOf('/');
    if (folder >= 0) {
      names.addAll(List.of(base.substring(0, folder).split("/", -1)));
    }
    String last = "";
    for (String encoded : rest.split("/", -1)) {
      last = decoded(encoded);
      if (last.indexOf('/') >= 0 || last.indexOf('\0') >= 0) {
        return faulty("names no file");
      }
      if (last.equals("..")) {
        if (names.isEmpty()) {
          return faulty("leads out of the site");
        }
        names.remove(names.size() - 1);
      } else if (!last.equals(".")) {
        names.add(last);
      }
    }
    boolean isFolder = last.equals("..") || last.equals(".");
    String path = String.join("/", names);
    return new SiteLink(isFolder && !path.isEmpty() ? path + "/" : path, fragment, null);
  }

  private static SiteLink faulty(String fault) {
    return new SiteLink(null, "", fault);
  }

  private static String decoded(String encoded) throws CharacterCodingException {
    if (encoded.indexOf('%') < 0) {
      return encoded;
    }
    byte[] text = encoded.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(text.length);
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '%') {
        bytes.put(
            (byte) (Character.digit(text[i + 1], 16) << 4 | Character.digit(text[i + 2], 16)));
        i += 2;
      } else {
        bytes.put(text[i]);
      }
    }
    return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
  }
}
