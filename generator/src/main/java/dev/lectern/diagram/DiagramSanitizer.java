package dev.lectern.diagram;

import dev.lectern.diagram.Flowchart.Span;
import dev.lectern.diagram.StyleDeclarations.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Takes out of a diagram of any kind whatever could change the renderer, run, or fetch something
 * from another host: directives and front matter, tags other than plain emphasis, images, and
 * addresses in styles.
 *
 * <p>It works on the bare text and trusts no reader to have understood it: Mermaid's own strict
 * mode and the page's Content-Security-Policy stand behind it, not in its place.
 */
final class DiagramSanitizer {
  /** Tags that only set type; without attributes they are kept. */
  private static final Set<String> KEPT_TAGS =
      Set.of(
          "b", "br", "code", "del", "em", "i", "ins", "kbd", "mark", "s", "small", "strong", "sub",
          "sup", "u");

  /** Tags without harm or use: they go, what they enclose stays. */
  private static final Set<String> DROPPED_TAGS =
      Set.of(
          "a", "big", "center", "div", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol",
          "p", "pre", "span", "ul");

  private static final List<String> UNSAFE_IN_STYLE =
      List.of("url(", "@import", "\\", "expression", "javascript", "image", "src(", "binding", "<");

  private static final int LONGEST_TAG = 2_000;

  private final String source;
  private final boolean isFlowchart;
  private final List<Edit> edits = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  private DiagramSanitizer(String source, boolean isFlowchart) {
    this.source = source;
    this.isFlowchart = isFlowchart;
  }

  /** Finds everything but directives and front matter, which {@link DiagramHead} takes off. */
  static Findings find(String source, DiagramKind kind) {
    // A text of no kind may yet become a flowchart by repair.
    boolean isFlowchart = kind.mayBeFlowchart();
    DiagramSanitizer sanitizer = new DiagramSanitizer(source, isFlowchart);
    sanitizer.readLines();
    sanitizer.readShapeData();
    return new Findings(sanitizer.edits, sanitizer.remarks);
  }

  private void readLines() {
    int at = 0;
    while (at < source.length()) {
      int end = source.indexOf('\n', at);
      end = end < 0 ? source.length() : end;
      if (!MermaidPreprocessing.isComment(source, at, end)) {
        // A search from here in the whole text would cost its length for each line.
        String line = source.substring(at, end);
        readTags(line, at);
        readImages(line, at);
        readStyles(line, at);
        if (!isFlowchart) {
          readInteraction(at, end);
        }
      }
      at = end + 1;
    }
  }

  private void readTags(String line, int from) {
    int lastClose = line.lastIndexOf('>');
    for (int at = line.indexOf('<'); at >= 0; at = line.indexOf('<', at + 1)) {
      if (at + 1 >= line.length() || !startsTag(line.charAt(at + 1))) {
        continue;
      }
      if (!isFlowchart && ((at > 0 && line.charAt(at - 1) == '<') || at > lastClose)) {
        // A stereotype such as <<interface>>, or an arrow.
        continue;
      }
      readTag(from + at, from + line.length());
    }
  }

