package dev.lectern.importing;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.lecture.ClockText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of YAML, or of JSON, which is YAML too: names to texts, and to lists of texts. A value
 * is what was written: {@code 007} stays {@code 007}.
 */
final class YamlHead {
  /** More than any transcript has characters. */
  private static final int MOST_CHARACTERS = 64 << 20;

  /** A head has two; whatever else a file holds is left out. */
  private static final int MOST_LEVELS = 50;

  private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(\\.\\d+)?");

  private final ImportFile file;
  private final int firstLine;
  private final Consumer<Diagnostic> report;
  private final Map<String, String> values = new LinkedHashMap<>();

  private YamlHead(ImportFile file, int firstLine, Consumer<Diagnostic> report) {
    this.file = file;
    this.firstLine = firstLine;
    this.report = report;
  }

  /**
   * Reads a mapping.
   *
   * @param yaml lines of the file
   * @param firstLine the number of the first of them
   * @return header fields and other keys that a record's head can hold, by the record's name for
   *     them; empty when it is no mapping, which was reported
   */
  static Optional<Map<String, String>> read(
      String yaml, ImportFile file, int firstLine, Consumer<Diagnostic> report) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file.displayPath())
            .setUseMarks(true)
            .setAllowDuplicateKeys(true)
            .setCodePointLimit(MOST_CHARACTERS)
            .build();
    YamlHead head = new YamlHead(file, firstLine, report);
    try {
      if (isTooDeep(yaml, settings)) {
        report.accept(
            Diagnostic.error(
                "import-syntax", file.at(firstLine, 1), "values are nested too deeply"));
        return Optional.empty();
      }
      Optional<Node> root = new Compose(settings).composeString(yaml);
      if (root.isPresent() && root.get() instanceof MappingNode mapping) {
        mapping.getValue().forEach(head::put);
        return Optional.of(head.values);
      }
      report.accept(
          Diagnostic.error(
              "import-syntax", file.at(firstLine, 1), "no names and values are written here"));
    } catch (MarkedYamlEngineException wrong) {
      SourceLocation at = head.location(wrong.getProblemMark());
      report.accept(Diagnostic.error("import-syntax", at, String.valueOf(wrong.getProblem())));
    } catch (YamlEngineException wrong) {
      report.accept(
          Diagnostic.error(
              "import-syntax", file.at(firstLine, 1), String.valueOf(wrong.getMessage())));
    }
    return Optional.empty();
  }

  /** The composer calls itself once a level; the parser does not. */
  private static boolean isTooDeep(String yaml, LoadSettings settings) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(yaml)) {
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (depth > MOST_LEVELS) {
        return true;
      }
    }
    return false;
  }

  private void put(NodeTuple tuple) {
    if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
      leaveOut("a key that is no word", tuple.getKeyNode());
      return;
    }
    String key = keyNode.getValue();
    Optional<String> name = HeadNames.of(key);
    @Nullable String value = text(tuple.getValueNode());
    if (name.isEmpty() || value == null) {
      leaveOut(
          name.isEmpty() ? "the key \"" + key + "\"" : "the value of \"" + key + "\"", keyNode);
    } else if (name.get().equals("Duration") && SECONDS.matcher(value).matches()) {
      values.put(
          "Duration", ClockText.of(Duration.ofSeconds(Math.round(Double.parseDouble(value)))));
    } else if (!value.isEmpty()) {
      values.putIfAbsent(name.get(), value);
    }
  }

  /** A list is its texts between commas; null when it is deeper than that. */
  private static @Nullable String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      boolean isNull =
          scalar.getScalarStyle() == ScalarStyle.PLAIN && NULL.matcher(scalar.getValue()).matches();
      return isNull ? "" : scalar.getValue();
    }
    if (node instanceof SequenceNode sequence) {
      List<String> texts = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        if (!(item instanceof ScalarNode scalar)) {
          return null;
        }
        texts.add(scalar.getValue());
      }
      return String.join(", ", texts);
    }
    return null;
  }

  private void leaveOut(String what, Node node) {
    report.accept(
        Diagnostic.warning(
                "import-left-out",
                location(node.getStartMark()),
                what + " has no place in a record's head, so it is left out")
            .withHint("a name of letters and digits with one text or a list of texts is kept"));
  }

  private SourceLocation location(Optional<Mark> mark) {
    return mark.map(at -> file.at(firstLine + at.getLine(), at.getColumn() + 1))
        .orElse(file.at(firstLine, 1));
  }
}
