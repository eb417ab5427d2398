package dev.lectern.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.lecture.Description;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Slug;
import dev.lectern.lecture.Transcript;
import dev.lectern.topics.ComparedLectures;
import dev.lectern.topics.Places;
import dev.lectern.topics.Taxonomy;
import dev.lectern.topics.TermVector;
import dev.lectern.topics.TopicCandidates;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SiteBuilderTest {
  private static final SiteSettings SETTINGS =
      new SiteSettings(
          "Notes",
          null,
          null,
          ZoneOffset.UTC,
          null,
          true,
          20,
          50,
          PermalinkPattern.DEFAULT,
          Set.of(),
          null);
  private final DiagnosticReport report = new DiagnosticReport();

  @Test
  void newestFirstWhateverTheOrderOfFiles() {
    Site site = build(lecture("a.txt", "a", 1), lecture("c.txt", "c", 3), lecture("b.txt", "b", 2));
    assertThat(paths(site))
        .containsExactly("lectures/c.html", "lectures/b.html", "lectures/a.html");
    LecturePage middle = site.lectures().get(1);
    assertThat(site.newerThan(middle)).contains(site.lectures().get(0));
    assertThat(site.olderThan(middle)).contains(site.lectures().get(2));
    assertThat(site.newerThan(site.lectures().get(0))).isEmpty();
    assertThat(site.olderThan(site.lectures().get(2))).isEmpty();
  }

  @Test
  void aThirdOfOneSlugRenamesNobody() {
    List<String> two = paths(build(lecture("a/x.txt", "x", 1), lecture("b/x.txt", "x", 2)));
    List<String> three =
        paths(
            build(
                lecture("a/x.txt", "x", 1),
                lecture("b/x.txt", "x", 2),
                lecture("0/x.txt", "x", 3)));
    assertThat(two).doesNotHaveDuplicates().allMatch(path -> path.startsWith("lectures/x-"));
    assertThat(three).doesNotHaveDuplicates().containsAll(two);
    assertThat(report.sorted()).extracting(Diagnostic::id).containsOnly("slug-shared");
  }

  @Test
  void nobodyCanTakeASuffixedPath() {
    List<String> two = paths(build(lecture("a/x.txt", "x", 1), lecture("b/x.txt", "x", 2)));
    String stolen = two.get(0).substring("lectures/".length(), two.get(0).length() - 5);
    List<String> three =
        paths(
            build(
                lecture("a/x.txt", "x", 1),
                lecture("b/x.txt", "x", 2),
                lecture("c.txt", stolen, 3)));
    assertThat(three).doesNotHaveDuplicates().containsAll(two);
  }

  @Test
  void tagsByNumberOfLecturesThenName() {
    Site site =
        build(lecture("a.txt", "a", 1, "", "beta", "alpha"), lecture("b.txt", "b", 2, "", "beta"));
    assertThat(site.tags()).extracting(tag -> tag.tag().name()).containsExactly("beta", "alpha");
    TagPage beta = site.tags().get(0);
    assertThat(beta.lectures()).hasSize(2);
    assertThat(beta.related()).extracting(TagLink::name).containsExactly("alpha");
    assertThat(beta.tag().permalink().path()).isEqualTo("tags/beta.html");
  }

  @Test
  void tagsByNameUnderLettersAndPinyin() {
    Site site =
        build(lecture("a.txt", "a", 1, "", "重阳节", "beta", "贝壳", "2001", "重庆", "Zipf", "重物"));
    assertThat(site.tagsByName())
        .extracting(TagInitial::letter)
        .containsExactly('B', 'C', 'Z', '#');
    assertThat(site.tagsByName().get(2).tags())
        .extracting(TagLink::name)
        .containsExactly("重物", "Zipf");
  }

  @Test
  void neighboursWithinASeriesHoweverItIsSpelt() {
    Site site =
        build(
            lecture("a.txt", "a", 1, "Deep Learning"),
            lecture("x.txt", "x", 2),
            lecture("b.txt", "b", 3, "deep-learning"),
            lecture("c.txt", "c", 4, "Other"),
            lecture("d.txt", "d", 5, "Deep learning"));
    assertThat(site.series())
        .extracting(LectureGroup::name, group -> group.permalink().path())
        .containsExactly(
            tuple("Deep learning", "series/deep-learning.html"),
            tuple("Other", "series/other.html"));
    LecturePage middle = site.lectures().get(2);
    assertThat(site.seriesOf(middle)).contains(site.series().get(0));
    assertThat(site.previousInSeries(middle)).contains(site.lectures().get(4));
    assertThat(site.nextInSeries(middle)).contains(site.lectures().get(0));
    assertThat(site.nextInSeries(site.lectures().get(0))).isEmpty();
    assertThat(site.previousInSeries(site.lectures().get(4))).isEmpty();
    LecturePage alone = site.lectures().get(3);
    assertThat(site.seriesOf(alone)).isEmpty();
    assertThat(site.nextInSeries(alone)).isEmpty();
  }

  @Test
  void theInterfaceFollowsMostLectures() {
    assertThat(build(lecture("a.txt", "a", 1)).language()).isEqualTo("en");
  }

  private Site build(LectureDigest... lectures) {
    return new SiteBuilder(SETTINGS, "content", report)
        .build(SiteTopics.of(List.of(lectures), Taxonomy.EMPTY, null, ComparedLectures.NONE));
  }

  private static List<String> paths(Site site) {
    List<String> paths = new ArrayList<>();
    site.lectures().forEach(page -> paths.add(page.permalink().path()));
    return paths;
  }

  private static LectureDigest lecture(String source, String slug, int day) {
    return lecture(source, slug, day, "");
  }

  private static LectureDigest lecture(
      String source, String slug, int day, String series, String... tags) {
    Lecture lecture =
        new Lecture(
            source,
            Slug.of(slug),
            "Title of " + source,
            URI.create("https://lectures.example/"),
            null,
            Instant.parse("2025-01-0" + day + "T00:00:00Z"),
            null,
            List.of(),
            null,
            series.isEmpty() ? null : series,
            null,
            List.of(),
            Map.of(),
            new Description(List.of()),
            Transcript.of(""));
    return new LectureDigest(
        lecture,
        "en",
        "",
        1,
        MermaidBundle.NONE,
        new TopicCandidates(List.of(), List.of(tags), TermVector.EMPTY, Places.NONE),
        List.of(),
        LectureComposer.searchableText("", "", List.of()));
  }
}
