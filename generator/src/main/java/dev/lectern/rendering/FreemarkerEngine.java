package dev.lectern.rendering;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.ModelAttributes;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.NoModelExtractorException;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;

/**
 * FreeMarker for {@code .ftlh} and {@code .ftlx} templates, registered with JBake in {@code
 * META-INF/org.jbake.parser.TemplateEngines.properties}.
 *
 * <p>JBake's own engine runs FreeMarker at its 2.3.0 level: nothing is escaped, {@code ${2025}}
 * prints {@code 2,025}, and an error is printed into the page. Here FreeMarker is set up by {@link
 * Templates}.
 */
public final class FreemarkerEngine extends AbstractTemplateEngine {
  private final Configuration freemarker;
  private final DefaultObjectWrapper wrapper;

  /** The constructor that JBake looks for. */
  public FreemarkerEngine(JBakeConfiguration config, ContentStore db) {
    super(config, db);
    this.freemarker =
        config instanceof SiteConfiguration site ? site.templates() : Templates.of(config);
    this.wrapper = (DefaultObjectWrapper) freemarker.getObjectWrapper();
  }

  /**
   * Renders one page.
   *
   * @throws RenderingException with the template's file and line when the template is wrong
   */
  @Override
  public void renderDocument(TemplateModel model, String templateName, Writer writer)
      throws RenderingException {
    try {
      freemarker.getTemplate(templateName).process(new LazyModel(model), writer);
    } catch (TemplateException | IOException e) {
      throw new RenderingException(e);
    }
  }

  /** The template's variables; JBake's extractors answer only when a template asks. */
  private final class LazyModel extends PageVariables {
    private final Map<String, Object> variables;

    LazyModel(TemplateModel variables) {
      super(variables, wrapper);
      this.variables = variables;
    }

    @Override
    public freemarker.template.@Nullable TemplateModel get(String name)
        throws TemplateModelException {
      if (name.equals(ModelAttributes.RENDERER)) {
        markAsking();
      }
      return super.get(name);
    }

    @Override
    freemarker.template.@Nullable TemplateModel further(String name) throws TemplateModelException {
      if (name.equals(ModelAttributes.DB)) {
        markAsking();
        return wrapper.wrap(db);
      }
      if (!extractors.containsKey(name)) {
        return null;
      }
      markAsking();
      try {
        return extractors.extractAndTransform(
            db, name, variables, (key, value) -> wrapUnchecked(value));
      } catch (NoModelExtractorException e) {
        throw new TemplateModelException("no value for " + name, e);
      }
    }

    private void markAsking() {
      if (variables instanceof PageModel page) {
        page.askTheStore();
      }
    }

    private freemarker.template.TemplateModel wrapUnchecked(Object value) {
      try {
        return wrapper.wrap(value);
      } catch (TemplateModelException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
