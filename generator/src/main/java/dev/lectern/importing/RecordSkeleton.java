package dev.lectern.importing;

import dev.lectern.lecture.Slug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** A record that its author fills in. */
public final class RecordSkeleton {
  private static final String DESCRIPTION =
      """
      ### Key ideas

      *   **First idea:** what it says, in a sentence or two.

      <Mermaid_Diagram>
      graph TD
          A["First idea"] --> B["What follows from it"]
      </Mermaid_Diagram>
      """;

  private RecordSkeleton() {}

  /**
   * Writes {@code <slug of the title>.txt} with status {@code draft}, so that it is left out until
   * its author says {@code success}.
   *
   * @param head values by name; a title among them
   * @param now the record's timestamp where {@code head} has none
   * @throws java.nio.file.FileAlreadyExistsException when there is a file of that name
   */
  public static Path write(Path contentFolder, Map<String, String> head, ZonedDateTime now)
      throws IOException {
    Map<String, String> instead = new LinkedHashMap<>();
    instead.put(
        "Timestamp",
        now.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    instead.put("Status", "draft");
    RecordDraft draft =
        RecordDraft.of(head, instead, DESCRIPTION, "[00:00] What was said, from the beginning.");
    Path file = contentFolder.resolve(Slug.of(draft.value("Title")) + ".txt");
    Files.createDirectories(contentFolder);
    return Files.writeString(file, draft.text(), StandardOpenOption.CREATE_NEW);
  }
}
