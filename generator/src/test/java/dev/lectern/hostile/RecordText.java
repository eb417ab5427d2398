package dev.lectern.hostile;

import java.util.ArrayList;
import java.util.List;

/**
 * A good record, of which a case changes the one thing it is about. Immutable.
 *
 * @param head header lines in their order
 * @param description what stands behind {@code Description:}
 * @param content what stands behind {@code Content:}
 */
record RecordText(List<String> head, String description, String content) {

  RecordText {
    head = List.copyOf(head);
  }

  /** A record with nothing wrong; its title names the case. */
  static RecordText good(String name) {
    return new RecordText(
        List.of(
            "Timestamp: 2025-03-01T10:00:00",
            "Title: Case " + name,
            "URL: https://lectures.example/" + name,
            "Status: success",
            "Duration: 12:34"),
        "### Overview\n\n*   **Gradient descent:** walks downhill on the loss.",
        "Welcome. Today we look at gradient descent.");
  }

  /** With the field's line replaced, or added at the end of the head. */
  RecordText field(String name, String value) {
    List<String> lines = new ArrayList<>(head);
    lines.removeIf(line -> line.startsWith(name + ":"));
    lines.add(name + ": " + value);
    return new RecordText(lines, description, content);
  }

  /** With one more line, whatever it is, at the end of the head. */
  RecordText line(String line) {
    List<String> lines = new ArrayList<>(head);
    lines.add(line);
    return new RecordText(lines, description, content);
  }

  RecordText without(String name) {
    List<String> lines = new ArrayList<>(head);
    lines.removeIf(line -> line.startsWith(name + ":"));
    return new RecordText(lines, description, content);
  }

  RecordText description(String text) {
    return new RecordText(head, text, content);
  }

  RecordText content(String text) {
    return new RecordText(head, description, text);
  }

  /** With a diagram behind the description. */
  RecordText diagram(String mermaid) {
    return description(description + "\n\n<Mermaid_Diagram>\n" + mermaid + "\n</Mermaid_Diagram>");
  }

  @Override
  public String toString() {
    return String.join("\n", head)
        + "\n\nDescription:\n"
        + description
        + "\n\nContent:\n"
        + content
        + "\n";
  }
}