  private static boolean startsTag(char c) {
    return c == '/' || c == '!' || c == '?' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void readTag(int at, int lineEnd) {
    int name = source.charAt(at + 1) == '/' ? at + 2 : at + 1;
    int nameEnd = name;
    while (nameEnd < lineEnd && MermaidCharacters.isWord(source.charAt(nameEnd))) {
      nameEnd++;
    }
    int close = nameEnd;
    int limit = Math.min(lineEnd, at + LONGEST_TAG);
    while (close < limit && source.charAt(close) != '>' && source.charAt(close) != '<') {
      close++;
    }
    boolean closed = close < limit && source.charAt(close) == '>';
    String tag = source.substring(name, nameEnd).toLowerCase(Locale.ROOT);
    if (closed && KEPT_TAGS.contains(tag)) {
      String rest = source.substring(nameEnd, close).strip();
      if (!rest.isEmpty() && !rest.equals("/")) {
        edits.add(new Edit(nameEnd, close, ""));
        remarks.add(
            new Remark(at, "diagram-html", "attributes of <" + tag + "> removed from the diagram"));
      }
    } else if (closed && DROPPED_TAGS.contains(tag)) {
      edits.add(new Edit(at, close + 1, ""));
      remarks.add(new Remark(at, "diagram-html", "tag <" + tag + "> removed from the diagram"));
    } else {
      edits.add(new Edit(at, at + 1, "#lt;"));
      if (closed) {
        edits.add(new Edit(close, close + 1, "#gt;"));
      }
      remarks.add(new Remark(at, "diagram-html", "\"<" + tag + "\" shown as text, not as a tag"));
    }
  }

  /** Markdown's {@code ![text](address)} becomes its text. */
  private void readImages(String line, int from) {
    int at = line.indexOf("![");
    while (at >= 0) {
      int middle = line.indexOf("](", at);
      int close = middle < 0 ? -1 : line.indexOf(')', middle);
      if (close < 0) {
        return;
      }
      edits.add(new Edit(from + at, from + at + 2, ""));
      edits.add(new Edit(from + middle, from + close + 1, ""));
      remarks.add(new Remark(from + at, "diagram-image", "image removed from the diagram"));
      at = line.indexOf("![", close);
    }
  }

  private void readStyles(String line, int from) {
    if (!line.contains("style ") && !line.contains("linkStyle ") && !line.contains("classDef ")) {
      return;
    }
    int to = from + line.length();
    String lower = line.toLowerCase(Locale.ROOT);
    if (UNSAFE_IN_STYLE.stream().noneMatch(lower::contains)) {
      return;
    }
    int start = from;
    for (int words = 0; words < 2; words++) {
      start = behindWord(start, to);
    }
    for (Declaration declaration : StyleDeclarations.read(source, new Span(start, to))) {
      String text = source.substring(declaration.from(), declaration.to());
      String value = text.toLowerCase(Locale.ROOT);
      if (text.contains(":") && UNSAFE_IN_STYLE.stream().anyMatch(value::contains)) {
        int property = text.indexOf(':');
        edits.add(new Edit(declaration.from() + property + 1, declaration.to(), harmless(text)));
        remarks.add(
            new Remark(declaration.from(), "diagram-style", "unsafe value of a style removed"));
      }
    }
  }

  /** A value every property takes; the line keeps its end. */
  private static String harmless(String declaration) {
    return declaration.endsWith(";") ? "inherit;" : "inherit";
  }

  private int behindWord(int from, int to) {
    int at = from;
    while (at < to && MermaidCharacters.isBlank(source.charAt(at))) {
      at++;
    }
    while (at < to && !MermaidCharacters.isBlank(source.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Lines that make things clickable, in the kinds that know them. */
  private void readInteraction(int from, int to) {
    int at = from;
    while (at < to && MermaidCharacters.isBlank(source.charAt(at))) {
      at++;
    }
    int end = at;
    while (end < to && MermaidCharacters.isWord(source.charAt(end))) {
      end++;
    }
    boolean interactive =
        switch (source.substring(at, end)) {
          case "click", "link", "links", "callback", "href" -> isInteraction(end, to);
          default -> false;
        };
    if (interactive) {
      edits.add(new Edit(at, to, ""));
      remarks.add(new Remark(at, "diagram-link", "link or callback removed from the diagram"));
    }
  }

  /**
   * A line of text that merely begins with such a word has no quote, brace or address behind it.
   */
  private boolean isInteraction(int from, int to) {
    if (from >= to || !MermaidCharacters.isBlank(source.charAt(from))) {
      return false;
    }
    String rest = source.substring(from, to);
    return rest.contains("\"")
        || rest.contains("{")
        || rest.contains("@")
        || rest.contains("(")
        || rest.contains(" href ")
        || rest.contains(" call ")
        || rest.contains("://");
  }

  /** Images in {@literal @}{ img: … }, however they are spelt. */
  private void readShapeData() {
    for (int at = source.indexOf("@{"); at >= 0; at = source.indexOf("@{", at + 2)) {
      int end = shapeDataEnd(at + 2);
      if (end < 0) {
        return;
      }
      String content = source.substring(at + 2, end);
      String lower = content.toLowerCase(Locale.ROOT);
      boolean suspicious =
          lower.contains("img")
              || lower.contains("//")
              || content.contains("\\")
              || lower.contains("<<")
              || lower.contains("javascript:");
      if (suspicious) {
        String safe = safeShapeData(content);
        if (!safe.equals(content)) {
          edits.add(new Edit(at + 2, end, safe));
          remarks.add(new Remark(at, "diagram-image", "image or address removed from a shape"));
        }
      }
      at = end;
    }
  }

  private int shapeDataEnd(int from) {
    boolean quoted = false;
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      quoted ^= c == '"';
      if (c == '}' && !quoted) {
        return i;
      }
    }
    return -1;
  }

  private static String safeShapeData(String content) {
    StringBuilder safe = new StringBuilder();
    for (Map.Entry<String, String> entry : ShapeDataReader.read(content).entrySet()) {
      String key = entry.getKey();
      String value = entry.getValue();
      boolean isText = key.equals("label");
      boolean plainKey = key.chars().allMatch(c -> MermaidCharacters.isWord((char) c));
      boolean plainValue =
          isText || value.chars().allMatch(c -> c == '-' || MermaidCharacters.isWord((char) c));
      if (plainKey && plainValue && !key.equals("img")) {
        safe.append(safe.length() == 0 ? " " : ", ").append(key).append(": ");
        safe.append(isText ? "\"" + value.replace('\\', '/') + "\"" : value);
      }
    }
    return safe.append(safe.length() == 0 ? " shape: rect " : " ").toString();
  }
}
