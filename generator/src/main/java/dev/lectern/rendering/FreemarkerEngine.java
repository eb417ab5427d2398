package dev.lectern.rendering;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
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
 * prints {@code 2,025}, and an error is printed into the page. Here output is escaped by the
 * template's extension, numbers print as they are, templates can neither make objects nor reach
 * Java's API, and an error fails the page with the template's file and line.
 *
 * <p>A template is looked for in the site's template folder, then in the default theme.
 */
public final class FreemarkerEngine extends AbstractTemplateEngine {
  private static final Version LEVEL = Configuration.VERSION_2_3_34;
  private static final String THEME = "/dev/lectern/theme/templates";

  private final Configuration freemarker;
  private final DefaultObjectWrapper wrapper;

  /** The constructor that JBake looks for. */
  public FreemarkerEngine(JBakeConfiguration config, ContentStore db) {
    super(config, db);
    this.wrapper = new DefaultObjectWrapperBuilder(LEVEL).build();
    this.freemarker = new Configuration(LEVEL);
    freemarker.setTemplateLoader(loader(config));
    freemarker.setObjectWrapper(wrapper);
    freemarker.setDefaultEncoding("UTF-8");
    freemarker.setOutputEncoding("UTF-8");
    freemarker.setLocale(Locale.ROOT);
    freemarker.setNumberFormat("computer");
    TimeZone zone =
        config instanceof SiteConfiguration site ? site.timeZone() : TimeZone.getTimeZone("UTC");
    freemarker.setTimeZone(zone);
    freemarker.setSQLDateAndTimeTimeZone(zone);
    freemarker.setRegisteredCustomOutputFormats(Utf8Formats.all());
    freemarker.setLocalizedLookup(false);
    freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    freemarker.setAPIBuiltinEnabled(false);
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freemarker.setLogTemplateExceptions(false);
    freemarker.setWrapUncheckedExceptions(true);
    freemarker.setFallbackOnNullLoopVariable(false);
    // An engine lives for one run: a template is read once.
    freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
  }

  private static TemplateLoader loader(JBakeConfiguration config) {
    List<TemplateLoader> loaders = new ArrayList<>();
    Optional<File> own =
        config instanceof SiteConfiguration site
            ? site.ownTemplates()
            : Optional.of(config.getTemplateFolder());
    if (own.isPresent()) {
      try {
        loaders.add(new FileTemplateLoader(own.get()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    loaders.add(new ClassTemplateLoader(FreemarkerEngine.class, THEME));
    return new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new));
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
