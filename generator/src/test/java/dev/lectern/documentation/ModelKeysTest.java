package dev.lectern.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every key that a view gives to templates is in the guide. */
class ModelKeysTest {
  private static final Path VIEWS = Path.of("src/main/java/dev/lectern/rendering");
  private static final Pattern PUT =
      Pattern.compile("(?:put|putIfPresent|with)\\((?:\\w+, )?\\s*\"(\\w+)\"");

  /** A key behind a comma or the parenthesis of {@code Map.of}, before its value. */
  private static final Pattern MAP_KEY = Pattern.compile("(?:Map\\.of\\(|,)\\s*\"(\\w+)\",");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LectureView",
        "SiteView",
        "PageView",
        "HomePages",
        "ArchivePages",
        "TagPages",
        "TagIndexPages",
        "GroupPages",
        "ConceptPages",
        "ConceptMapView",
        "PagedLectures",
        "FeedView",
        "RedirectPages",
        "SitemapPages"
      })
  void everyKeyIsExplained(String view) throws IOException {
    String source = Files.readString(VIEWS.resolve(view + ".java"));
    Set<String> keys = new TreeSet<>();
    for (Pattern pattern : new Pattern[] {PUT, MAP_KEY}) {
      Matcher key = pattern.matcher(source);
      while (key.find()) {
        keys.add(key.group(1));
      }
    }
    assertThat(keys).hasSizeGreaterThanOrEqualTo(2);
    String guide = Guide.page("templates");
    assertThat(keys).allSatisfy(key -> assertThat(guide).contains("`" + key + "`"));
  }

  @Test
  void keysThatArePutByPages() throws IOException {
    String guide = Guide.page("templates");
    assertThat(guide).contains("`jsonLdHtml`", "`feedHref`", "`markdownHref`", "`redirectHref`");
  }
}
