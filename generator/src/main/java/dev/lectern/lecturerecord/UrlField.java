package dev.lectern.lecturerecord;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lectern.lecturerecord.LectureRecord.HeaderField;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code URL:} an absolute http or https address. What browsers read though RFC 3986 does not, such
 * as Chinese characters or {@code |} in a path, is percent-encoded; what would lead a reader
 * elsewhere than the address seems to, is refused.
 */
final class UrlField {
  /** Longer addresses are refused by servers and browsers. */
  private static final int LONGEST = 8000;

  private static final String UNRESERVED_AND_RESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&'()*+,;=";

  private UrlField() {}

  /** The address, in ASCII, scheme and host in lower case; or null with an error. */
  static @Nullable URI read(HeaderField field, Problems problems) {
    Parsed parsed = parse(field.value());
    if (parsed.url() != null) {
      return parsed.url();
    }
    problems.report(
        RecordRule.URL_FORMAT,
        field.location(),
        "URL " + Problems.quote(field.value()) + " " + parsed.fault(),
        guess(field.value()).map(g -> "write " + g).orElse(null));
    return null;
  }

  /**
   * An address, or what is wrong with it.
   *
   * @param fault continues the sentence "URL … "; empty when there is an address
   */
  private record Parsed(@Nullable URI url, String fault) {
    static Parsed fault(String fault) {
      return new Parsed(null, fault);
    }
  }

  private static Parsed parse(String value) {
    if (value.length() > LONGEST) {
      return Parsed.fault("is longer than " + LONGEST + " characters");
    }
    int colon = value.indexOf(':');
    String scheme = colon < 0 ? "" : value.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Parsed.fault("is not an absolute http or https address");
    }
    if (!value.startsWith("//", colon + 1)) {
      return Parsed.fault("has no // behind " + scheme + ":");
    }
    if (value.codePoints().anyMatch(UrlField::isHiddenOrBlank)) {
      return Parsed.fault("holds a blank or an invisible character");
    }
    int start = colon + 3;
    int end = authorityEnd(value, start);
    String authority = value.substring(start, end);
    if (authority.indexOf('@') >= 0) {
      return Parsed.fault("hides its host behind a user name");
    }
    Optional<String> host = asciiAuthority(authority);
    if (host.isEmpty()) {
      return Parsed.fault("has no valid host");
    }
    try {
      return new Parsed(new URI(scheme + "://" + host.get() + encode(value.substring(end))), "");
    } catch (URISyntaxException e) {
      return Parsed.fault("is not a valid address");
    }
  }

  private static boolean isHiddenOrBlank(int c) {
    int type = Character.getType(c);
    return Blanks.isBlank(c) || type == Character.FORMAT || type == Character.CONTROL;
  }

  /** Browsers end the host at a backslash too; then it is no valid one for us. */
  private static int authorityEnd(String url, int start) {
    int at = start;
    while (at < url.length() && "/?#".indexOf(url.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static Optional<String> asciiAuthority(String authority) {
    int colon = authority.lastIndexOf(':');
    boolean hasPort = colon >= 0 && authority.indexOf(']', colon) < 0;
    String host = hasPort ? authority.substring(0, colon) : authority;
    String port = hasPort ? authority.substring(colon + 1) : "";
    int number = port.isEmpty() ? 0 : AsciiNumber.parse(port, 1, 5);
    if (number < 0 || number > 65_535) {
      return Optional.empty();
    }
    try {
      String ascii =
          isAscii(host)
              ? host.toLowerCase(Locale.ROOT)
              : IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      String asciiAuthority = port.isEmpty() ? ascii : ascii + ":" + port;
      // An underscore or the like would pass as a registry-based authority without a host.
      boolean isHost = new URI("http://" + asciiAuthority + "/").getHost() != null;
      return isHost ? Optional.of(asciiAuthority) : Optional.empty();
    } catch (IllegalArgumentException | URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static String encode(String tail) {
    StringBuilder out = new StringBuilder(tail.length() + 16);
    boolean inFragment = false;
    for (int i = 0; i < tail.length(); ) {
      int c = tail.codePointAt(i);
      boolean isEscape = c == '%' && isHex(tail, i + 1) && isHex(tail, i + 2);
      boolean isSecondHash = c == '#' && inFragment;
      inFragment |= c == '#';
      if (isEscape || (UNRESERVED_AND_RESERVED.indexOf(c) >= 0 && !isSecondHash)) {
        out.appendCodePoint(c);
      } else {
        for (byte b : Character.toString(c).getBytes(UTF_8)) {
          out.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static boolean isHex(String text, int at) {
    return at < text.length()
        && Character.digit(text.charAt(at), 16) >= 0
        && text.charAt(at) < 0x80;
  }

  /** The address within a text, an address without its scheme, or one in full-width characters. */
  private static Optional<String> guess(String value) {
    if (value.length() > LONGEST) {
      return Optional.empty();
    }
    String narrow = Normalizer.normalize(value, Normalizer.Form.NFKC);
    String lower = narrow.toLowerCase(Locale.ROOT);
    int start = Math.max(lower.indexOf("http://"), lower.indexOf("https://"));
    String candidate;
    if (start == 0) {
      candidate = narrow.replace(" ", "%20").replace("\t", "%20");
    } else if (start > 0 && lower.length() == narrow.length()) {
      int end = start;
      while (end < narrow.length() && " \t<>()[]\"'，。】".indexOf(narrow.charAt(end)) < 0) {
        end++;
      }
      candidate = narrow.substring(start, end);
    } else if (narrow.startsWith("//")) {
      candidate = "https:" + narrow;
    } else {
      int slash = narrow.indexOf('/');
      boolean startsWithHost = slash > 0 && narrow.lastIndexOf('.', slash) > 0;
      candidate = startsWithHost && !narrow.contains(":") ? "https://" + narrow : "";
    }
    return Optional.of(candidate).filter(c -> !c.equals(value) && parse(c).url() != null);
  }
}
