package dev.lectern.generation;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.lecture.Video;
import dev.lectern.site.LectureDigest;
import dev.lectern.site.SiteTopics;
import dev.lectern.topics.RelatedLectures.Reupload;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Warns of records that are there twice: the same bytes, the same video, or nearly the same words.
 * Both are published.
 */
final class RepeatedLectures {
  private final Map<String, String> hashes;
  private final String contentFolder;
  private final DiagnosticReport report;

  private RepeatedLectures(
      Map<String, String> hashes, String contentFolder, DiagnosticReport report) {
    this.hashes = hashes;
    this.contentFolder = contentFolder;
    this.report = report;
  }

  /**
   * Looks for repeats. Of two records the warning stands at the one whose path comes later, and a
   * record gets one at most of each kind.
   *
   * @param hashes of the records' bytes by source path
   * @param contentFolder as it is named in messages
   */
  static void report(
      SiteTopics topics,
      Map<String, String> hashes,
      String contentFolder,
      DiagnosticReport report) {
    RepeatedLectures repeated = new RepeatedLectures(hashes, contentFolder, report);
    Set<String> told = repeated.reportCopies(topics.lectures());
    repeated.reportReuploads(topics, told);
  }

  /** Records with the same bytes or of the same video; gives those that were told of. */
  private Set<String> reportCopies(List<LectureDigest> lectures) {
    Map<String, LectureDigest> byPath = new TreeMap<>();
    lectures.forEach(digest -> byPath.put(digest.lecture().sourcePath(), digest));
    Map<String, String> firstWithBytes = new HashMap<>();
    Map<Video, String> firstWithVideo = new HashMap<>();
    Set<String> told = new HashSet<>();
    byPath.forEach(
        (path, digest) -> {
          @Nullable String hash = hashes.get(path);
          @Nullable String same = hash == null ? null : firstWithBytes.putIfAbsent(hash, path);
          @Nullable Video video = digest.lecture().video();
          @Nullable String sameVideo =
              video == null ? null : firstWithVideo.putIfAbsent(video, path);
          if (same != null) {
            warn("record-repeated", path, "is the same file as", same, "");
            told.add(path);
          } else if (sameVideo != null) {
            warn("video-repeated", path, "is of the same video as", sameVideo, "");
            told.add(path);
          }
        });
    return told;
  }

  /** Records whose words are so alike that one is probably the other, uploaded again. */
  private void reportReuploads(SiteTopics topics, Set<String> told) {
    Map<String, Reupload> nearest = new TreeMap<>();
    for (Reupload pair : topics.related().reuploads()) {
      String later = later(topics, pair);
      if (!told.contains(later)) {
        nearest.merge(later, pair, (a, b) -> b.similarity() > a.similarity() ? b : a);
      }
    }
    nearest.forEach(
        (path, pair) -> {
          String one = path(topics, pair.first());
          warn(
              "lecture-repeated",
              path,
              "says nearly the same as",
              one.equals(path) ? path(topics, pair.second()) : one,
              String.format(Locale.ROOT, " (%.0f %% alike)", Math.floor(pair.similarity() * 100)));
        });
  }

  private static String later(SiteTopics topics, Reupload pair) {
    String one = path(topics, pair.first());
    String other = path(topics, pair.second());
    return one.compareTo(other) > 0 ? one : other;
  }

  private static String path(SiteTopics topics, int lecture) {
    return topics.lectures().get(lecture).lecture().sourcePath();
  }

  private void warn(String id, String path, String says, String other, String detail) {
    report.add(
        Diagnostic.warning(
                id,
                SourceLocation.startOf(contentFolder + "/" + path),
                says + " " + contentFolder + "/" + other + detail)
            .withHint("delete one of the two"));
  }
}
