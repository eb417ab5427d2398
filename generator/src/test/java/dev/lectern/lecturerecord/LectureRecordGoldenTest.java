package dev.lectern.lecturerecord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.Severity;
import dev.lectern.testing.GoldenFiles;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LectureRecordGoldenTest {
  private static final GoldenFiles VALID =
      new GoldenFiles("lecture-records/valid", ".txt", ".expected", ".srt", ".vtt");
  private static final GoldenFiles INVALID =
      new GoldenFiles("lecture-records/invalid", ".txt", ".err", ".srt", ".vtt");

  private static final LectureRecords RECORDS =
      new LectureRecords(ZoneId.of("Asia/Shanghai"), Instant.parse("2025-10-01T00:00:00Z"));

  static List<String> valid() {
    return VALID.names();
  }

  static List<String> invalid() {
    return INVALID.names();
  }

  @ParameterizedTest
  @MethodSource("valid")
  void validRecord(String name) {
    ReadResult result = read(VALID, name);
    assertThat(result.diagnostics())
        .as("a record under valid/ has notes at most")
        .allMatch(diagnostic -> diagnostic.severity() == Severity.NOTE);
    VALID.check(name, LectureDump.of(result));
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void invalidRecord(String name) {
    ReadResult result = read(INVALID, name);
    assertThat(result.diagnostics())
        .as("a record under invalid/ has something to be said about it")
        .isNotEmpty();
    INVALID.check(name, LectureDump.diagnostics(result));
  }

  @Test
  void everyFileBelongsToAPair() {
    VALID.checkForOrphans();
    INVALID.checkForOrphans();
  }

  @Test
  void everyRuleIsShownByAPair() {
    List<String> shown =
        Stream.concat(
                VALID.names().stream().map(name -> read(VALID, name)),
                INVALID.names().stream().map(name -> read(INVALID, name)))
            .flatMap(result -> result.diagnostics().stream())
            .map(diagnostic -> diagnostic.id())
            .distinct()
            .toList();
    assertThat(Arrays.stream(RecordRule.values()).map(RecordRule::id)).allMatch(shown::contains);
  }

  private static ReadResult read(GoldenFiles files, String name) {
    String path = name + ".txt";
    return RECORDS.read("content/" + path, path, files.input(name), subtitles(files, name));
  }

  private static @Nullable SubtitleFile subtitles(GoldenFiles files, String name) {
    for (String suffix : List.of(".vtt", ".srt")) {
      if (files.hasCompanion(name, suffix)) {
        return new SubtitleFile("content/" + name + suffix, files.companion(name, suffix));
      }
    }
    return null;
  }
}
