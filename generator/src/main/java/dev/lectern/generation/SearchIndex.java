package dev.lectern.generation;

import dev.lectern.lecture.Lecture;
import dev.lectern.search.SearchIndexWriter;
import dev.lectern.search.SearchIndexWriter.Entry;
import dev.lectern.search.SearchableLecture;
import dev.lectern.site.LectureDigest;
import dev.lectern.site.LecturePage;
import dev.lectern.site.Site;
import dev.lectern.site.TagLink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what the search of a site reads. */
final class SearchIndex {
  private SearchIndex() {}

  /**
   * Begins to write: most of the work on an index is one thread's, and pages can be planned and
   * rendered beside it.
   */
  static BackgroundWork startWriting(
      Site site, LectureCache lectures, PublishedPages pages, KeptIndex kept) {
    return BackgroundWork.start(() -> write(site, lectures, pages, kept));
  }

  private static void write(Site site, LectureCache lectures, PublishedPages pages, KeptIndex kept)
      throws IOException {
    List<Entry> entries =
        site.lectures().stream().map(page -> entry(page, site, lectures)).toList();
    String madeOf = Long.toHexString(SearchIndexWriter.sumOf(entries));
    if (pages.keepFolder(SearchIndexWriter.FOLDER, SearchIndexWriter.ENTRY, madeOf)) {
      return;
    }
    SearchIndexWriter.Written written =
        SearchIndexWriter.write(entries, kept.read(lectures::search), new Files(pages, madeOf));
    kept.write(written.index(), site.lectures().stream().map(lectures::searchExtentOf).toList());
  }

  /** The site's files; the first that readers ask for is known by what the whole is made of. */
  private record Files(PublishedPages pages, String madeOf) implements SearchIndexWriter.Sink {
    @Override
    public void begin(String folder) throws IOException {
      pages.renameFolder(SearchIndexWriter.FOLDER, folder);
    }

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

  private static Entry entry(LecturePage page, Site site, LectureCache lectures) {
    LectureDigest digest = page.digest();
    Lecture lecture = digest.lecture();
    @Nullable Duration duration = lecture.duration();
    SearchableLecture shown =
        new SearchableLecture(
            lecture.title(),
            page.permalink().encoded(),
            lecture.timestamp().atZone(site.settings().timeZone()).toLocalDate().toString(),
            page.tags().stream().map(TagLink::name).toList(),
            duration == null ? null : duration.toMinutes() + ":" + seconds(duration),
            digest.language(),
            digest.excerpt());
    return new Entry(shown, lectures.searchSumOf(page), digest::search);
  }

  private static String seconds(Duration duration) {
    String seconds = Integer.toString(duration.toSecondsPart());
    return seconds.length() == 1 ? "0" + seconds : seconds;
  }
}
