package dev.lectern.topics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts to find topics in. */
final class Texts {
  private static final Pattern BOLD = Pattern.compile("\\*\\*([^*\n]+)\\*\\*");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (?:\\d+\\. )?(.+)$");
  private static final Pattern LABEL = Pattern.compile("(?:subgraph |\\w[\\[({])\"([^\"\n]+)\"");

  private Texts() {}

  /** The record this site ships with, cut up by the simplest means. */
  static TopicSource realRecord() {
    try {
      return record(Files.readString(Path.of("..", "content", "hinton-toronto.txt")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TopicSource record(String text) {
    String title = between(text, "\nTitle: ", "\n").replaceFirst(" BV\\w{10}$", "");
    String summary = between(text, "\nDescription:\n", "<Mermaid_Diagram>");
    String diagram = between(text, "<Mermaid_Diagram>", "</Mermaid_Diagram>");
    return new TopicSource(
        title,
        all(BOLD, summary),
        all(HEADING, summary),
        List.of(all(LABEL, diagram)),
        summary.replaceAll("[*#]", ""),
        List.of(text.substring(text.indexOf("\nContent:\n") + 10)),
        List.of());
  }

  /** A lecture of a title and a summary in Markdown, nothing else. */
  static TopicSource lecture(String title, String summary) {
    return lecture(title, summary, "");
  }

  static TopicSource lecture(String title, String summary, String transcript, String... tags) {
    return new TopicSource(
        title,
        all(BOLD, summary),
        all(HEADING, summary),
        List.of(),
        summary.replaceAll("[*#]", ""),
        transcript.lines().toList(),
        List.of(tags));
  }

  static List<String> names(List<Tag> tags) {
    return tags.stream().map(Tag::name).toList();
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  private static List<String> all(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1).strip());
    }
    return found;
  }
}
