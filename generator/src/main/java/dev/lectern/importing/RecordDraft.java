package dev.lectern.importing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A lecture record that is yet to be written.
 *
 * @param head values by the name that the record gets, in this order; blank ones are left out
 * @param description Markdown, diagrams in fences or tags included; may be empty
 * @param transcript plain text; may be empty
 */
public record RecordDraft(Map<String, String> head, String description, String transcript) {

  /** A line that would begin the transcript, whatever stands around it. */
  private static final Pattern CONTENT_LINE =
      Pattern.compile("^(?=content[ \\t]*[:：])", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  public RecordDraft {
    head = Collections.unmodifiableMap(new LinkedHashMap<>(head));
    description = LINE_END.matcher(description).replaceAll("\n").strip();
    transcript = LINE_END.matcher(transcript).replaceAll("\n").strip();
  }

  /**
   * Finishes a draft whose head may come from two places.
   *
   * @param instead values for names that {@code head} does not have or leaves blank
   */
  static RecordDraft of(
      Map<String, String> head,
      Map<String, String> instead,
      String description,
      String transcript) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String name : HeadNames.IN_ORDER) {
      String value = head.getOrDefault(name, "");
      all.put(name, value.isBlank() ? instead.getOrDefault(name, "") : value);
    }
    head.forEach(all::putIfAbsent);
    return new RecordDraft(all, description, transcript);
  }

  /** The value of a name, empty where there is none. */
  String value(String name) {
    return Objects.requireNonNullElse(head.get(name), "").strip();
  }

  /** The record's text: UTF-8 lines that end in {@code \n}. */
  public String text() {
    StringBuilder out = new StringBuilder();
    head.forEach(
        (name, value) -> {
          String line = BLANKS.matcher(value).replaceAll(" ").strip();
          if (!line.isEmpty()) {
            out.append(name).append(": ").append(line).append('\n');
          }
        });
    // One blank more: the same Markdown, and no keyword.
    String summary = CONTENT_LINE.matcher(description).replaceAll(" ");
    out.append("\nDescription:\n").append(summary).append("\n\nContent:\n");
    return transcript.isEmpty() ? out.toString() : out.append(transcript).append('\n').toString();
  }
}
