package dev.lectern.diagram;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Reads what stands in {@literal @}{ … }: YAML by name, in practice a few keys with plain or quoted
 * values, divided by commas or line ends. Nested values are left out.
 */
final class ShapeDataReader {
  /** Mermaid breaks the label where the source has a line end in quotes. */
  private static final Collector<CharSequence, ?, String> BREAKS = Collectors.joining("<br/>");

  private final String text;
  private int at = 0;

  private ShapeDataReader(String text) {
    this.text = text;
  }

  /** Keys and values in their order; of a key that comes twice, the last value. */
  static Map<String, String> read(String content) {
    return new ShapeDataReader(content).read();
  }

  /** The keys and values that can be read, in one line. */
  static String write(String content) {
    StringBuilder out = new StringBuilder();
    read(content)
        .forEach(
            (key, value) -> {
              out.append(out.length() == 0 ? " " : ", ").append(key).append(": ");
              out.append('"').append(value.replace("\"", "").replace('\\', '/')).append('"');
            });
    return out.append(' ').toString();
  }

  /**
   * Whether YAML takes it: lines without braces around them have to be indented alike and to hold a
   * key and a value each.
   */
  static boolean isWellFormed(String content) {
    if (content.indexOf('\n') < 0) {
      return true;
    }
    int indent = -1;
    boolean quoted = false;
    for (String line : content.split("\n", -1)) {
      if (!line.isBlank() && !quoted) {
        int blanks = line.length() - line.stripLeading().length();
        if ((indent >= 0 && blanks != indent) || line.indexOf(':') < 0) {
          return false;
        }
        indent = blanks;
      }
      quoted ^= line.chars().filter(c -> c == '"').count() % 2 == 1;
    }
    return true;
  }

  private Map<String, String> read() {
    Map<String, String> values = new LinkedHashMap<>();
    while (at < text.length()) {
      String key = readScalar(true);
      if (at < text.length() && text.charAt(at) == ':') {
        at++;
        String value = readScalar(false);
        if (!key.isEmpty()) {
          values.put(key, value);
        }
      }
      at++;
    }
    return values;
  }

  /** Reads up to the divider that ends a key or a value, and stops at it. */
  private String readScalar(boolean isKey) {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
      int close = text.indexOf(text.charAt(at), at + 1);
      close = close < 0 ? text.length() : close;
      String value = text.substring(at + 1, close).lines().map(String::strip).collect(BREAKS);
      at = Math.min(close + 1, text.length());
      while (at < text.length() && !ends(isKey)) {
        at++;
      }
      return value;
    }
    int from = at;
    while (at < text.length() && !ends(isKey)) {
      at++;
    }
    return text.substring(from, at).strip();
  }

  private boolean ends(boolean isKey) {
    char c = text.charAt(at);
    return c == ',' || c == '\n' || (isKey && c == ':');
  }
}
