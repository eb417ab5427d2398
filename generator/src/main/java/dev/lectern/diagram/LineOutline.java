package dev.lectern.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Outlines of the kinds of diagram whose lines can be told apart without their grammar: mind map,
 * time line, Gantt chart, journey, sequence diagram and pie here; states, classes and entities in
 * their own readers. Others have none.
 */
final class LineOutline {
  private static final Pattern GANTT_SETTING =
      Pattern.compile(
          "(?:dateFormat|axisFormat|tickInterval|excludes|includes|todayMarker|inclusiveEndDates|topAxis"
              + "|weekday|weekend|displayMode|vert|acc(?:Title|Descr))\\b.*");
  private static final List<String> MESSAGES =
      List.of("<<-->>", "<<->>", "-->>", "->>", "--x", "-x", "--)", "-)", "-->", "->");

  private String title;
  private int count = 0;
  private final List<Outline.Node> nodes = new ArrayList<>();
  private final List<Outline.Group> groups = new ArrayList<>();
  private final List<Outline.Edge> edges = new ArrayList<>();

  private LineOutline(String title) {
    this.title = title;
  }

  /**
   * The outline of a diagram; empty for a kind that has none.
   *
   * @param title of the front matter, or empty
   */
  static Outline of(String source, DiagramKind kind, String title) {
    List<String> lines = withoutDescription(source.lines());
    List<String> body = lines.isEmpty() ? lines : lines.subList(1, lines.size());
    return switch (kind.name()) {
      case "statediagram" -> StateOutline.of(body, OutlineWords.of(source), title);
      case "classdiagram" -> ClassOutline.of(body, OutlineWords.of(source), title);
      case "erdiagram" -> EntityOutline.of(body, title);
      default -> new LineOutline(title).read(kind, lines, body);
    };
  }

  private Outline read(DiagramKind kind, List<String> lines, List<String> body) {
    switch (kind.name()) {
      case "mindmap" -> readMindmap(body);
      case "timeline" -> readSections(body, LineOutline::withoutColons);
      case "gantt" -> readSections(withoutSettings(body), LineOutline::untilColon);
      case "journey" -> readSections(withoutSettings(body), UnaryOperator.identity());
      case "sequencediagram" -> readSequence(body);
      case "pie" -> readPie(lines);
      default -> {}
    }
    return new Outline(title, nodes, groups, edges);
  }

  /** Lines that say something: without blank ones, comments and {@code accDescr { … }}. */
  private static List<String> withoutDescription(Stream<String> source) {
    List<String> lines = new ArrayList<>();
    boolean described = false;
    for (String line : (Iterable<String>) source::iterator) {
      String text = line.strip();
      described |= text.startsWith("accDescr") && text.endsWith("{");
      if (!described && !text.isEmpty() && !isComment(line)) {
        lines.add(line);
      }
      described &= !text.endsWith("}");
    }
    return lines;
  }

  private static List<String> withoutSettings(List<String> lines) {
    return lines.stream().filter(line -> !GANTT_SETTING.matcher(line.strip()).matches()).toList();
  }

  private static String untilColon(String text) {
    int colon = text.indexOf(':');
    return colon < 0 ? text : text.substring(0, colon).strip();
  }

  private static boolean isComment(String line) {
    return line.stripLeading().startsWith("%%");
  }

  /** A topic of a mind map with what is indented deeper. */
  private record Topic(
      int indent, String label, List<Outline.Node> nodes, List<Outline.Group> groups) {
    Topic(int indent, String label) {
      this(indent, label, new ArrayList<>(), new ArrayList<>());
    }
  }

  private void readMindmap(List<String> lines) {
    List<Topic> open = new ArrayList<>();
    Topic root = new Topic(-1, "");
    open.add(root);
    for (String line : lines) {
      String text = line.strip();
      if (text.startsWith("::icon") || text.startsWith(":::")) {
        continue;
      }
      int indent = line.indexOf(text);
      close(open, indent);
      open.add(new Topic(indent, LabelText.plain(withoutShape(text))));
    }
    close(open, 0);
    boolean single = root.groups().size() == 1 && root.nodes().isEmpty();
    if (single) {
      // The one root is what the map is about.
      Outline.Group only = root.groups().get(0);
      title = title.isEmpty() ? only.title() : title;
      nodes.addAll(only.nodes());
      groups.addAll(only.groups());
    } else {
      nodes.addAll(root.nodes());
      groups.addAll(root.groups());
    }
  }

