package dev.lectern.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.Severity;
import dev.lectern.site.Permalink;
import dev.lectern.testing.FeedRules;
import dev.lectern.testing.SampleSite;
import dev.lectern.testing.SmallSite;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The feeds, read back by libraries that know nothing of ours. */
class SiteGeneratorFeedsTest {
  private static final String HOSTILE = "A ]]> <b> & \"𝒳\" 🎓 讲座";
  private static final String SUMMARY =
      """
      ### Heading ]]>

      Text with **bold** 𝒳, a [relative link](../about.html), [one below](#heading) and
      [one elsewhere](https://b.example/?a=1&b=2).

      <Mermaid_Diagram>
      graph TD
        subgraph Group
          A["One & two"] -- leads to --> B["Three"]
        end
      </Mermaid_Diagram>
      """;
  @TempDir Path project;
  private SmallSite site;

  @BeforeEach
  void records() throws Exception {
    site =
        new SmallSite(project)
            .with("site.timeZone", "Asia/Shanghai")
            .with("site.title", "Notes \u0001 ]]> 🎓")
            .with("site.description", "All\u000B of it");
    site.record("a.txt", "2025-01-01", HOSTILE, "Tags: C++, 读书札记\nSpeaker: <Ada>", SUMMARY);
    site.record("b.txt", "2025-01-02", "Second", "Tags: 读书札记", "### Plain\n\nNothing special.");
  }

  @Test
  void noRuleOfTheFormatsIsBrokenWhateverTheTextsHold() throws Exception {
    for (String text :
        List.of(
            "\u0000\u0001\u0008\u000B\u001F\u007F\u0085 control",
            "]]> <![CDATA[ ]]]]>> <!-- --> &#0; &amp;amp;",
            "\uFFFE\uFFFF 𝒳🎓👩🏽‍🎓 𠮷 \uD83C half \uDF93",
            "\u202E bidi \u2028 line \u2029 paragraph")) {
      // A NUL is an error of the record, and half a character can't be written to a file.
      String clean = text.replace("\u0000", "").replaceAll("\\p{Cs}", "");
      site.record(
          "h" + Math.abs(text.hashCode()) + ".txt",
          "2025-03-01",
          "T " + clean,
          "Tags: " + clean.replace(',', ' ') + "\nSpeaker: S " + clean,
          "### H " + clean + "\n\nText " + clean + " [x](//b.example/x \"" + clean + "\")");
      site.with("site.description", "D " + text);
    }
    site.generate();
    assertThat(site.diagnostics()).noneMatch(d -> d.severity() == Severity.ERROR);
    assertThat(FeedRules.brokenByRss(site.page("feed.xml"), SampleSite.URL + "feed.xml")).isEmpty();
    assertThat(FeedRules.brokenByAtom(site.page("atom.xml"), SampleSite.URL + "atom.xml"))
        .isEmpty();
    assertThat(FeedRules.brokenByJson(site.page("feed.json"), SampleSite.URL + "feed.json"))
        .isEmpty();
    assertThat(feed(site.page("feed.xml")).getEntries()).hasSize(6);
    for (String path : site.files(".xml")) {
      if (path.startsWith("tags/")) {
        String self = SampleSite.URL + new Permalink(path).encoded();
        assertThat(FeedRules.brokenByRss(site.page(path), self)).as(path).isEmpty();
      }
    }
  }

  @Test
  void theSampleSitesFeedsBreakNoRule() throws Exception {
    assertThat(FeedRules.brokenByRss(SampleSite.page("feed.xml"), SampleSite.URL + "feed.xml"))
        .isEmpty();
    assertThat(FeedRules.brokenByAtom(SampleSite.page("atom.xml"), SampleSite.URL + "atom.xml"))
        .isEmpty();
    assertThat(FeedRules.brokenByJson(SampleSite.page("feed.json"), SampleSite.URL + "feed.json"))
        .isEmpty();
  }

  @Test
  void brokenRulesAreFound() throws Exception {
    site.generate();
    String rss =
        site.page("feed.xml")
            .replace("Wed, 01 Jan", "Mon, 01 Jan")
            .replace("isPermaLink=\"false\"", "")
            .replace("rel=\"self\"", "rel=\"alternate\"");
    assertThat(FeedRules.brokenByRss(rss, SampleSite.URL + "feed.xml"))
        .anyMatch(rule -> rule.endsWith(": pubDate"))
        .anyMatch(rule -> rule.contains("guid is an address"))
        .anyMatch(rule -> rule.startsWith("one atom:link to itself"));
    String atom = site.page("atom.xml").replaceAll("<updated>[^<]*</updated>", "");
    assertThat(FeedRules.brokenByAtom(atom, SampleSite.URL + "atom.xml"))
        .contains("feed has one updated", "Second has one updated");
    assertThat(FeedRules.brokenByJson("{}", SampleSite.URL + "feed.json"))
        .contains("version", "items");
  }

