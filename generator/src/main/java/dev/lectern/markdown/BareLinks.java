package dev.lectern.markdown;

/**
 * Addresses that stand in running text, as in GFM's autolink extension, with what Chinese text
 * needs: an address ends at the first character beyond ASCII, so that {@code
 * 见https://b23.tv/7qCXEik。然后} links what it should. Letters beyond ASCII belong to it only at the
 * start of a path segment or a value ({@code https://zh.wikipedia.org/wiki/深度学习}). Found are {@code
 * http:}, {@code https:} and {@code mailto:} addresses and e-mail addresses; one pass.
 */
final class BareLinks {
  /** Longest part of an e-mail address before the at sign, by RFC 5321. */
  private static final int MAX_LOCAL_PART = 64;

  private final String text;
  private int searchFrom;
  private int start;
  private int end;
  private boolean isMailAddress;

  BareLinks(String text) {
    this.text = text;
  }

  /** Whether a text may hold an address: false for most, at little cost. */
  static boolean mayOccurIn(String text) {
    return text.indexOf(':') >= 0 || text.indexOf('@') >= 0;
  }

  /** Goes to the next address; false when there is none. */
  boolean next() {
    int from = searchFrom;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == ':' && findUrl(i)) || (c == '@' && findMailAddress(i, from))) {
        searchFrom = end;
        return true;
      }
    }
    searchFrom = text.length();
    return false;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** The address to link to, not yet checked. */
  String destination() {
    String shown = text.substring(start, end);
    return isMailAddress ? "mailto:" + shown : shown;
  }

  private boolean findUrl(int colon) {
    int scheme = schemeBefore(colon);
    if (scheme < searchFrom || (scheme > 0 && isAsciiWord(text.charAt(scheme - 1)))) {
      return false;
    }
    if (colon - scheme == "mailto".length()) {
      int at = colon + 1;
      while (at < text.length() && isLocalPart(text.charAt(at))) {
        at++;
      }
      boolean isAddress =
          at < text.length() && text.charAt(at) == '@' && findMailAddress(at, colon + 1);
      if (!isAddress || start != colon + 1) {
        return false;
      }
      start = scheme;
      isMailAddress = false;
      return true;
    }
    int host = colon + 3;
    if (!text.startsWith("//", colon + 1)
        || host >= text.length()
        || !isAsciiAlphanumeric(text.charAt(host))) {
      return false;
    }
    start = scheme;
    end = withoutTrailingPunctuation(host, endOfUrl(host));
    isMailAddress = false;
    return true;
  }

  /** Where the scheme that ends at the colon starts, or -1. */
  private int schemeBefore(int colon) {
    for (String scheme : new String[] {"https", "http", "mailto"}) {
      int at = colon - scheme.length();
      if (at >= 0 && text.regionMatches(true, at, scheme, 0, scheme.length())) {
        return at;
      }
    }
    return -1;
  }

  private int endOfUrl(int from) {
    boolean inPath = false;
    int i = from;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (c < 0x80) {
        if (c <= ' ' || c == 0x7F || "<>\"`\\^{}|".indexOf(c) >= 0) {
          break;
        }
        inPath |= c == '/';
      } else if (!inPath || !Character.isLetterOrDigit(c) || !mayContinue(i)) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  /** Whether a letter beyond ASCII at {@code i} belongs to the address before it. */
  private boolean mayContinue(int i) {
    char before = text.charAt(i - 1);
    return before >= 0x80 || "/=_-%#&+".indexOf(before) >= 0;
  }

  private int withoutTrailingPunctuation(int from, int to) {
    int unmatched = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      unmatched += c == ')' ? 1 : c == '(' ? -1 : 0;
    }
    int i = to;
    while (i > from) {
      char last = text.charAt(i - 1);
      if (last == ')' && unmatched > 0) {
        unmatched--;
      } else if ("?!.,:;*_~'\"[]".indexOf(last) < 0) {
        break;
      }
      i--;
    }
    return i;
  }

  private boolean findMailAddress(int at, int from) {
    int local = at;
    int least = Math.max(from, at - MAX_LOCAL_PART);
    while (local > least && isLocalPart(text.charAt(local - 1))) {
      local--;
    }
    int domain = at + 1;
    boolean hasDot = false;
    int i = domain;
    while (i < text.length() && (isAsciiAlphanumeric(text.charAt(i)) || isJoint(i, domain))) {
      hasDot |= text.charAt(i) == '.';
      i++;
    }
    if (local == at || !hasDot) {
      return false;
    }
    start = local;
    end = i;
    isMailAddress = true;
    return true;
  }

  /** A dot or hyphen between letters of a domain. */
  private boolean isJoint(int i, int domain) {
    char c = text.charAt(i);
    return (c == '.' || c == '-')
        && i > domain
        && i + 1 < text.length()
        && isAsciiAlphanumeric(text.charAt(i + 1));
  }

  private static boolean isLocalPart(char c) {
    return isAsciiAlphanumeric(c) || "._+-".indexOf(c) >= 0;
  }

  private static boolean isAsciiWord(char c) {
    return isAsciiAlphanumeric(c) || c == '_' || c == '-' || c == '+' || c == '.';
  }

  private static boolean isAsciiAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
