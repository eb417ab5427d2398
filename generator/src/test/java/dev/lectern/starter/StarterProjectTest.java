package dev.lectern.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.generation.GenerationResult;
import dev.lectern.testing.SampleSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class StarterProjectTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN", "fr"})
  void makesASiteWithoutAWordOfComplaint(String language) throws Exception {
    new StarterProject("R&D <notes>", language, null, "1.2.3").writeTo(folder);
    assertThat(Files.readString(folder.resolve("jbake.properties")))
        .contains("site.title=R&D <notes>\n");
    GenerationResult result =
        SampleSite.generate(
            folder, folder.resolve("content"), folder.resolve("target/site"), Map.of());
    assertThat(result.diagnostics()).extracting(Diagnostic::toString).isEmpty();
    assertThat(folder.resolve("target/site/lectures/welcome.html")).isRegularFile();
    assertThat(folder.resolve("target/site/about.html")).isRegularFile();
  }

  @Test
  void namesThePluginAndTheSitePluginAsThisBuildKnowsThem() throws Exception {
    new StarterProject("Notes", "en", "https://a.example/?x&y", "1.2.3").writeTo(folder);
    String pom = Files.readString(folder.resolve("pom.xml"));
    assertThat(pom)
        .contains("<version>1.2.3</version>")
        .contains("<lectern.siteUrl>https://a.example/?x&amp;y</lectern.siteUrl>")
        .doesNotContain("@");
    String build = Files.readString(Path.of("pom.xml"));
    assertThat(pom)
        .contains("<version>" + between(build, "<maven.site.plugin.version>", "<") + "</version>");
  }

  @Test
  void mavenStartsAsInTheProjectThatWasMeasured() throws Exception {
    new StarterProject("N", "en", null, "1").writeTo(folder);
    assertThat(Files.readString(folder.resolve(".mvn/jvm.config")).split("\\s+"))
        .isNotEmpty()
        .allMatch(Files.readAllLines(Path.of("../.mvn/jvm.config"))::contains);
  }

  @Test
  void leavesWhatIsThere() throws Exception {
    Files.writeString(folder.resolve("pom.xml"), "mine");
    StarterProject.Outcome outcome = new StarterProject("N", "en", null, "1").writeTo(folder);
    assertThat(outcome.kept()).containsExactly("pom.xml");
    assertThat(outcome.written()).contains("content/welcome.txt", ".gitignore", "jbake.properties");
    assertThat(Files.readString(folder.resolve("pom.xml"))).isEqualTo("mine");
  }

  @Test
  void workflowsAreYaml() throws Exception {
    new StarterProject("N", "en", null, "1").writeTo(folder);
    for (Path workflow :
        new Path[] {
          folder.resolve(".github/workflows/pages.yml"),
          Path.of("../.github/workflows/pages.yml"),
          Path.of("../.github/workflows/ci.yml")
        }) {
      Object yaml =
          new Load(LoadSettings.builder().build()).loadFromString(Files.readString(workflow));
      assertThat(yaml)
          .asInstanceOf(InstanceOfAssertFactories.MAP)
          .containsKeys("name", "on", "jobs");
    }
  }

  private static String between(String text, String before, String after) {
    int start = text.indexOf(before) + before.length();
    return text.substring(start, text.indexOf(after, start));
  }
}
