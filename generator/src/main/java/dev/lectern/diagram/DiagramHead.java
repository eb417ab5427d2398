package dev.lectern.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes directives ({@code %%{init: …}%%}) and front matter off a diagram: both configure the
 * renderer, which is the site's to do.
 */
final class DiagramHead {
  private DiagramHead() {}

  /** Directives, wherever they stand: Mermaid obeys them in a label too. */
  static Findings directives(String source) {
    List<Edit> edits = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    boolean closes = true;
    for (int at = source.indexOf("%%{"); at >= 0; ) {
      int close = closes ? source.indexOf("}%%", at) : -1;
      closes = close >= 0;
      int end = closes ? close + 3 : lineEnd(source, at);
      // Left and right of it must not become one word, let alone another directive.
      edits.add(new Edit(at, end, isAlone(source, at, end) ? "" : " "));
      remarks.add(
          new Remark(
              at,
              "diagram-directive",
              "directive removed from the diagram: the site configures the renderer"));
      at = source.indexOf("%%{", end);
    }
    return new Findings(edits, remarks);
  }

  private static boolean isAlone(String source, int from, int to) {
    return (from == 0 || source.charAt(from - 1) == '\n')
        && (to == source.length() || source.charAt(to) == '\n');
  }

  /** Front matter at the start, and what would be front matter once that is gone. */
  static Findings frontMatter(String source) {
    List<Edit> edits = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    int at = skipBlanks(source, 0);
    while (isRule(source, at)) {
      int close = closingRule(source, at);
      if (close < 0) {
        break;
      }
      int end = lineEnd(source, close);
      edits.add(new Edit(at, end, ""));
      remarks.add(
          new Remark(
              at,
              "diagram-front-matter",
              "front matter removed from the diagram: the site configures the renderer"));
      at = skipBlanks(source, end);
    }
    return new Findings(edits, remarks);
  }

  /** The {@code title} of the front matter as plain text, or empty. */
  static String title(String source) {
    int at = skipBlanks(source, 0);
    int close = isRule(source, at) ? closingRule(source, at) : -1;
    if (close < 0) {
      return "";
    }
    return source
        .substring(at, close)
        .lines()
        .filter(line -> line.startsWith("title:"))
        .map(line -> LabelText.plain(unquoted(line.substring("title:".length()).strip())))
        .findFirst()
        .orElse("");
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private static boolean isRule(String source, int at) {
    return source.startsWith("---", at)
        && source.substring(at, lineEnd(source, at)).strip().equals("---");
  }

  private static int closingRule(String source, int open) {
    for (int line = lineEnd(source, open) + 1;
        line > 0 && line < source.length();
        line = lineEnd(source, line) + 1) {
      int at = line;
      while (at < source.length() && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
        at++;
      }
      if (isRule(source, at)) {
        return at;
      }
    }
    return -1;
  }

  private static int skipBlanks(String source, int from) {
    int at = from;
    while (at < source.length() && MermaidCharacters.isBlank(source.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int lineEnd(String source, int at) {
    int end = source.indexOf('\n', at);
    return end < 0 ? source.length() : end;
  }
}
