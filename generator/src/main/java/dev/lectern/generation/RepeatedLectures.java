package dev.lectern.generation;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.lecture.Video;
import dev.lectern.site.LectureDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Warns of records that are there twice: the same bytes, or the same video. Both are published. */
final class RepeatedLectures {
  private RepeatedLectures() {}

  /**
   * Looks for repeats.
   *
   * @param lectures sorted by source path; the warning is given at the later one
   * @param hashes of the records' bytes by source path
   * @param contentFolder as it is named in messages
   */
  static void report(
      List<LectureDigest> lectures,
      Map<String, String> hashes,
      String contentFolder,
      DiagnosticReport report) {
    Map<String, String> firstWithBytes = new HashMap<>();
    Map<Video, String> firstWithVideo = new HashMap<>();
    for (LectureDigest digest : lectures) {
      String path = digest.lecture().sourcePath();
      @Nullable String hash = hashes.get(path);
      @Nullable String same = hash == null ? null : firstWithBytes.putIfAbsent(hash, path);
      @Nullable Video video = digest.lecture().video();
      @Nullable String sameVideo = video == null ? null : firstWithVideo.putIfAbsent(video, path);
      if (same != null) {
        report.add(warning("record-repeated", path, "is the same file as", same, contentFolder));
      } else if (sameVideo != null) {
        report.add(
            warning("video-repeated", path, "is of the same video as", sameVideo, contentFolder));
      }
    }
  }

  private static Diagnostic warning(
      String id, String path, String says, String other, String contentFolder) {
    return Diagnostic.warning(
            id,
            SourceLocation.startOf(contentFolder + "/" + path),
            says + " " + contentFolder + "/" + other)
        .withHint("delete one of the two");
  }
}
