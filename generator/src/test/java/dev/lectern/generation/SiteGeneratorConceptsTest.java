package dev.lectern.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.testing.SmallSite;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of concepts: what lectures share, and where each speaks of it. */
class SiteGeneratorConceptsTest {
  private static final String DIAGRAM =
      """
      ### Overview

      Of gardens, then of gardens again.

      <Mermaid_Diagram>
      graph TD
        X["Start"]
        subgraph Roots
          A["%s"] --> B["Water"]
        end
      </Mermaid_Diagram>
      """;
  @TempDir Path project;
  private SmallSite site;

  @BeforeEach
  void records() throws Exception {
    site = new SmallSite(project);
    site.record(
        "a.txt", "2025-01-01", "First", "Tags: Gardens", DIAGRAM.formatted("Backpropagation"));
    site.record(
        "b.txt", "2025-01-02", "Second", "Tags: gardens, Alone", DIAGRAM.formatted("反向传播算法"));
    site.record("c.txt", "2025-01-03", "Third", "Tags: Other", "Nothing of the kind.");
    site.with("site.language", "en");
  }

  @Test
  void aConceptOfTwoDiagramsOrTagsHasAPage() throws Exception {
    site.generate();
    assertThat(site.files(".html"))
        .contains("concepts.html", "concepts/gardens.html", "concepts/backpropagation.html")
        .doesNotContain("concepts/alone.html", "concepts/other.html");
    assertThat(site.page("concepts.html"))
        .contains(
            "href=\"concepts/backpropagation.html\">backpropagation <span"
                + " class=\"chip-count\">2</span>",
            "data-diagram",
            "vendor/mermaid/mermaid-flowchart.min.js");
  }

  @Test
  void itsPageTellsTheLectureTheGroupAndTheParagraph() throws Exception {
    site.write(
        "content/a.txt",
        site.source("a.txt").replace("Welcome.", "Welcome.\n\nNow backprop at last."));
    site.generate();
    String page = site.page("concepts/backpropagation.html");
    assertThat(page)
        .contains(
            "href=\"../lectures/a.html\" lang=\"en\">First</a>",
            "href=\"../lectures/a.html#diagram-1\">Diagram: <span lang=\"en\">Roots</span></a>",
            "href=\"../lectures/b.html#diagram-1\"",
            "Transcript, paragraph 2 ≈")
        .doesNotContain("Third");
    Matcher paragraph = Pattern.compile("lectures/a\\.html#(t[^\"]*)\"").matcher(page);
    assertThat(paragraph.find()).isTrue();
    assertThat(site.page("lectures/a.html")).contains("id=\"" + paragraph.group(1) + "\"");
    assertThat(site.page("tags/gardens.html"))
        .contains("href=\"../concepts/gardens.html\">Where it is spoken of</a>");
    assertThat(site.page("concepts/gardens.html")).contains("href=\"../tags/gardens.html\"");
    assertThat(site.page("sitemap.xml")).contains("concepts/gardens.html</loc>");
  }

  @Test
  void theTaxonomyDecidesHereToo() throws Exception {
    site.write("content/taxonomy.yaml", "反向传播:\n  hide: true\nGardens:\n  label: {en: Parks}\n");
    site.generate();
    assertThat(site.has("concepts/backpropagation.html")).isFalse();
    assertThat(site.page("concepts.html")).contains(">Parks <span");
  }

  @Test
  void namesOfConceptsCannotBreakTheMap() throws Exception {
    String name = "C++ \"] click c0 href \"https://evil.example\" <b>`x`</b> #quot %%";
    site.record("d.txt", "2025-01-04", "D", "Tags: Gardens, " + name, "x");
    site.record("e.txt", "2025-01-05", "E", "Tags: Gardens, " + name, "x");
    site.generate();
    String map = site.page("concepts.html");
    assertThat(map)
        .contains("C#43;#43; #34;#93; click c0 href #34;https#58;#47;#47;evil#46;example#34;")
        .doesNotContain("href=\"https://evil.example\"", "<b>");
  }

  @Test
  void switchedOffThereAreNone() throws Exception {
    site.with("site.concepts", "false").generate();
    assertThat(site.files(".html")).noneMatch(path -> path.startsWith("concept"));
    assertThat(site.page("index.html")).doesNotContain("concepts.html");
    assertThat(site.page("tags/gardens.html")).doesNotContain("concepts/");
  }
}
