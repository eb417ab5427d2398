package dev.lectern.topics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A value of a YAML file and where it stands.
 *
 * <p>Read from the parser's events, one after the other, so that neither deep nesting nor aliases
 * that stand for ever more can cost stack or memory: nesting is refused beyond what any file of
 * ours needs, and aliases always.
 *
 * @param line counted from 1
 * @param column counted from 1, in code points
 * @param scalar the text of a scalar; null for a list or map
 * @param items of a list; of a map its keys and values in turn; empty for a scalar
 * @param map true for a map
 */
record YamlNode(int line, int column, @Nullable String scalar, List<YamlNode> items, boolean map) {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_NODES = 200_000;

  boolean isScalar() {
    return scalar != null;
  }

  boolean isList() {
    return scalar == null && !map;
  }

  /** Says what is wrong with a file, and where. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    Malformed(int line, int column, String message) {
      super(message);
      this.line = line;
      this.column = column;
    }

    int line() {
      return line;
    }

    int column() {
      return column;
    }
  }

  /** The one document of a file; empty when it holds nothing but comments. */
  static Optional<YamlNode> read(String text) throws Malformed {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    Builder builder = new Builder();
    try {
      for (Event event : new Parse(settings).parseString(text)) {
        builder.add(event);
      }
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
      throw new Malformed(
          mark == null ? 1 : mark.getLine() + 1,
          mark == null ? 1 : mark.getColumn() + 1,
          e.getProblem());
    } catch (YamlEngineException e) {
      throw new Malformed(1, 1, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return Optional.ofNullable(builder.root);
  }

  private static final class Builder {
    private final Deque<YamlNode> open = new ArrayDeque<>();
    private @Nullable YamlNode root;
    private int nodes;

    void add(Event event) throws Malformed {
      Mark mark = event.getStartMark().orElse(null);
      int line = mark == null ? 1 : mark.getLine() + 1;
      int column = mark == null ? 1 : mark.getColumn() + 1;
      switch (event.getEventId()) {
        case Alias -> throw new Malformed(line, column, "aliases are not allowed");
        case Scalar -> put(event, new YamlNode(line, column, value(event), List.of(), false));
        case MappingStart ->
            start(event, new YamlNode(line, column, null, new ArrayList<>(), true));
        case SequenceStart ->
            start(event, new YamlNode(line, column, null, new ArrayList<>(), false));
        case MappingEnd, SequenceEnd -> open.pop();
        default -> {}
      }
    }

    private static String value(Event event) {
      return event instanceof ScalarEvent scalar ? scalar.getValue() : "";
    }

    private void start(Event event, YamlNode node) throws Malformed {
      put(event, node);
      if (open.size() == MAX_DEPTH) {
        throw new Malformed(node.line, node.column, "nested too deep");
      }
      open.push(node);
    }

    private void put(Event event, YamlNode node) throws Malformed {
      if (event instanceof NodeEvent named && named.getAnchor().isPresent()) {
        throw new Malformed(node.line, node.column, "anchors are not allowed");
      }
      if (++nodes > MAX_NODES) {
        throw new Malformed(node.line, node.column, "more than " + MAX_NODES + " values");
      }
      YamlNode parent = open.peek();
      if (parent != null) {
        parent.items.add(node);
      } else if (root == null) {
        root = node;
      } else {
        throw new Malformed(node.line, node.column, "a second document in one file");
      }
    }
  }
}
