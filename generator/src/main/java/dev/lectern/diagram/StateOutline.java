package dev.lectern.diagram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells a state diagram as an {@link Outline}: composite states are groups, transitions edges. */
final class StateOutline {
  private static final Pattern CLASS = Pattern.compile(":::[\\w-]+");
  private static final Pattern KEYWORD =
      Pattern.compile("(?:direction|classDef|class|style|click|hide|scale|accDescr)\\b.*|--+");
  private static final String POINT = "[*]";

  private final OutlineWords words;
  private final OutlineTree tree = new OutlineTree();
  private final Deque<String> open = new ArrayDeque<>();
  private final Map<String, String> descriptions = new HashMap<>();
  private String title;

  /** Whether a note of several lines is being passed over. */
  private boolean inNote = false;

  private StateOutline(OutlineWords words, String title) {
    this.words = words;
    this.title = title;
  }

  /** Reads the lines behind the header; a line that says nothing it knows is passed over. */
  static Outline of(List<String> lines, OutlineWords words, String title) {
    StateOutline outline = new StateOutline(words, title);
    for (String line : lines) {
      outline.read(CLASS.matcher(line.strip()).replaceAll(""));
    }
    outline.descriptions.forEach(outline.tree::label);
    return outline.tree.build(outline.title);
  }

  private void read(String text) {
    int arrow = text.indexOf("-->");
    int colon = text.indexOf(':');
    if (inNote) {
      inNote = !text.equals("end note");
    } else if (text.equals("}")) {
      open.pollLast();
    } else if (text.startsWith("note ")) {
      readNote(text, colon);
    } else if (text.startsWith("accTitle") && colon > 0) {
      title = LabelText.plain(text.substring(colon + 1));
    } else if (text.startsWith("state ") || text.startsWith("state\t")) {
      readState(text.substring("state ".length()).strip());
    } else if (arrow > 0) {
      readTransition(text, arrow);
    } else if (!KEYWORD.matcher(text).matches()) {
      String id = (colon < 0 ? text : text.substring(0, colon)).strip();
      tree.add(id, within());
      describe(id, colon < 0 ? "" : text.substring(colon + 1));
    }
  }

  private String within() {
    return open.isEmpty() ? OutlineTree.TOP : open.getLast();
  }

  private void readNote(String text, int colon) {
    if (colon < 0) {
      inNote = !text.contains("\"");
      return;
    }
    int of = text.indexOf(" of ");
    String about = of < 0 || of > colon ? "" : text.substring(of + " of ".length(), colon).strip();
    tree.add(about, within());
    tree.addDetail(about + ": " + text.substring(colon + 1).strip(), within());
  }

  private void readState(String statement) {
    boolean opens = statement.endsWith("{");
    String text = opens ? statement.substring(0, statement.length() - 1).strip() : statement;
    int kind = Math.max(text.indexOf("<<"), text.indexOf("[["));
    text = kind > 0 ? text.substring(0, kind).strip() : text;
    String label = "";
    int quote = text.lastIndexOf('"');
    if (text.startsWith("\"") && quote > 0) {
      label = text.substring(1, quote);
      text = text.substring(quote + 1).strip();
      text = text.startsWith("as ") ? text.substring("as ".length()).strip() : label;
    } else if (text.indexOf(':') > 0) {
      label = text.substring(text.indexOf(':') + 1);
      text = text.substring(0, text.indexOf(':')).strip();
    }
    tree.add(text, within());
    describe(text, label);
    if (opens) {
      open.addLast(text);
    }
  }

  private void readTransition(String text, int arrow) {
    String from = text.substring(0, arrow).strip();
    String rest = text.substring(arrow + "-->".length());
    int colon = rest.indexOf(':');
    String to = (colon < 0 ? rest : rest.substring(0, colon)).strip();
    for (String end : List.of(from, to)) {
      if (!end.equals(POINT)) {
        tree.add(end, within());
      }
    }
    tree.connect(
        from.equals(POINT) ? words.start() : from,
        to.equals(POINT) ? words.end() : to,
        colon < 0 ? "" : rest.substring(colon + 1),
        true);
  }

  /** Several descriptions of a state are shown below each other. */
  private void describe(String id, String text) {
    if (!text.isBlank()) {
      descriptions.merge(id, text.strip(), (before, more) -> before + "; " + more);
    }
  }
}
