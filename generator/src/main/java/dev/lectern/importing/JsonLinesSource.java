package dev.lectern.importing;

import dev.lectern.diagnostics.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * JSON lines: in each line an object with a record's fields, {@code description}, {@code
 * transcript} (or {@code content}) and perhaps {@code diagram}, a Mermaid text, among them.
 */
final class JsonLinesSource implements RecordSource {

  @Override
  public List<ImportedRecord> read(
      ImportFile file, Map<String, String> given, Consumer<Diagnostic> report) {
    List<ImportedRecord> records = new ArrayList<>();
    String[] lines = file.text().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        record(lines[i], i + 1, file, given, report).ifPresent(records::add);
      }
    }
    return records;
  }

  private static Optional<ImportedRecord> record(
      String json,
      int line,
      ImportFile file,
      Map<String, String> given,
      Consumer<Diagnostic> report) {
    if (!json.strip().startsWith("{")) {
      report.accept(
          Diagnostic.error("import-syntax", file.at(line, 1), "this line is no JSON object")
              .withHint("write one object a line: {\"title\": \"…\", \"url\": \"…\", …}"));
      return Optional.empty();
    }
    return YamlHead.read(json, file, line, report)
        .map(
            fields -> {
              Map<String, String> head = new LinkedHashMap<>(fields);
              String description = take(head, "description");
              String diagram = take(head, "diagram");
              String transcript = take(head, "transcript");
              String content = take(head, "content");
              if (!diagram.isBlank()) {
                description += "\n\n<Mermaid_Diagram>\n" + diagram.strip() + "\n</Mermaid_Diagram>";
              }
              RecordDraft draft =
                  RecordDraft.of(
                      head, given, description, transcript.isEmpty() ? content : transcript);
              return new ImportedRecord(draft, file.at(line, 1), draft.value("Title"));
            });
  }

  /** The value of a key in any case, which is not of the head. */
  private static String take(Map<String, String> head, String key) {
    Optional<String> found = head.keySet().stream().filter(key::equalsIgnoreCase).findFirst();
    return found.map(name -> Objects.requireNonNullElse(head.remove(name), "")).orElse("");
  }
}
