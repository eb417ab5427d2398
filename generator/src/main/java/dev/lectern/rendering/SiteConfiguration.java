package dev.lectern.rendering;

import freemarker.template.Configuration;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.MapConfiguration;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * JBake's configuration of one site, read once and then fixed.
 *
 * <p>A setting comes from the first of: the site's properties (the plugin's {@code siteProperties}
 * over {@code jbake.properties}), Lectern's defaults, JBake's own {@code default.properties}.
 * JBake's loader would do the same with commons-beanutils on the class path, which nothing else
 * needs.
 *
 * <p>What JBake asks for once a page ({@link #asHashMap}, folders, version) is computed once: the
 * inherited ones search every configuration at each call.
 */
public final class SiteConfiguration extends DefaultJBakeConfiguration {
  private static final String DEFAULTS = "defaults.properties";

  private final File destination;
  private final File templates;
  private final boolean hasTemplates;
  private final String version;
  private @Nullable Map<String, Object> map;
  private @Nullable Configuration freemarker;
  private final Map<String, String> templateNames = new HashMap<>();

  private SiteConfiguration(
      File source, CompositeConfiguration settings, Path content, Path destination) {
    super(source, settings);
    setContentFolder(content.toFile());
    setDestinationFolder(destination.toFile());
    this.destination = destination.toFile();
    File own = super.getTemplateFolder();
    this.hasTemplates = own.isDirectory();
    this.templates = hasTemplates ? own : destination.toFile();
    this.version = super.getVersion();
    for (String type : getDocumentTypes()) {
      templateNames.put(type, super.getTemplateByDocType(type));
    }
  }

  /**
   * Reads the configuration of a site.
   *
   * @param projectFolder absolute; where relative folders of the settings begin
   * @param contentFolder absolute
   * @param siteProperties JBake's keys, those of {@code jbake.properties} included
   * @param destination where pages are written: the staging directory
   */
  public static SiteConfiguration of(
      Path projectFolder,
      Path contentFolder,
      Map<String, String> siteProperties,
      Path destination) {
    quietJBake();
    CompositeConfiguration settings = new CompositeConfiguration();
    settings.addConfiguration(new MapConfiguration(new TreeMap<String, Object>(siteProperties)));
    settings.addConfiguration(
        new MapConfiguration(properties(SiteConfiguration.class.getResourceAsStream(DEFAULTS))));
    settings.addConfiguration(
        new MapConfiguration(
            properties(
                DefaultJBakeConfiguration.class.getResourceAsStream("/default.properties"))));
    return new SiteConfiguration(projectFolder.toFile(), settings, contentFolder, destination);
  }

  /**
   * JBake logs a line a file, and a warning for each optional engine that is not on the class path.
   * Maven's logger reads a property when JBake asks for its first logger; Maven 4 has another name
   * for it and complains of the old one.
   */
  private static void quietJBake() {
    boolean maven4 =
        LoggerFactory.getILoggerFactory().getClass().getName().startsWith("org.apache.maven.");
    String property = (maven4 ? "maven.logger.log." : "org.slf4j.simpleLogger.log.") + "org.jbake";
    if (System.getProperty(property) == null) {
      System.setProperty(property, "error");
    }
  }

  private static Properties properties(@Nullable InputStream resource) {
    if (resource == null) {
      throw new IllegalStateException("a properties file is missing from the plugin's class path");
    }
    Properties properties = new Properties();
    try (Reader reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /** A setting as text, or null where it is not set or blank. */
  public @Nullable String text(String key) {
    Object value = get(key);
    return value == null || value.toString().isBlank() ? null : value.toString().trim();
  }

  /** The time zone in which the site shows dates. */
  TimeZone timeZone() {
    @Nullable String zone = text("site.timeZone");
    // Not TimeZone's own reading of the name, which silently takes Greenwich for +08:00.
    return TimeZone.getTimeZone(ZoneId.of(zone == null ? "UTC" : zone));
  }

  @Override
  public File getDestinationFolder() {
    return destination == null ? super.getDestinationFolder() : destination;
  }

  /** The site's own templates; empty where it has none. */
  Optional<File> ownTemplates() {
    return hasTemplates ? Optional.of(templates) : Optional.empty();
  }

  /** The site's templates; what was read of them once is not read again. */
  synchronized Configuration templates() {
    if (freemarker == null) {
      freemarker = Templates.of(this);
    }
    return freemarker;
  }

  /**
   * Reads the template of every kind of page, which otherwise the first of the kind waits for. What
   * is wrong with one is told when a page is rendered with it.
   */
  public void readTemplates() {
    Configuration reader = templates();
    for (String template : new TreeSet<>(templateNames.values())) {
      try {
        reader.getTemplate(template);
      } catch (IOException unreadable) {
        // FreeMarker keeps it and throws it again at each use.
      }
    }
  }

  /**
   * The site's own templates, or a folder where no record can put any: JBake looks here first, and
   * its FreeMarker engine prints a stack trace when there is no such folder.
   */
  @Override
  public File getTemplateFolder() {
    return templates == null ? super.getTemplateFolder() : templates;
  }

  @Override
  public String getVersion() {
    return version;
  }

  @Override
  public @Nullable String getTemplateByDocType(String type) {
    return templateNames.get(type);
  }

  /**
   * The settings as templates see them, a {@code .} of the key written {@code _}; not to change.
   */
  @Override
  public synchronized Map<String, Object> asHashMap() {
    if (map == null) {
      map = Collections.unmodifiableMap(super.asHashMap());
    }
    return map;
  }
}
