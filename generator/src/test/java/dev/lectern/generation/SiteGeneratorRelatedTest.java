package dev.lectern.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.testing.SmallSite;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteGeneratorRelatedTest {
  private static final String SCALING =
      """
      ### Scaling laws

      The loss of a language model falls as a power law of parameters, of data and of compute.
      Training beyond the optimum wastes compute; the exponent decides how much data a model wants.
      """;
  private static final String PROTEINS =
      """
      ### Folding proteins

      Evolution writes contact maps into alignments of sequences; attention reads them and turns
      distances into coordinates of atoms. Enzymes and antibodies are designed the other way round.
      """;
  @TempDir Path project;
  private SmallSite site;

  @BeforeEach
  void records() throws Exception {
    site = new SmallSite(project);
    site.record("a.txt", "2025-01-01", "How scaling laws work", "Tags: scaling laws", SCALING);
    site.record(
        "b.txt",
        "2025-01-02",
        "Power laws of loss",
        "Tags: scaling laws, <b>& more",
        "### Loss\n\nA power law of parameters and data decides the loss of a model.");
    site.record("c.txt", "2025-01-03", "Proteins", "Tags: biology", PROTEINS);
  }

  @Test
  void relatedLecturesAreShownWithTheTermsTheyShare() throws Exception {
    site.generate();
    assertThat(site.diagnostics()).isEmpty();
    String page = site.page("lectures/a.html");
    String related = page.substring(page.indexOf("<ul class=\"related\">"));
    assertThat(related).contains("href=\"../lectures/b.html\"", "2 January 2025 · scaling laws");
    assertThat(related.substring(0, related.indexOf("</ul>"))).doesNotContain("c.html");
    assertThat(site.page("lectures/c.html")).doesNotContain("class=\"related\"");
  }

  @Test
  void aLectureUploadedAgainIsNamed() throws Exception {
    site.record(
        "z.txt", "2025-02-01", "How scaling laws work", "Tags: scaling laws", SCALING + "\nOh.");
    site.generate();
    assertThat(site.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.id()).isEqualTo("lecture-repeated");
              assertThat(d.location().path()).isEqualTo("content/z.txt");
              assertThat(d.message()).contains("nearly the same as content/a.txt (9");
            });
    assertThat(site.has("lectures/z.html")).isTrue();
  }

  @Test
  void previousAndNextOfASeries() throws Exception {
    String series = "Series: Models & <i>laws</i>";
    site.record("p1.txt", "2024-01-01", "Part one", series, "One sentence about compilers.");
    site.record("p2.txt", "2024-03-01", "Part two", series, "Another one about gardens.");
    site.generate();
    assertThat(site.page("lectures/p1.html"))
        .contains(
            "Models &amp; &lt;i&gt;laws", "Next in this series", "href=\"../lectures/p2.html\"")
        .doesNotContain("Before in this series");
    assertThat(site.page("lectures/p2.html")).contains("Before in this series");
    assertThat(site.page("lectures/a.html")).doesNotContain("this series");
  }

  @Test
  void pagesOfSeriesAndSpeakers() throws Exception {
    site.with("index.posts_per_page", "2");
    for (int i = 1; i <= 5; i++) {
      site.record(
          "s" + i + ".txt",
          "2024-01-0" + i,
          "Part " + i,
          "Series: 深度学习/../x\nSpeaker: Ada <Lovelace>",
          "About subject number " + i + ".");
    }
    site.generate();
    String series = "series/深度学习-dot-dot-x-xffe6f3c7";
    String speaker = "speakers/ada-less-lovelace-greater-xa2aeac7d";
    assertThat(site.files(".html"))
        .contains(series + ".html", series + "/1.html", speaker + ".html", speaker + "/1.html");
    assertThat(site.page("series.html"))
        .contains("深度学习/../x", "5 lectures", "newest 5 January 2024", "series/%E6%B7%B1");
    assertThat(site.page(speaker + ".html"))
        .contains("Lectures by Ada &lt;Lovelace&gt;", "s5.html", "s3.html")
        .doesNotContain("s2.html");
    assertThat(site.page("lectures/s1.html"))
        .contains("<a href=\"../" + speaker + ".html\">Ada &lt;Lovelace&gt;</a>");
    assertThat(site.page("index.html")).contains("series.html", "speakers.html");
  }

  @Test
  void withoutSeriesAndSpeakersNoSuchPages() throws Exception {
    site.generate();
    assertThat(site.has("series.html")).isFalse();
    assertThat(site.has("speakers.html")).isFalse();
    assertThat(site.page("index.html")).doesNotContain("series.html", "speakers.html");
  }
}
