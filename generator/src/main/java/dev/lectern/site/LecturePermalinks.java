package dev.lectern.site;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.lecture.Lecture;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives each lecture its path, {@code lectures/<slug>.html}.
 *
 * <p>Lectures that share a slug all get a suffix made from their own file's path. So a third one
 * never renames the first two, and the order of files plays no part.
 */
final class LecturePermalinks {
  private static final String FOLDER = "lectures/";
  private static final int SUFFIX = 6;

  private LecturePermalinks() {}

  /**
   * Assigns permalinks.
   *
   * @param contentFolder as it is named in messages
   * @return by source path, one for each lecture, all different
   */
  static Map<String, Permalink> assign(
      List<LectureDigest> lectures, String contentFolder, DiagnosticReport report) {
    Map<String, List<Lecture>> bySlug = new TreeMap<>();
    for (LectureDigest digest : lectures) {
      Lecture lecture = digest.lecture();
      bySlug.computeIfAbsent(lecture.slug().value(), unused -> new ArrayList<>()).add(lecture);
    }
    Map<String, Permalink> permalinks = new HashMap<>();
    bySlug.forEach(
        (slug, sharers) -> {
          for (Lecture lecture : sharers) {
            String path = FOLDER + slug;
            if (sharers.size() > 1) {
              path += "-" + hash(lecture.sourcePath()).substring(0, SUFFIX);
              report.add(shared(lecture, sharers, path, contentFolder));
            }
            permalinks.put(lecture.sourcePath(), new Permalink(path + ".html"));
          }
        });
    return permalinks;
  }

  private static Diagnostic shared(
      Lecture lecture, List<Lecture> sharers, String path, String contentFolder) {
    boolean first = sharers.get(0).sourcePath().equals(lecture.sourcePath());
    Lecture other = sharers.get(first ? 1 : 0);
    return Diagnostic.warning(
            "slug-shared",
            SourceLocation.startOf(contentFolder + "/" + lecture.sourcePath()),
            "has the same slug \""
                + lecture.slug()
                + "\" as "
                + contentFolder
                + "/"
                + other.sourcePath()
                + " and is published as "
                + path
                + ".html")
        .withHint("give it a line \"Slug: …\" of its own");
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      StringBuilder hex = new StringBuilder();
      for (byte b : digest) {
        hex.append(Character.forDigit((b >> 4) & 0xF, 16)).append(Character.forDigit(b & 0xF, 16));
      }
      return hex.toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
