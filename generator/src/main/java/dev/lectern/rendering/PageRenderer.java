package dev.lectern.rendering;

import dev.lectern.diagnostics.DiagnosticReport;
import dev.lectern.site.Permalink;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jspecify.annotations.Nullable;

/**
 * JBake's renderer, writing through memory: a page that fails leaves no half of it behind, and the
 * sink sees whole pages, which it can compare with those published. JBake's own deletes the old
 * file first and writes character by character into the new one.
 *
 * <p>A template that is wrong is reported once for each place in it, however many pages it fails.
 * Threads may render at the same time.
 */
final class PageRenderer extends Renderer {
  private final ContentStore store;
  private final SiteConfiguration configuration;
  private final DelegatingTemplateEngine engine;
  private final PageSink sink;
  private final DiagnosticReport report;
  private final TemplateProblems problems;
  private final Map<String, Object> shared;
  private final ConcurrentLinkedQueue<Utf8Buffer> buffers = new ConcurrentLinkedQueue<>();

  /**
   * A renderer for one run.
   *
   * @param shared variables that every template sees
   */
  PageRenderer(
      ContentStore store,
      SiteConfiguration configuration,
      Map<String, Object> shared,
      PageSink sink,
      DiagnosticReport report) {
    this(
        store,
        configuration,
        new DelegatingTemplateEngine(store, configuration),
        shared,
        sink,
        report);
  }

  private PageRenderer(
      ContentStore store,
      SiteConfiguration configuration,
      DelegatingTemplateEngine engine,
      Map<String, Object> shared,
      PageSink sink,
      DiagnosticReport report) {
    super(store, configuration, engine);
    this.store = store;
    this.configuration = configuration;
    this.engine = engine;
    this.shared = shared;
    this.sink = sink;
    this.report = report;
    this.problems = new TemplateProblems(configuration, report);
  }

  /** The same templates, read already, for pages that differ from the site's and go elsewhere. */
  PageRenderer to(PageSink other) {
    Map<String, Object> anew = new HashMap<>(shared);
    anew.put(PageVariables.ONCE, OnceDirective.ANEW);
    return new PageRenderer(store, configuration, engine, anew, other, report);
  }

  /** Renders a document with the template of its type to the path it names as its {@code uri}. */
  @Override
  public void render(DocumentModel document) throws IOException {
    render(document, document.getType(), Map.of(), null);
  }

  /**
   * Renders one page.
   *
   * @param content its {@code uri} is the path it is written to
   * @param type names the template: {@code template.<type>.file}
   * @param variables for this page, besides the shared ones
   * @param madeOf what the page is made of besides the shared ones and the templates; null where
   *     that is not known
   */
  void render(
      DocumentModel content, String type, Map<String, Object> variables, @Nullable String madeOf)
      throws IOException {
    @Nullable String template = configuration.getTemplateByDocType(type);
    if (template == null) {
      problems.noTemplate(type);
      return;
    }
    if (!template.endsWith(".ftlh") && !template.endsWith(".ftlx")) {
      problems.foreignTemplate(type, template);
      return;
    }
    PageModel model = new PageModel();
    model.putAll(shared);
    model.putAll(variables);
    model.setContent(content);
    model.setRenderer(engine);
    Utf8Buffer buffer = emptyBuffer();
    try {
      engine.renderDocument(model, template, buffer);
    } catch (RenderingException wrong) {
      problems.add(wrong, template);
      return;
    }
    String path = (String) Objects.requireNonNull(content.get(ModelAttributes.URI), "uri");
    write(path, buffer, model.asksTheStore() ? null : madeOf);
  }

  /** Writes a file that no template makes. */
  void write(Permalink permalink, Consumer<Utf8Buffer> text) throws IOException {
    write(permalink, text, null);
  }

  /**
   * Writes a file that no template makes.
   *
   * @param text writes its text
   * @param madeOf what the file is made of; null where that is not known
   */
  void write(Permalink permalink, Consumer<Utf8Buffer> text, @Nullable String madeOf)
      throws IOException {
    Utf8Buffer buffer = emptyBuffer();
    text.accept(buffer);
    write(permalink.path(), buffer, madeOf);
  }

  private void write(String path, Utf8Buffer buffer, @Nullable String madeOf) throws IOException {
    if (madeOf == null) {
      sink.write(path, buffer.finish());
    } else {
      sink.write(path, buffer.finish(), madeOf);
    }
    buffers.add(buffer);
  }

  private Utf8Buffer emptyBuffer() {
    @Nullable Utf8Buffer used = buffers.poll();
    Utf8Buffer buffer = used == null ? new Utf8Buffer() : used;
    buffer.reset();
    return buffer;
  }

  /** Whether pages of the site before, made of the same, are taken for those of this one. */
  boolean keeps(List<Permalink> pages, @Nullable String madeOf) throws IOException {
    return madeOf != null && sink.keep(pages.stream().map(Permalink::path).toList(), madeOf);
  }
}
