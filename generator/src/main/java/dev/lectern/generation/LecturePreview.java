package dev.lectern.generation;

import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.rendering.SiteRenderer;
import dev.lectern.site.ComposedLecture;
import dev.lectern.site.LecturePage;
import dev.lectern.site.Site;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The page of a record as it is now, in the site as it was made last: what the author who saves the
 * record looks at, long before a large site is made anew. What follows from other lectures, its
 * tags for one, is as it was.
 */
public final class LecturePreview {
  private final Function<DiagnosticReport, LectureReading> reading;
  private final SiteRenderer renderer;
  private final Map<String, LecturePage> pages = new HashMap<>();
  private final @Nullable Path firstRecord;

  /**
   * Previews of one site.
   *
   * @param reading reads its records without keeping anything
   * @param renderer that rendered it
   * @param contentFolder absolute
   */
  LecturePreview(
      Function<DiagnosticReport, LectureReading> reading,
      SiteRenderer renderer,
      Site site,
      Path contentFolder) {
    this.reading = reading;
    this.renderer = renderer;
    site.lectures().forEach(page -> pages.put(page.digest().lecture().sourcePath(), page));
    this.firstRecord = pages.keySet().stream().findFirst().map(contentFolder::resolve).orElse(null);
  }

  /**
   * The files of a record's lecture by their paths, {@code /} between names, not encoded; none when
   * the site has no page of it, or the record is not to be published as it is now.
   *
   * @param record absolute
   */
  public Map<String, byte[]> filesOf(Path record) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    Optional<ComposedLecture> composed = reading.apply(new DiagnosticReport()).compose(record);
    if (composed.isPresent()) {
      ComposedLecture lecture = composed.get();
      @Nullable LecturePage page = pages.get(lecture.digest().lecture().sourcePath());
      if (page != null) {
        renderer.renderAlone(
            page.with(lecture.digest()),
            lecture.body(),
            (path, bytes) -> files.put(path, copy(bytes)));
      }
    }
    return files;
  }

  private static byte[] copy(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    return copy;
  }

  /**
   * Does all that a page needs once, so that the first one asked for is there as fast as others.
   */
  public void warmUp() throws IOException {
    @Nullable Path any = firstRecord;
    if (any != null) {
      filesOf(any);
    }
  }
}
