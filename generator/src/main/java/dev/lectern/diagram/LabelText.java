package dev.lectern.diagram;

import java.util.Locale;
import java.util.Map;

/** Makes plain text of a label: what a reader would see of it, in one line. */
final class LabelText {
  private static final int LONGEST_ENTITY = 10;

  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("quot", "\""),
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("hellip", "…"),
          Map.entry("mdash", "—"),
          Map.entry("ndash", "–"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("bull", "•"),
          Map.entry("middot", "·"),
          Map.entry("times", "×"),
          Map.entry("divide", "÷"),
          Map.entry("plusmn", "±"),
          Map.entry("deg", "°"),
          Map.entry("copy", "©"),
          Map.entry("reg", "®"),
          Map.entry("trade", "™"),
          Map.entry("larr", "←"),
          Map.entry("rarr", "→"),
          Map.entry("uarr", "↑"),
          Map.entry("darr", "↓"),
          Map.entry("harr", "↔"),
          Map.entry("ne", "≠"),
          Map.entry("le", "≤"),
          Map.entry("ge", "≥"),
          Map.entry("infin", "∞"));

  private LabelText() {}

  /** Tags go, line breaks become blanks, entities characters, Markdown's marks of emphasis go. */
  static String plain(String label) {
    String unveiled =
        label
            .replace(MermaidPreprocessing.ENTITY_START + MermaidPreprocessing.ENTITY_NUMBER, "&#")
            .replace(MermaidPreprocessing.ENTITY_START, "&")
            .replace(MermaidPreprocessing.ENTITY_END, ";");
    StringBuilder out = new StringBuilder(unveiled.length());
    int at = 0;
    while (at < unveiled.length()) {
      char c = unveiled.charAt(at);
      int behind =
          switch (c) {
            case '<' -> appendTag(unveiled, at, out);
            case '&', '#' -> appendEntity(unveiled, at, out);
            case '*', '_', '`' -> appendMark(unveiled, at, out);
            default -> at;
          };
      if (behind == at) {
        out.append(c);
        behind = at + 1;
      }
      at = behind;
    }
    return collapse(withoutIcons(out.toString()));
  }

  private static int appendTag(String label, int at, StringBuilder out) {
    int name = at + 1;
    if (name < label.length() && label.charAt(name) == '/') {
      name++;
    }
    if (name >= label.length() || !isLetter(label.charAt(name))) {
      return at;
    }
    // No tag is longer than this; without a bound, many open ones would cost the square.
    int limit = Math.min(label.length(), at + 500);
    for (int end = name; end < limit; end++) {
      if (label.charAt(end) == '>') {
        out.append(label.regionMatches(true, name, "br", 0, 2) ? " " : "");
        return end + 1;
      }
    }
    return at;
  }

  private static int appendEntity(String label, int at, StringBuilder out) {
    int limit = Math.min(label.length(), at + 2 + LONGEST_ENTITY);
    int end = at + 1;
    if (end < limit && label.charAt(end) == '#') {
      end++;
    }
    int name = end;
    while (end < limit && MermaidCharacters.isWord(label.charAt(end))) {
      end++;
    }
    if (end >= label.length() || label.charAt(end) != ';' || end == name) {
      return at;
    }
    String text = entity(label.substring(name, end));
    if (text.isEmpty()) {
      return at;
    }
    out.append(text);
    return end + 1;
  }

  private static String entity(String name) {
    String known = ENTITIES.get(name);
    if (known != null) {
      return known;
    }
    boolean hex = name.toLowerCase(Locale.ROOT).startsWith("x");
    try {
      int code = Integer.parseInt(hex ? name.substring(1) : name, hex ? 16 : 10);
      boolean printable = Character.isDefined(code) && !Character.isISOControl(code);
      return printable && Character.getType(code) != Character.SURROGATE
          ? Character.toString(code)
          : " ";
    } catch (IllegalArgumentException e) {
      // A word between "&" and ";" that is no entity: text.
      return "";
    }
  }

  /** Drops a mark at the edge of a word; {@code a * b} and {@code snake_case} keep theirs. */
  private static int appendMark(String label, int at, StringBuilder out) {
    char c = label.charAt(at);
    int end = at;
    while (end < label.length() && label.charAt(end) == c) {
      end++;
    }
    boolean wordBefore = at > 0 && isText(label.charAt(at - 1));
    boolean wordBehind = end < label.length() && isText(label.charAt(end));
    boolean isMark =
        switch (c) {
          case '_' -> wordBefore != wordBehind;
          case '*' -> end - at > 1 ? wordBefore || wordBehind : wordBefore != wordBehind;
          default -> true;
        };
    if (!isMark || end - at > 3) {
      out.append(label, at, end);
    }
    return end;
  }

  private static boolean isText(char c) {
    return !MermaidCharacters.isBlank(c) && c != '*' && c != '_' && c != '`';
  }

  /** Drops {@code fa:fa-car} and its like, which Mermaid shows as icons. */
  private static String withoutIcons(String label) {
    int at = label.indexOf(":fa-");
    if (at < 0) {
      return label;
    }
    StringBuilder out = new StringBuilder(label.length());
    int copied = 0;
    for (; at >= 0; at = label.indexOf(":fa-", at + 1)) {
      int from = at;
      while (from > Math.max(copied, at - 3) && isLetter(label.charAt(from - 1))) {
        from--;
      }
      if (from == at || label.charAt(from) != 'f') {
        continue;
      }
      out.append(label, copied, from);
      copied = at + 1;
      while (copied < label.length()
          && (MermaidCharacters.isWord(label.charAt(copied)) || label.charAt(copied) == '-')) {
        copied++;
      }
    }
    return out.append(label, copied, label.length()).toString();
  }

  private static String collapse(String label) {
    StringBuilder out = new StringBuilder(label.length());
    boolean gap = false;
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (MermaidCharacters.isBlank(c)) {
        gap = out.length() > 0;
      } else {
        out.append(gap ? " " : "").append(c);
        gap = false;
      }
    }
    return out.toString();
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