  @Test
  void rssIsReadBack() throws Exception {
    site.generate();
    String xml = site.page("feed.xml");
    SyndFeed feed = feed(xml);

    assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
    assertThat(feed.getTitle()).isEqualTo("Notes  ]]> 🎓");
    assertThat(feed.getDescription()).isEqualTo("All of it");
    assertThat(xml).contains("<atom:link href=\"" + SampleSite.URL + "feed.xml\" rel=\"self\"");
    assertThat(xml).contains("<pubDate>Wed, 01 Jan 2025 00:00:00 +0800</pubDate>");
    assertThat(feed.getEntries())
        .extracting(SyndEntry::getTitle)
        .containsExactly("Second", HOSTILE);
    SyndEntry entry = feed.getEntries().get(1);
    assertThat(entry.getLink()).isEqualTo(SampleSite.URL + "lectures/a.html");
    assertThat(entry.getPublishedDate().toInstant())
        .isEqualTo(Instant.parse("2024-12-31T16:00:00Z"));
    assertThat(entry.getContents()).singleElement().satisfies(c -> assertWhole(c.getValue()));
  }

  @Test
  void atomIsReadBack() throws Exception {
    site.generate();
    SyndFeed feed = feed(site.page("atom.xml"));

    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getLinks())
        .extracting(SyndLink::getRel, SyndLink::getHref)
        .contains(tuple("self", SampleSite.URL + "atom.xml"));
    SyndEntry entry = feed.getEntries().get(1);
    assertThat(entry.getTitle()).isEqualTo(HOSTILE);
    assertThat(entry.getAuthor()).isEqualTo("<Ada>");
    assertThat(entry.getUpdatedDate().toInstant()).isEqualTo(Instant.parse("2024-12-31T16:00:00Z"));
    assertThat(entry.getCategories()).extracting(c -> c.getName()).contains("C++");
    assertWhole(entry.getContents().get(0).getValue());
  }

  @Test
  void jsonFeedIsReadBack() throws Exception {
    site.generate();
    JsonNode feed = new ObjectMapper().readTree(site.page("feed.json"));

    assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("feed_url").asText()).isEqualTo(SampleSite.URL + "feed.json");
    JsonNode item = feed.path("items").get(1);
    assertThat(item.path("title").asText()).isEqualTo(HOSTILE);
    assertThat(item.path("date_published").asText()).isEqualTo("2025-01-01T00:00:00+08:00");
    assertThat(item.path("authors").get(0).path("name").asText()).isEqualTo("<Ada>");
    assertThat(item.path("id").asText()).startsWith("urn:uuid:");
    assertWhole(item.path("content_html").asText());
  }

  private static void assertWhole(String html) {
    assertThat(html)
        .contains(
            "href=\"" + SampleSite.URL + "lectures/../about.html\"",
            "href=\"" + SampleSite.URL + "lectures/a.html#heading\"",
            "href=\"https://b.example/?a=1&amp;b=2\"",
            "<li>One &amp; two</li>",
            "One &amp; two — leads to → Three",
            "href=\"" + SampleSite.URL + "lectures/a.html#transcript\"");
  }

  @Test
  void everyTagHasAFeedThatItsPageNames() throws Exception {
    site.generate();
    String name = "tags/%E8%AF%BB%E4%B9%A6%E6%9C%AD%E8%AE%B0";
    SyndFeed feed = feed(site.page("tags/读书札记.xml"));

    assertThat(feed.getLink()).isEqualTo(SampleSite.URL + name + ".html");
    assertThat(feed.getEntries()).hasSize(2);
    assertThat(feed.getEntries().get(0).getContents()).isEmpty();
    assertThat(site.page("tags/读书札记.html")).contains("href=\"../" + name + ".xml\"");
    assertThat(site.has("tags/c-plus-plus.xml")).isTrue();
  }

  @Test
  void aMovedLectureKeepsItsNameAndTwoNeverShareOne() throws Exception {
    site.generate();
    List<String> before = ids();
    site.with("site.permalink", "{year}/{month}/{slug}.html");
    site.record("copy-of-a.txt", "2025-01-01", HOSTILE, "Slug: another", SUMMARY);
    site.write(
        "content/copy-of-a.txt",
        site.source("copy-of-a.txt").replace("example/copy-of-a.txt", "example/a.txt"));
    site.generate();
    assertThat(ids()).hasSize(3).doesNotHaveDuplicates().containsAll(before);
  }

  private List<String> ids() throws Exception {
    return feed(site.page("feed.xml")).getEntries().stream().map(SyndEntry::getUri).toList();
  }

  @Test
  void notMoreThanAsked() throws Exception {
    site.with("feed.items", "1").generate();
    for (String path : List.of("feed.xml", "atom.xml", "tags/读书札记.xml")) {
      assertThat(feed(site.page(path)).getEntries()).as(path).hasSize(1);
    }
  }

  @Test
  void withoutTheSitesAddressTheyAreLeftOutAndSaidSo() throws Exception {
    site.withoutUrl().generate();
    assertThat(site.files(".xml")).isEmpty();
    assertThat(site.has("feed.json")).isFalse();
    assertThat(site.page("index.html")).doesNotContain("feed.xml", "opensearch.xml");
    assertThat(site.diagnostics())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.id()).isEqualTo("site-url-missing");
              assertThat(d.toString()).contains("lectern.siteUrl", "render.feed=false");
            });
  }

  @Test
  void switchedOffTheyAreNotMissed() throws Exception {
    site.withoutUrl();
    for (String setting :
        List.of("render.feed", "render.sitemap", "site.tagFeeds", "site.openSearch")) {
      site.with(setting, "false");
    }
    assertThat(site.generate().diagnostics()).extracting(Diagnostic::id).isEmpty();
  }

  private static SyndFeed feed(String xml) throws Exception {
    return new SyndFeedInput().build(new StringReader(xml));
  }
}
