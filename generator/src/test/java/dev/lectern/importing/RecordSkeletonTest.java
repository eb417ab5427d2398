package dev.lectern.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.lecturerecord.LectureRecords;
import dev.lectern.lecturerecord.ReadResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordSkeletonTest {
  private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-01T10:20:30.5+08:00");

  @TempDir private Path content;

  @Test
  void isLeftOutUntilItsAuthorSaysSuccess() throws Exception {
    Path file =
        RecordSkeleton.write(
            content,
            Map.of(
                "Title",
                "What a gradient is",
                "URL",
                "https://youtu.be/abcdefghij1",
                "Duration",
                "9:00"),
            NOW);
    assertThat(file).hasFileName("what-a-gradient-is.txt");
    String text = Files.readString(file);
    assertThat(text)
        .startsWith(
            """
            Timestamp: 2026-03-01T10:20:30+08:00
            Title: What a gradient is
            URL: https://youtu.be/abcdefghij1
            Status: draft
            Duration: 9:00

            Description:
            """);
    assertThat(read(text)).isInstanceOf(ReadResult.LeftOut.class);
    ReadResult ready = read(text.replace("Status: draft", "Status: success"));
    assertThat(ready).isInstanceOf(ReadResult.Accepted.class);
    assertThat(ready.diagnostics()).isEmpty();
  }

  @Test
  void neverWritesOverARecord() throws Exception {
    Map<String, String> head = Map.of("Title", "讲座", "URL", "https://a.example/");
    RecordSkeleton.write(content, head, NOW);
    assertThatThrownBy(() -> RecordSkeleton.write(content, head, NOW))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  private static ReadResult read(String text) {
    return new LectureRecords(ZoneOffset.UTC, Instant.parse("2026-06-01T00:00:00Z"))
        .read("x.txt", "x.txt", text.getBytes(StandardCharsets.UTF_8));
  }
}
