package dev.lectern.rendering;

import dev.lectern.site.LecturePage;
import dev.lectern.site.Permalink;
import dev.lectern.site.Site;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jspecify.annotations.Nullable;

/**
 * What the families of pages of one site have in common.
 *
 * @param site the site
 * @param bodies the texts of its lectures
 * @param messages the texts of its interface
 * @param dates as it writes them
 * @param lectures the view of lectures and tags
 * @param renderer writes pages
 */
record RenderingContext(
    Site site,
    LectureBodies bodies,
    Messages messages,
    DateTexts dates,
    LectureView lectures,
    PageRenderer renderer) {

  /** The same site with other texts of lectures, whose pages go elsewhere. */
  RenderingContext with(LectureBodies otherBodies, PageSink sink) {
    return new RenderingContext(
        site,
        otherBodies,
        messages,
        dates,
        new LectureView(site, otherBodies, dates, messages),
        renderer.to(sink));
  }

  /** The view of a page, to be completed. */
  PageView page(String kind, String title, Permalink permalink) {
    return new PageView(site, kind, title, permalink);
  }

  /** Lectures as a page lists them. */
  List<Map<String, Object>> cards(List<LecturePage> listed, Permalink from) {
    String root = from.root();
    return new ViewList<>(
        listed,
        page -> lectures.card(page, from),
        (page, inputs) -> inputs.add(root).add(lectures.cardSum(page)));
  }

  /**
   * Renders a page that is no document of the content folder, unless the site before has it.
   *
   * @param type names the template, as in JBake: {@code masterindex}, {@code tag}, {@code feed}, …
   * @param variables of this page besides {@code page}
   */
  void render(String type, Permalink permalink, PageView page, Map<String, Object> variables)
      throws IOException {
    @Nullable String madeOf =
        new Fingerprint().add(type).add(permalink.path()).add(page.keys()).add(variables).sum();
    if (renderer.keeps(List.of(permalink), madeOf)) {
      return;
    }
    DocumentModel content = new DocumentModel();
    content.setType(type);
    content.setRootPath(permalink.root());
    content.put(ModelAttributes.URI, permalink.path());
    Map<String, Object> all = new HashMap<>(variables);
    all.put("page", page.keys());
    renderer.render(content, type, all, madeOf);
  }
}
