package dev.lectern.rendering;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.jbake.app.configuration.JBakeConfiguration;

/**
 * FreeMarker as a site's templates have it: output is escaped by the template's extension, numbers
 * print as they are, templates can neither make objects nor reach Java's API, and an error fails
 * the page with the template's file and line.
 *
 * <p>A template is looked for in the site's template folder, then in the default theme.
 */
final class Templates {
  private static final Version LEVEL = Configuration.VERSION_2_3_34;
  private static final String THEME = "/dev/lectern/theme/templates";

  private Templates() {}

  /** For one run: a template is read once. */
  static Configuration of(JBakeConfiguration config) {
    Configuration freemarker = new Configuration(LEVEL);
    freemarker.setTemplateLoader(loader(config));
    freemarker.setObjectWrapper(new DefaultObjectWrapperBuilder(LEVEL).build());
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
    freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    return freemarker;
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
}
