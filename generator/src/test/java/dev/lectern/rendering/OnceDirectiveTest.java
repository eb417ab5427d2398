package dev.lectern.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OnceDirectiveTest {
  private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
  private final AtomicInteger counted = new AtomicInteger();

  @Test
  void isMadeOnceForPagesOfAKindAndADepth() throws Exception {
    Template template = template("<@once>标${page.root}${page.kind}${site.count}</@once>!");
    assertThat(render(template, page("tag", "../", "A"))).isEqualTo("标../tag1!");
    assertThat(render(template, page("tag", "../", "B"))).isEqualTo("标../tag1!");
    assertThat(render(template, page("tag", "../../", "C"))).isEqualTo("标../../tag2!");
    assertThat(render(template, page("index", "../", "D"))).isEqualTo("标../index3!");
  }

  @Test
  void isMadeAnewWhereAPagesOwnVariablesAreRead() throws Exception {
    Template title = template("<@once>${page.title}</@once>");
    assertThat(render(title, page("tag", "../", "A"))).isEqualTo("A");
    assertThat(render(title, page("tag", "../", "B"))).isEqualTo("B");
    Template own = template("<@once>${own}</@once>");
    assertThat(render(own, page("tag", "../", "A"))).isEqualTo("own A");
    assertThat(render(own, page("tag", "../", "B"))).isEqualTo("own B");
    Template further = template("<@once>${further!'none'}</@once>");
    assertThat(render(further, page("tag", "../", "A"))).isEqualTo("none");
    assertThat(render(further, page("tag", "../", "further"))).isEqualTo("found");
    Template all = template("<@once><#list page as key, value>${value};</#list></@once>");
    assertThat(render(all, page("tag", "../", "A"))).contains("A;");
    assertThat(render(all, page("tag", "../", "B"))).contains("B;");
  }

  @Test
  void isMadeForEachText() throws Exception {
    Template template =
        template("<#list 'abab'?split('') as c><@once per=c>${c}${site.count}</@once></#list>");
    assertThat(render(template, page("tag", "", "A"))).isEqualTo("a1b2a1b2");
  }

  @Test
  void placesDoNotKnowOfEachOther() throws Exception {
    Template template = template("<@once>1</@once><@once>2</@once>");
    assertThat(render(template, page("tag", "", "A"))).isEqualTo("12");
    assertThat(render(template, page("tag", "", "B"))).isEqualTo("12");
  }

  @Test
  void whatIsKeptInAVariableIsMadeEachTime() throws Exception {
    Template template = template("<#assign kept><@once>${site.count}</@once></#assign>${kept}");
    assertThat(render(template, page("tag", "", "A"))).isEqualTo("1");
    assertThat(render(template, page("tag", "", "B"))).isEqualTo("2");
  }

  @Test
  void aPageThatDiffersFromTheSitesGetsNothingOfTheirs() throws Exception {
    Template template = template("<@once per='x'>${site.count}</@once>");
    assertThat(render(template, page("tag", "", "A"))).isEqualTo("1");
    Map<String, Object> other = page("tag", "", "A");
    other.put(PageVariables.ONCE, OnceDirective.ANEW);
    assertThat(render(template, other)).isEqualTo("2");
    assertThat(render(template, page("tag", "", "A"))).isEqualTo("1");
  }

  @Test
  void anotherParameterIsAMistake() {
    assertThatThrownBy(() -> render(template("<@once fo='x'>a</@once>"), page("tag", "", "A")))
        .hasMessageContaining("once knows one parameter, per, a text");
    assertThatThrownBy(() -> render(template("<@once per=[1]>a</@once>"), page("tag", "", "A")))
        .hasMessageContaining("once knows one parameter, per, a text");
  }

  private Template template(String text) throws Exception {
    return new Template("once", new StringReader(text), freemarker);
  }

  private Map<String, Object> page(String kind, String root, String title) {
    return new HashMap<>(
        Map.of(
            "page",
            Map.of("kind", kind, "root", root, "title", title, "language", "en"),
            "own",
            "own " + title,
            "site",
            new Counting()));
  }

  private String render(Template template, Map<String, Object> variables) throws Exception {
    Utf8Buffer buffer = new Utf8Buffer();
    template.process(
        new PageVariables(variables, freemarker.getObjectWrapper()) {
          @Override
          @Nullable TemplateModel further(String name) throws TemplateModelException {
            boolean found = ((Map<?, ?>) variables.get("page")).get("title").equals(name);
            return found ? freemarker.getObjectWrapper().wrap("found") : null;
          }
        },
        buffer);
    return StandardCharsets.UTF_8.decode(buffer.finish()).toString();
  }

  /** Counts how often it is asked. */
  public final class Counting {
    public int getCount() {
      return counted.incrementAndGet();
    }
  }
}
