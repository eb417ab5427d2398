package dev.lectern.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.publishing.LinkChecker;
import dev.lectern.testing.SampleSite;
import dev.lectern.testing.SmallSite;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tag pages and their index. */
class SiteGeneratorTagsTest {
  private static final List<String> COLLIDING =
      List.of(
          "C",
          "C++",
          "C#",
          ".NET",
          "NET",
          "c plus plus",
          "..",
          "../",
          "../../x",
          "/",
          "a/b",
          "a b c",
          "🎓",
          "🎓🎓",
          "机器学习",
          "con",
          "%41",
          "A",
          "index",
          "&<>\"'",
          "x".repeat(300),
          "x".repeat(301),
          "学".repeat(300));
  @TempDir Path project;
  private SmallSite site;

  @BeforeEach
  void site() {
    site = new SmallSite(project).with("site.language", "en");
  }

  @Test
  void tagsThatCollideAllHavePathsOfTheirOwn() throws Exception {
    for (int i = 0; i < COLLIDING.size(); i++) {
      site.record("r" + i + ".txt", "2025-01-01", "R" + i, "Tags: " + COLLIDING.get(i), "Text.");
    }
    // Case, width, Traditional or Simplified make no tag of their own.
    site.record("same.txt", "2025-01-01", "Same", "Tags: ｃ＋＋, 機器學習, ｎｅｔ", "Text.");
    site.generate();
    Map<String, String> paths = pathsByTag();
    assertThat(paths).hasSize(COLLIDING.size());
    assertThat(paths.values().stream().map(path -> path.toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates()
        .allMatch(path -> path.matches("tags/[^/\\\\:*?\"<>|]{1,110}\\.html"))
        .noneMatch(path -> path.matches("tags/(\\..*|con\\.html)"));
    assertThat(paths)
        .containsEntry("C", "tags/c.html")
        .containsEntry("C++", "tags/c-plus-plus.html")
        .containsEntry("C#", "tags/c-sharp.html")
        .containsEntry(".NET", "tags/dot-net.html")
        .containsEntry("machine learning", "tags/machine-learning.html");
    assertThat(brokenLinks()).isEmpty();
  }

  @Test
  void aTagKeepsItsPathWhateverComesLater() throws Exception {
    site.record("a.txt", "2025-01-01", "A", "Tags: C++, a-b", "Text.");
    site.generate();
    List<String> before = List.copyOf(pathsByTag().values());
    site.record("b.txt", "2025-01-02", "B", "Tags: C, C#, a b, a/b, c-plus-plus", "Text.");
    site.generate();
    assertThat(before).hasSize(2);
    assertThat(pathsByTag().values()).hasSize(5).containsAll(before);
  }

  /** By the headings of the pages, as a reader sees them. */
  private Map<String, String> pathsByTag() throws Exception {
    Map<String, String> paths = new HashMap<>();
    for (String path : site.files(".html")) {
      if (path.startsWith("tags/")) {
        Matcher heading = Pattern.compile("<h1[^>]*>(.*?)</h1>").matcher(site.page(path));
        assertThat(heading.find()).isTrue();
        assertThat(paths.put(heading.group(1), path)).as(heading.group(1)).isNull();
      }
    }
    return paths;
  }

  private List<String> brokenLinks() throws Exception {
    DiagnosticReport report = new DiagnosticReport();
    LinkChecker.check(site.folder(), "site", URI.create(SampleSite.URL), report);
    return report.sorted().stream().map(Object::toString).toList();
  }

  @Test
  void theIndexIsByFrequencyAndByName() throws Exception {
    site.record("a.txt", "2025-01-01", "A", "Tags: Zoo, 重庆, 重力波, quince, 42", "Text.");
    site.record("b.txt", "2025-01-02", "B", "Tags: Zoo", "Text.");
    site.generate();
    String page = site.page("tags.html");
    int names = page.indexOf("id=\"by-name\"");
    assertThat(tagsIn(page.substring(0, names))).startsWith("Zoo").hasSize(5);
    assertThat(tagsIn(page.substring(names))).containsExactly("重庆", "quince", "重力波", "Zoo", "42");
    assertThat(page)
        .contains("<a href=\"#q\">Q</a>", "<a href=\"#other\">#</a>", "data-tag-filter hidden");
  }

  private static List<String> tagsIn(String html) {
    Matcher link = Pattern.compile("<a [^>]*href=\"tags/[^\"]*\">([^<]*?) ?<").matcher(html);
    List<String> tags = new ArrayList<>();
    while (link.find()) {
      tags.add(link.group(1));
    }
    return tags;
  }

  @Test
  void anIndexOfVeryManyTagsHasPagesOfLetters() throws Exception {
    for (int record = 0; record < 260; record++) {
      List<String> tags = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        tags.add("tag " + Integer.toString(1_000_000 + record * 8 + i, 36));
      }
      site.record("r" + record + ".txt", "2025-01-01", "R", "Tags: " + String.join(",", tags), "x");
    }
    site.generate();
    String page = site.page("tags.html");
    assertThat(tagsIn(page)).hasSize(200);
    assertThat(page).contains("<a href=\"tag-index/t.html\">T</a>", "2,080 tags");
    int listed = 0;
    for (String path : site.files(".html")) {
      if (path.startsWith("tag-index/")) {
        listed += site.page(path).split("<li><a href=\"[./]*tags/", -1).length - 1;
      }
      assertThat(site.page(path).length()).as(path).isLessThan(300_000);
    }
    assertThat(listed).isEqualTo(2_080);
    assertThat(brokenLinks()).isEmpty();
  }

  @Test
  void aPageNamesTheTagsAboveAndBelow() throws Exception {
    site.record("a.txt", "2025-01-01", "A", "Tags: Plants, Trees, Oaks", "Text.");
    site.write(
        "content/taxonomy.yaml",
        "Trees:\n  parent: Plants\nOaks:\n  parent: Trees\nPlants:\n  parent: Nobody's\n");
    site.generate();
    String oaks = site.page("tags/oaks.html");
    assertThat(oaks.substring(oaks.indexOf("breadcrumbs"), oaks.indexOf("<h1")))
        .containsSubsequence(">Tags</a>", ">Plants</a>", ">Trees</a>");
    assertThat(site.page("tags/plants.html"))
        .contains("Narrower tags", "href=\"../tags/trees.html\"")
        .doesNotContain("Nobody");
    assertThat(oaks).doesNotContain("Narrower tags");
    assertThat(brokenLinks()).isEmpty();
  }

  @Test
  void aMonthOfVeryManyLecturesHasPages() throws Exception {
    for (int i = 0; i < 320; i++) {
      site.record("r" + i + ".txt", "2025-01-01", "R" + i, "Tags: T", "x");
    }
    site.generate();
    assertThat(site.page("archive.html")).contains("archive/2025-01.html", "320 lectures");
    assertThat(site.page("archive/2025-01.html").split("<li>\\s*<time", -1)).hasSize(171);
    assertThat(site.page("archive/2025-01/1.html").split("<li>\\s*<time", -1)).hasSize(151);
    assertThat(brokenLinks()).isEmpty();
  }
}
