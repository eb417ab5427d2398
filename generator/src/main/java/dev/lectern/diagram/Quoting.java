package dev.lectern.diagram;

/** Writes a label so that Mermaid reads it whatever it holds. */
final class Quoting {
  private Quoting() {}

  /**
   * The label in quotes: quotes in it become entities, the author's own around it go first.
   *
   * @param label as it stands between the brackets
   */
  static String quote(String label) {
    String text = unquote(label);
    boolean markdown = text.length() > 2 && text.startsWith("`") && text.endsWith("`");
    String inside = markdown ? text.substring(1, text.length() - 1) : text;
    inside = inside.replace("\\\"", "#quot;").replace("\"", "#quot;");
    if (markdown && inside.indexOf('`') < 0 && inside.indexOf("#quot;") < 0) {
      return "\"`" + inside + "`\"";
    }
    if (markdown || inside.startsWith("`")) {
      inside = inside.replace("`", "#96;");
    }
    return inside.isEmpty() ? "\" \"" : "\"" + inside + "\"";
  }

  /** The text without blanks around it and without one pair of quotes, or half of one. */
  static String unquote(String label) {
    String text = label.strip();
    boolean opens = !text.isEmpty() && LooseCharacters.isQuote(text.charAt(0));
    boolean closes = text.length() > 1 && LooseCharacters.isQuote(text.charAt(text.length() - 1));
    long quotes = text.chars().filter(c -> LooseCharacters.isQuote((char) c)).count();
    if (opens && closes && (quotes == 2 || text.charAt(0) == '"')) {
      return text.substring(1, text.length() - 1).strip();
    }
    if (quotes == 1 && opens) {
      return text.substring(1).strip();
    }
    if (quotes == 1 && closes) {
      return text.substring(0, text.length() - 1).strip();
    }
    return text;
  }
}