  /** Ends the topics that are indented as deep as the next one, or deeper. */
  private void close(List<Topic> open, int indent) {
    while (open.size() > 1 && open.get(open.size() - 1).indent() >= indent) {
      Topic topic = open.remove(open.size() - 1);
      Topic parent = open.get(Math.min(open.size(), Outline.MAX_DEPTH) - 1);
      String id = "t" + Integer.toHexString(count++);
      if (topic.nodes().isEmpty() && topic.groups().isEmpty()) {
        parent.nodes().add(new Outline.Node(id, topic.label()));
      } else {
        parent.groups().add(new Outline.Group(id, topic.label(), topic.nodes(), topic.groups()));
      }
    }
  }

  private static String withoutShape(String text) {
    int open = 0;
    while (open < text.length() && "([{)".indexOf(text.charAt(open)) < 0) {
      open++;
    }
    int close = text.length();
    while (close > open && ")]}(".indexOf(text.charAt(close - 1)) >= 0) {
      close--;
    }
    int from = open;
    while (from < close && "([{)".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    boolean shaped = from > open && close < text.length() && from < close;
    return Quoting.unquote(shaped ? text.substring(from, close) : text);
  }

  private void readSections(List<String> lines, UnaryOperator<String> label) {
    String section = "";
    List<Outline.Node> periods = new ArrayList<>();
    for (String line : lines) {
      String text = line.strip();
      if (text.startsWith("title ")) {
        title = LabelText.plain(text.substring("title ".length()));
      } else if (text.startsWith("section ")) {
        endSection(section, periods);
        section = LabelText.plain(text.substring("section ".length()));
      } else {
        periods.add(new Outline.Node("p" + count++, LabelText.plain(label.apply(text))));
      }
    }
    endSection(section, periods);
  }

  private static String withoutColons(String text) {
    String events = text.startsWith(":") ? text.substring(1).strip() : text;
    int first = events.indexOf(" : ");
    return first < 0
        ? events
        : events.substring(0, first) + ": " + events.substring(first + 3).replace(" : ", "; ");
  }

  private void endSection(String section, List<Outline.Node> periods) {
    if (section.isEmpty()) {
      nodes.addAll(periods);
    } else if (!periods.isEmpty()) {
      groups.add(new Outline.Group("s" + groups.size(), section, periods, List.of()));
    }
    periods.clear();
  }

  private void readSequence(List<String> lines) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String line : lines) {
      String text = line.strip();
      if (text.startsWith("participant ") || text.startsWith("actor ")) {
        String rest = text.substring(text.indexOf(' ') + 1).strip();
        int as = rest.indexOf(" as ");
        String id = as < 0 ? rest : rest.substring(0, as).strip();
        names.put(id, LabelText.plain(as < 0 ? rest : rest.substring(as + 4)));
      } else if (text.startsWith("title")) {
        title = LabelText.plain(text.substring("title".length()).replaceFirst("^:", ""));
      } else {
        readMessage(text, names);
      }
    }
    names.forEach((id, name) -> nodes.add(new Outline.Node(id, name)));
  }

  private void readMessage(String text, Map<String, String> names) {
    int colon = text.indexOf(':');
    String ends = colon < 0 ? text : text.substring(0, colon);
    for (String arrow : MESSAGES) {
      int at = ends.indexOf(arrow);
      if (at > 0) {
        String from = ends.substring(0, at).strip();
        String to = ends.substring(at + arrow.length()).replaceFirst("^[+-]", "").strip();
        names.putIfAbsent(from, from);
        names.putIfAbsent(to, to);
        String message = colon < 0 ? "" : LabelText.plain(text.substring(colon + 1));
        boolean directed = !arrow.startsWith("<") && !arrow.equals("->") && !arrow.equals("-->");
        edges.add(
            new Outline.Edge(
                names.getOrDefault(from, from), names.getOrDefault(to, to), message, directed));
        return;
      }
    }
  }

  private void readPie(List<String> lines) {
    for (String line : lines) {
      int titleAt = line.indexOf("title ");
      int colon = line.lastIndexOf(':');
      if (line.strip().startsWith("\"") && colon > 0) {
        String name = Quoting.unquote(line.substring(0, colon));
        nodes.add(
            new Outline.Node(
                "v" + nodes.size(),
                LabelText.plain(name + ": " + line.substring(colon + 1).strip())));
      } else if (titleAt >= 0) {
        title = LabelText.plain(line.substring(titleAt + "title ".length()));
      }
    }
  }
}
