package dev.lectern.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.testing.SampleSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the head of a page tells search engines and those who share it. */
class PageMetadataTest {

  @Test
  void everyPageIsDescribedAndNoTwoAlike() throws Exception {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SampleSite.folder())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        String html = Files.readString(file);
        String name = SampleSite.folder().relativize(file).toString();
        String description = meta(html, "name=\"description\"");
        assertThat(description).as(name).isNotBlank().hasSizeLessThan(400);
        assertThat(meta(html, "property=\"og:description\"")).as(name).isEqualTo(description);
        assertThat(pages.put(description, name)).as(name + " is described like").isNull();
        if (!html.contains("content=\"noindex\"")) {
          assertThat(html).as(name).contains("<link rel=\"canonical\" href=\"" + SampleSite.URL);
        }
        assertThat(html)
            .as(name)
            .contains(
                "<meta property=\"og:title\"",
                "<meta name=\"twitter:card\"",
                "<meta name=\"theme-color\"",
                "<link rel=\"icon\"",
                "type=\"application/rss+xml\"");
      }
    }
    assertThat(pages.size()).isGreaterThan(20);
  }

  private static String meta(String html, String name) {
    Matcher matcher =
        Pattern.compile("<meta " + Pattern.quote(name) + " content=\"([^\"]*)\">").matcher(html);
    assertThat(matcher.find()).as(name).isTrue();
    return matcher.group(1);
  }

  @Test
  void aLectureIsALearningResourceWithAVideo() throws Exception {
    String html = SampleSite.page("lectures/hinton-toronto.html");
    Matcher script =
        Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
            .matcher(html);
    assertThat(script.find()).isTrue();
    JsonNode json = new ObjectMapper().readTree(script.group(1));
    assertThat(json.path("@context").asText()).isEqualTo("https://schema.org");
    assertThat(types(json)).contains("LearningResource", "VideoObject");
    assertThat(json.findValuesAsText("duration")).contains("PT26M28S");
    assertThat(html).contains("<meta property=\"og:type\" content=\"article\">");
  }

  private static List<String> types(JsonNode json) {
    return json.findValuesAsText("@type");
  }
}
