package dev.lectern.json;

import java.util.List;
import java.util.Map;

/**
 * JSON (RFC 8259) of maps, lists, texts, numbers and booleans, safe in an HTML script element: what
 * could end it is written as an escape.
 */
public final class JsonText {
  private JsonText() {}

  /**
   * The JSON of a value.
   *
   * @param value maps in their own order; keys are texts
   */
  public static String of(Object value) {
    StringBuilder out = new StringBuilder();
    append(out, value);
    return out.toString();
  }

  private static void append(StringBuilder out, Object value) {
    if (value instanceof Map<?, ?> map) {
      char separator = '{';
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(separator);
        appendText(out, String.valueOf(entry.getKey()));
        out.append(':');
        append(out, entry.getValue());
        separator = ',';
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      char separator = '[';
      for (Object item : list) {
        out.append(separator);
        append(out, item);
        separator = ',';
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      appendText(out, String.valueOf(value));
    }
  }

  private static void appendText(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c >= 0x20
              && c != '"'
              && c != '\\'
              && c != '<'
              && c != '>'
              && c != '&'
              && c != '\u2028'
              && c != '\u2029'
              && c != 0x7F;
      if (plain) {
        out.append(c);
      } else {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.append(Character.forDigit((c >> shift) & 0xF, 16));
        }
      }
    }
    out.append('"');
  }
}
