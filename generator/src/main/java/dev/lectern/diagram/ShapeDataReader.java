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
