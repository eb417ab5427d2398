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
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Gives each lecture its path by the site's pattern.
 *
 * <p>Lectures that would share a path all get a suffix made from their own file's path. So a third
 * one never renames the first two, and the order of files plays no part.
 */
final class LecturePermalinks {
  /** Hex digits of a suffix: enough that no two of any number of files share one. */
  private static final int SUFFIX = 16;

  /** What looks suffixed already gets a suffix of its own: nobody can name another's path. */
  private static final Pattern SUFFIXED = Pattern.compile(".*-[0-9a-f]{16}");

  private LecturePermalinks() {}

  /**
   * Assigns permalinks.
   *
   * @param contentFolder as it is named in messages
   * @return by source path, one for each lecture, all different
   */
  static Map<String, Permalink> assign(
      List<LectureDigest> lectures,
      SiteSettings settings,
      String contentFolder,
      DiagnosticReport report) {
    Map<String, List<Lecture>> byPath = new TreeMap<>();
    for (LectureDigest digest : lectures) {
      Lecture lecture = digest.lecture();
      String path = permalink(lecture, lecture.slug().value(), settings).path();
      // A path that differs in case alone is the same file to some systems.
      byPath
          .computeIfAbsent(path.toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
          .add(lecture);
    }
    Map<String, Permalink> permalinks = new HashMap<>();
    byPath.forEach(
        (path, sharers) -> {
          for (Lecture lecture : sharers) {
            String slug = lecture.slug().value();
            if (sharers.size() > 1 || SUFFIXED.matcher(slug).matches()) {
              slug += "-" + suffix(lecture.sourcePath());
            }
            Permalink permalink = permalink(lecture, slug, settings);
            if (sharers.size() > 1) {
              report.add(shared(lecture, sharers, permalink, contentFolder));
            }
            permalinks.put(lecture.sourcePath(), permalink);
          }
        });
    return permalinks;
  }

  private static Permalink permalink(Lecture lecture, String slug, SiteSettings settings) {
    return settings.permalinks().permalink(slug, lecture.timestamp(), settings.timeZone());
  }

  private static Diagnostic shared(
      Lecture lecture, List<Lecture> sharers, Permalink path, String contentFolder) {
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
                + path.path())
        .withHint("give it a line \"Slug: …\" of its own");
  }

  private static String suffix(String sourcePath) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(sourcePath.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, SUFFIX / 2);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
