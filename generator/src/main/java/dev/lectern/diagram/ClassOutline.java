package dev.lectern.diagram;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a class diagram as an {@link Outline}: a class with members is a group, as is a namespace;
 * relations are edges that point the way they are read, from the subclass to its parent and from
 * the whole to its part.
 */
final class ClassOutline {
  private static final Pattern KEYWORD =
      Pattern.compile("(?:direction|classDef|cssClass|style|click|link|callback|accDescr)\\b.*");
  private static final Pattern DECLARATION =
      Pattern.compile("(`[^`]*`|[^\\s\\[{:]+)\\s*(?:\\[(.*)])?\\s*(?::::\\s*[\\w-]+)?\\s*(\\{.*)?");
  private static final Pattern STYLE_OR_TYPE = Pattern.compile("(?::::|~).*$");
  private static final Pattern LEFT_HEAD = Pattern.compile("(?:<\\||\\*|<|\\(\\)|(?<=[\\s\"])o)$");
  private static final Pattern RIGHT_HEAD = Pattern.compile("^(?:\\|>|\\*|>|\\(\\)|o(?=[\\s\"]))");

  private final OutlineWords words;
  private final OutlineTree tree = new OutlineTree();
  private String title;
  private String namespace = OutlineTree.TOP;

  /** The class whose members are being read, or empty. */
  private String open = "";

  private ClassOutline(OutlineWords words, String title) {
    this.words = words;
    this.title = title;
  }

  /** Reads the lines behind the header; a line that says nothing it knows is passed over. */
  static Outline of(List<String> lines, OutlineWords words, String title) {
    ClassOutline outline = new ClassOutline(words, title);
    lines.forEach(line -> outline.read(line.strip()));
    return outline.tree.build(outline.title);
  }

  private void read(String text) {
    int arrow = arrow(text);
    int colon = outsideQuotes(text, ":");
    if (!open.isEmpty()) {
      readMember(text);
    } else if (text.equals("}")) {
      namespace = OutlineTree.TOP;
    } else if (text.startsWith("class ")) {
      readClass(text.substring("class ".length()).strip());
    } else if (text.startsWith("namespace ")) {
      namespace = text.substring("namespace ".length()).replace("{", "").strip();
      tree.add(namespace, OutlineTree.TOP);
    } else if (text.startsWith("note ")) {
      String about = text.startsWith("note for ") ? text.substring(9, quote(text)).strip() : "";
      String note = Quoting.unquote(text.substring(quote(text)));
      tree.addDetail(about.isEmpty() ? note : about + ": " + note, OutlineTree.TOP);
    } else if (text.startsWith("accTitle") && colon > 0) {
      title = LabelText.plain(text.substring(colon + 1));
    } else if (text.startsWith("<<") && text.indexOf(">>") > 0) {
      String about = text.substring(text.indexOf(">>") + 2).strip();
      tree.add(about, namespace);
      tree.addDetail("«" + text.substring(2, text.indexOf(">>")).strip() + "»", about);
    } else if (arrow > 0 && (colon < 0 || arrow < colon)) {
      readRelation(text, arrow, colon);
    } else if (colon > 0 && !KEYWORD.matcher(text).matches()) {
      String id = id(text.substring(0, colon));
      tree.add(id, namespace);
      tree.addDetail(member(text.substring(colon + 1)), id);
    }
  }

  private static int quote(String text) {
    int at = text.indexOf('"');
    return at < 0 ? text.length() : at;
  }

  private void readMember(String text) {
    if (text.equals("}")) {
      open = "";
    } else if (!text.isEmpty()) {
      tree.addDetail(member(text), open);
    }
  }

  private static String member(String text) {
    return text.strip().replace("<<", "«").replace(">>", "»");
  }

  private void readClass(String statement) {
    Matcher declaration = DECLARATION.matcher(statement);
    if (!declaration.matches()) {
      return;
    }
    String id = id(declaration.group(1));
    tree.add(id, namespace);
    String label = declaration.group(2);
    if (label != null) {
      tree.label(id, Quoting.unquote(label));
    }
    String body = declaration.group(3);
    if (body != null && !body.endsWith("}")) {
      open = id;
    }
  }

  private void readRelation(String text, int arrow, int colon) {
    String left = text.substring(0, arrow).strip() + (text.charAt(arrow - 1) == ' ' ? " " : "");
    String right = text.substring(arrow + 2, colon < 0 ? text.length() : colon);
    Matcher leftHead = LEFT_HEAD.matcher(left.strip());
    Matcher rightHead = RIGHT_HEAD.matcher(right);
    String tail = leftHead.find() ? leftHead.group() : "";
    String head = rightHead.find() ? rightHead.group() : "";
    String from = left.strip().substring(0, left.strip().length() - tail.length()).strip();
    String to = right.substring(head.length()).strip();
    boolean dotted = text.startsWith("..", arrow);
    String label = colon < 0 ? "" : text.substring(colon + 1).strip();
    for (String end : List.of(from, to)) {
      tree.add(id(end), namespace);
    }
    boolean isFlipped = (isArrow(tail) && !isArrow(head)) || (isWhole(head) && !isWhole(tail));
    String mark = isFlipped ? (isArrow(tail) ? tail : head) : isArrow(head) ? head : tail;
    String meaning = label.isEmpty() ? meaning(mark, dotted) : label;
    boolean directed = (isArrow(mark) || isWhole(mark)) && !(isArrow(head) && isArrow(tail));
    // A label of the author's is read in the order in which it stands.
    if (isFlipped && (isArrow(mark) || label.isEmpty())) {
      connect(to, from, meaning, directed);
    } else {
      connect(from, to, meaning, directed);
    }
  }

  private static boolean isArrow(String head) {
    return head.contains("<") || head.contains(">");
  }

  private static boolean isWhole(String head) {
    return head.equals("*") || head.equals("o");
  }

  private String meaning(String head, boolean dotted) {
    return switch (head) {
      case "<|", "|>" -> dotted ? words.implementsIt() : words.inherits();
      case "*" -> words.contains();
      case "o" -> words.has();
      case "<", ">" -> dotted ? words.dependsOn() : "";
      default -> "";
    };
  }

  /** An end is a class, and how many of it: {@code Leg "4"} or {@code "4" Leg}. */
  private void connect(String from, String to, String text, boolean directed) {
    tree.connect(id(from), count(from), id(to), count(to), text, directed);
  }

  private static String count(String end) {
    int open = end.indexOf('"');
    int close = end.lastIndexOf('"');
    return close > open + 1 ? " (" + end.substring(open + 1, close) + ")" : "";
  }

  /**
   * Without a count, back quotes, the class of style, and what a {@code List~int~} is a list of.
   */
  private static String id(String end) {
    int open = end.indexOf('"');
    int close = end.lastIndexOf('"');
    String name = close > open ? end.substring(0, open) + end.substring(close + 1) : end;
    return STYLE_OR_TYPE.matcher(name).replaceFirst("").replace("`", "").strip();
  }

  private static int arrow(String text) {
    int solid = outsideQuotes(text, "--");
    int dotted = outsideQuotes(text, "..");
    return solid < 0 || (dotted >= 0 && dotted < solid) ? dotted : solid;
  }

  /** A style's {@code :::} is no colon. */
  private static int outsideQuotes(String text, String wanted) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      quoted ^= text.charAt(i) == '"';
      if (!quoted && text.startsWith(":::", i)) {
        i += 2;
      } else if (!quoted && text.startsWith(wanted, i)) {
        return i;
      }
    }
    return -1;
  }
}
