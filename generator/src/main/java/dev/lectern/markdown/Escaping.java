package dev.lectern.markdown;

/** Text as HTML. */
final class Escaping {
  private Escaping() {}

  /** Appends {@code text} so that it is text in an element and in a double-quoted attribute. */
  static void append(StringBuilder out, CharSequence text) {
    int length = text.length();
    int copied = 0;
    for (int i = 0; i < length; i++) {
      String replacement =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> null;
          };
      if (replacement != null) {
        out.append(text, copied, i).append(replacement);
        copied = i + 1;
      }
    }
    out.append(text, copied, length);
  }
}
