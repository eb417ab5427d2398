package dev.lectern.generation;

import dev.lectern.rendering.LectureBodies;
import dev.lectern.search.SearchIndexWriter;
import dev.lectern.search.SearchIndexWriter.Entry;
import dev.lectern.search.SearchableLecture;
import dev.lectern.site.LectureDigest;
import dev.lectern.site.LecturePage;
import dev.lectern.site.SearchableText;
import dev.lectern.site.Site;
import dev.lectern.site.TagLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/** Writes what the search of a site reads. */
final class SearchIndex {
  private SearchIndex() {}

  /**
   * Begins to write, on a processor of its own where there are several: most of the work on an
   * index is one thread's, and pages can be rendered beside it. To be joined; what the disk refuses
   * is thrown there as an {@link UncheckedIOException}.
   */
  static ForkJoinTask<?> startWriting(
      Site site, LectureBodies bodies, PublishedPages pages, KeptIndex kept) {
    return ForkJoinPool.commonPool()
        .submit(
            () -> {
              try {
                write(site, bodies, pages, kept);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static void write(Site site, LectureBodies bodies, PublishedPages pages, KeptIndex kept)
      throws IOException {
    String madeOf = madeOf(site, bodies);
    if (pages.keepFolder(SearchIndexWriter.FOLDER, SearchIndexWriter.ENTRY, madeOf)) {
      return;
    }
    List<Entry> entries = site.lectures().stream().map(page -> entry(page, site)).toList();
    SearchIndexWriter.Written written =
        SearchIndexWriter.write(entries, kept.read(), new Files(pages, madeOf));
    kept.write(written.runs());
  }

  /** The site's files; the first that readers ask for is known by what the whole is made of. */
  private record Files(PublishedPages pages, String madeOf) implements SearchIndexWriter.Sink {
    @Override
    public void write(String path, byte[] bytes, long sum) throws IOException {
      boolean isEntry = path.equals(SearchIndexWriter.ENTRY);
      pages.writeData(path, ByteBuffer.wrap(bytes), isEntry ? madeOf : Long.toHexString(sum));
    }

    @Override
    public boolean take(String path, long sum) throws IOException {
      return pages.keepData(path, Long.toHexString(sum));
    }
  }

  /** Everything that {@link #entry} takes from a lecture and its place in the site. */
  private static String madeOf(Site site, LectureBodies bodies) {
    StringBuilder all = new StringBuilder(site.settings().timeZone().getId());
    for (LecturePage page : site.lectures()) {
      all.append('\n').append(bodies.versionOf(page)).append(' ').append(page.permalink().path());
      // No name of a tag has a line break.
      page.tags().forEach(tag -> all.append('\n').append(tag.name()));
    }
    return ContentHash.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Entry entry(LecturePage page, Site site) {
    LectureDigest digest = page.digest();
    // Read from where it is kept, each time it is asked for.
    SearchableText text = digest.search();
    @Nullable Duration duration = digest.lecture().duration();
    return new Entry(
        text.terms(),
        new SearchableLecture(
            digest.lecture().title(),
            page.permalink().encoded(),
            digest
                .lecture()
                .timestamp()
                .atZone(site.settings().timeZone())
                .toLocalDate()
                .toString(),
            page.tags().stream().map(TagLink::name).toList(),
            duration == null ? null : duration.toMinutes() + ":" + seconds(duration),
            digest.language(),
            digest.excerpt(),
            text.paragraphIds(),
            text.paragraphSeconds()));
  }

  private static String seconds(Duration duration) {
    String seconds = Integer.toString(duration.toSecondsPart());
    return seconds.length() == 1 ? "0" + seconds : seconds;
  }
}
