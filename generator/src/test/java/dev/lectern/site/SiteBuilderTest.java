package dev.lectern.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.lecture.Description;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Slug;
import dev.lectern.lecture.Transcript;
import dev.lectern.topics.TopicCandidates;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiteBuilderTest {
  private static final SiteSettings SETTINGS =
      new SiteSettings("Notes", null, null, ZoneOffset.UTC, null, true, 20, 50);
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
  void tagsByNumberOfLecturesThenName() {
    Site site =
        new SiteBuilder(SETTINGS, "content", report)
            .build(
                List.of(lecture("a.txt", "a", 1), lecture("b.txt", "b", 2)),
                Map.of("a.txt", List.of("beta", "alpha"), "b.txt", List.of("beta")),
                Map.of("alpha", "alpha", "beta", "beta"));
    assertThat(site.tags()).extracting(tag -> tag.tag().name()).containsExactly("beta", "alpha");
    TagPage beta = site.tags().get(0);
    assertThat(beta.lectures()).hasSize(2);
    assertThat(beta.related()).extracting(TagLink::name).containsExactly("alpha");
    assertThat(beta.tag().permalink().path()).isEqualTo("tags/beta.html");
  }

  @Test
  void theInterfaceFollowsMostLectures() {
    assertThat(build(lecture("a.txt", "a", 1)).language()).isEqualTo("en");
  }

  private Site build(LectureDigest... lectures) {
    return new SiteBuilder(SETTINGS, "content", report)
        .build(List.of(lectures), Map.of(), Map.of());
  }

  private static List<String> paths(Site site) {
    List<String> paths = new ArrayList<>();
    site.lectures().forEach(page -> paths.add(page.permalink().path()));
    return paths;
  }

  private static LectureDigest lecture(String source, String slug, int day) {
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
            null,
            null,
            Map.of(),
            new Description(List.of()),
            Transcript.of(""));
    return new LectureDigest(
        lecture,
        "en",
        "",
        1,
        MermaidBundle.NONE,
        TopicCandidates.EMPTY,
        SearchableText.of("", "", List.of()));
  }
}
