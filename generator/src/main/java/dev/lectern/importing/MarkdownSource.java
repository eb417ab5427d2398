package dev.lectern.importing;

import dev.lectern.diagnostics.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown file with YAML front matter. What stands behind a heading {@code Transcript} (or 全文,
 * 文字稿, 逐字稿) is the transcript, all before it the description.
 */
final class MarkdownSource implements RecordSource {
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A---[ \\t]*\\n(.*?)^(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)",
          Pattern.DOTALL | Pattern.MULTILINE);

  private static final Pattern TRANSCRIPT =
      Pattern.compile(
          "^#{1,6}[ \\t]+(?:full )?(?:transcript|全文|文字稿|逐字稿|讲座全文)[ \\t]*#*[ \\t]*$",
          Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

  /** The one heading that is the title, when it comes first. */
  private static final Pattern TITLE = Pattern.compile("\\A\\s*# +([^\\n]+)");

  @Override
  public List<ImportedRecord> read(
      ImportFile file, Map<String, String> given, Consumer<Diagnostic> report) {
    Matcher front = FRONT_MATTER.matcher(file.text());
    if (!front.find()) {
      report.accept(
          Diagnostic.error(
                  "import-no-head", file.at(1, 1), "the file does not begin with front matter")
              .withHint("begin it with a line ---, lines such as title: …, and a line ---"));
      return List.of();
    }
    Optional<Map<String, String>> read = YamlHead.read(front.group(1), file, 2, report);
    if (read.isEmpty()) {
      return List.of();
    }
    Map<String, String> head = new LinkedHashMap<>(read.get());
    String body = file.text().substring(front.end());
    Matcher heading = TITLE.matcher(body);
    if (heading.find() && titles(heading.group(1), head)) {
      body = body.substring(heading.end());
    }
    Matcher transcript = TRANSCRIPT.matcher(body);
    boolean hasTranscript = transcript.find();
    RecordDraft draft =
        RecordDraft.of(
            head,
            given,
            hasTranscript ? body.substring(0, transcript.start()) : body,
            hasTranscript ? body.substring(transcript.end()) : "");
    return List.of(new ImportedRecord(draft, file.at(1, 1), file.baseName()));
  }

  /** Whether a heading is the record's title, or becomes it where there is none. */
  private static boolean titles(String heading, Map<String, String> head) {
    int end = heading.length();
    while (end > 0 && "# \t".indexOf(heading.charAt(end - 1)) >= 0) {
      end--;
    }
    String title = heading.substring(0, end);
    return title.equals(head.computeIfAbsent("Title", name -> title));
  }
}
