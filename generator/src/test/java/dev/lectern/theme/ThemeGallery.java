package dev.lectern.theme;

import freemarker.core.Environment;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Draws the default theme's pages from views written by hand, without the generator: what a
 * template asks of its view is seen here.
 */
final class ThemeGallery {

  private static final Path TEMPLATES = Path.of("..", "templates");

  private final Configuration configuration;
  private final Properties messages;
  private final Locale locale;

  ThemeGallery(String language) throws IOException {
    configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setDirectoryForTemplateLoading(TEMPLATES.toFile());
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setLogTemplateExceptions(false);
    configuration.setLocale(Locale.ROOT);
    locale = Locale.forLanguageTag(language);
    messages = messages(language.substring(0, 2));
  }

  static Properties messages(String language) throws IOException {
    Path file =
        Path.of("src/main/resources/dev/lectern/rendering/messages_" + language + ".properties");
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  String render(String template, Map<String, Object> view) throws IOException, TemplateException {
    StringWriter out = new StringWriter();
    Map<String, Object> model = new HashMap<>(view);
    model.put("t", (TemplateMethodModelEx) this::text);
    model.put("once", (TemplateDirectiveModel) ThemeGallery::everyTime);
    configuration.getTemplate(template).process(model, out);
    return out.toString();
  }

  @SuppressWarnings("rawtypes") // The interface's own signature.
  private static void everyTime(
      Environment page, Map parameters, TemplateModel[] loopVariables, TemplateDirectiveBody body)
      throws TemplateException, IOException {
    body.render(page.getOut());
  }

  private Object text(List<?> arguments) throws TemplateModelException {
    List<Object> values = new ArrayList<>();
    for (Object argument : arguments) {
      values.add(value((TemplateModel) argument));
    }
    String key = (String) values.get(0);
    String pattern = messages.getProperty(key);
    if (pattern == null) {
      throw new TemplateModelException("no text for " + key);
    }
    return new MessageFormat(pattern, locale).format(values.subList(1, values.size()).toArray());
  }

  private static Object value(TemplateModel model) throws TemplateModelException {
    if (model instanceof TemplateNumberModel number) {
      return number.getAsNumber();
    }
    if (model instanceof TemplateScalarModel scalar) {
      return scalar.getAsString();
    }
    throw new TemplateModelException("neither a number nor a string: " + model);
  }
}
