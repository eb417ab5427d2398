package dev.lectern.publishing;

import java.util.Locale;

/**
 * Walks over the start tags of HTML or XML as a browser does, in one pass and without a tree: that
 * is all a check of links needs, and a site is gigabytes of it. Comments, scripts, styles and what
 * a title or a text area holds have no tags in them.
 */
final class HtmlTags {
  private final String text;
  private final Visitor visitor;

  private HtmlTags(String text, Visitor visitor) {
    this.text = text;
    this.visitor = visitor;
  }

  /** Told of what is found, in the order of the text. */
  interface Visitor {
    /**
     * An attribute of a start tag.
     *
     * @param tag in lower case
     * @param name in lower case
     * @param value with its character references replaced
     * @param offset of the value in the text
     */
    void attribute(String tag, String name, String value, int offset);
  }

  static void scan(String text, Visitor visitor) {
    new HtmlTags(text, visitor).scan();
  }

  private void scan() {
    int at = text.indexOf('<');
    while (at >= 0 && at + 1 < text.length()) {
      char next = text.charAt(at + 1);
      int end;
      if (text.startsWith("<!--", at)) {
        end = after("-->", at + 4);
      } else if (text.startsWith("<![CDATA[", at)) {
        end = after("]]>", at + 9);
      } else if (next == '!' || next == '?' || next == '/') {
        end = after(">", at + 1);
      } else if (Character.isLetter(next)) {
        end = tag(at + 1);
      } else {
        end = at + 1;
      }
      at = text.indexOf('<', end);
    }
  }

  private int after(String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }

  /** Returns where the tag, or what it holds as text, ends. */
  private int tag(int start) {
    int at = endOfName(start);
    String tag = text.substring(start, at).toLowerCase(Locale.ROOT);
    while (at < text.length() && text.charAt(at) != '>') {
      char c = text.charAt(at);
      at = isBlank(c) || c == '/' ? at + 1 : attribute(tag, at);
    }
    int end = Math.min(text.length(), at + 1);
    return switch (tag) {
      case "script", "style", "textarea", "title" -> endOfText(tag, end);
      default -> end;
    };
  }

  private int attribute(String tag, int start) {
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != '=' && !endsName(text.charAt(at))) {
      at++;
    }
    String name = text.substring(start, at).toLowerCase(Locale.ROOT);
    int equals = skipBlanks(at);
    if (equals >= text.length() || text.charAt(equals) != '=') {
      return at;
    }
    int from = skipBlanks(equals + 1);
    if (from >= text.length()) {
      return from;
    }
    char quote = text.charAt(from);
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, from + 1);
      end = end < 0 ? text.length() : end;
      tell(tag, name, from + 1, end);
      return Math.min(text.length(), end + 1);
    }
    int end = from;
    while (end < text.length() && !isBlank(text.charAt(end)) && text.charAt(end) != '>') {
      end++;
    }
    tell(tag, name, from, end);
    return end;
  }

  private void tell(String tag, String name, int from, int end) {
    visitor.attribute(tag, name, unescaped(text.substring(from, end)), from);
  }

  private int endOfName(int from) {
    int at = from;
    while (at < text.length() && !endsName(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int endOfText(String tag, int from) {
    int at = text.indexOf("</", from);
    while (at >= 0 && !text.regionMatches(true, at + 2, tag, 0, tag.length())) {
      at = text.indexOf("</", at + 2);
    }
    return at < 0 ? text.length() : at;
  }

  private static boolean endsName(char c) {
    return isBlank(c) || c == '>' || c == '/';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  /** Replaces numeric references and the five names that XML has; others stand in no address. */
  static String unescaped(String value) {
    if (value.indexOf('&') < 0) {
      return value;
    }
    StringBuilder out = new StringBuilder(value.length());
    for (int at = 0; at < value.length(); ) {
      int end = value.charAt(at) == '&' ? value.indexOf(';', at) : -1;
      int c = end < 0 || end - at > 10 ? -1 : character(value.substring(at + 1, end));
      if (c < 0) {
        out.append(value.charAt(at++));
      } else {
        out.appendCodePoint(c);
        at = end + 1;
      }
    }
    return out.toString();
  }

  private static int character(String reference) {
    return switch (reference) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> numbered(reference);
    };
  }

  private static int numbered(String reference) {
    boolean hex = reference.startsWith("#x") || reference.startsWith("#X");
    if (!reference.startsWith("#") || reference.length() < (hex ? 3 : 2)) {
      return -1;
    }
    try {
      int c = Integer.parseInt(reference.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(c) ? c : -1;
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }
}
