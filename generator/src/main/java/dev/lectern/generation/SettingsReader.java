package dev.lectern.generation;

import dev.lectern.rendering.SiteConfiguration;
import dev.lectern.site.PermalinkPattern;
import dev.lectern.site.SiteFile;
import dev.lectern.site.SiteSettings;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a site's settings and says which one is wrong. */
final class SettingsReader {
  static final String FILE = "jbake.properties";

  private SettingsReader() {}

  /**
   * The properties of {@code jbake.properties} in the project folder (UTF-8; none when there is no
   * such file) under the given ones.
   */
  static Map<String, String> properties(Path projectFolder, Map<String, String> over)
      throws SettingsException, IOException {
    Properties file = new Properties();
    try {
      String text = Files.readString(projectFolder.resolve(FILE));
      // Some editors put a mark before the first key, which would become part of it.
      file.load(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
    } catch (NoSuchFileException none) {
      return over;
    } catch (IllegalArgumentException malformed) {
      throw new SettingsException(FILE + ": " + malformed.getMessage(), malformed);
    } catch (CharacterCodingException encoding) {
      throw new SettingsException(FILE + " is not UTF-8; save it as UTF-8", encoding);
    }
    Map<String, String> all = new HashMap<>();
    file.stringPropertyNames().forEach(key -> all.put(key, file.getProperty(key)));
    all.putAll(over);
    return all;
  }

  /**
   * The site's settings out of its configuration.
   *
   * @param siteUrl the parameter {@code lectern.siteUrl}, before the setting {@code site.url}; null
   *     when not given
   */
  static SiteSettings siteSettings(SiteConfiguration configuration, @Nullable String siteUrl)
      throws SettingsException {
    @Nullable String title = configuration.text("site.title");
    if (title == null) {
      throw new SettingsException("site.title is blank; give the site a title");
    }
    return new SiteSettings(
        title,
        configuration.text("site.description"),
        language(configuration.text("site.language")),
        timeZone(configuration.text("site.timeZone")),
        siteUrl(
            siteUrl == null || siteUrl.isBlank() ? configuration.text("site.url") : siteUrl.trim()),
        bool("site.machineMade", configuration.text("site.machineMade")),
        positive("index.posts_per_page", configuration.text("index.posts_per_page")),
        positive("feed.items", configuration.text("feed.items")),
        permalinks(configuration.text("site.permalink")),
        files(configuration),
        domain(configuration.text("site.cname")));
  }

  private static PermalinkPattern permalinks(@Nullable String value) throws SettingsException {
    if (value == null) {
      return PermalinkPattern.DEFAULT;
    }
    try {
      return new PermalinkPattern(value);
    } catch (IllegalArgumentException wrong) {
      throw new SettingsException("site.permalink \"" + value + "\" " + wrong.getMessage(), wrong);
    }
  }

  private static Set<SiteFile> files(SiteConfiguration configuration) throws SettingsException {
    Set<SiteFile> files = EnumSet.noneOf(SiteFile.class);
    for (SiteFile file : SiteFile.values()) {
      if (bool(file.setting(), configuration.text(file.setting()))) {
        files.add(file);
      }
    }
    return files;
  }

  private static @Nullable String domain(@Nullable String value) throws SettingsException {
    if (value != null && !value.matches("([A-Za-z0-9-]{1,63}\\.)+[A-Za-z0-9-]{1,63}")) {
      throw new SettingsException(
          "site.cname \"" + value + "\" is no domain; write lectures.example.org, for example");
    }
    return value;
  }

  private static @Nullable String language(@Nullable String value) throws SettingsException {
    if (value == null) {
      return null;
    }
    try {
      return new Locale.Builder().setLanguageTag(value).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new SettingsException(
          "site.language \"" + value + "\" is no language tag; write zh-CN or en, for example", e);
    }
  }

  private static ZoneId timeZone(@Nullable String value) throws SettingsException {
    try {
      return ZoneId.of(value == null ? "UTC" : value);
    } catch (DateTimeException e) {
      throw new SettingsException(
          "site.timeZone \""
              + value
              + "\" is not known; write Asia/Shanghai, Europe/Berlin or UTC, for example",
          e);
    }
  }

  private static @Nullable URI siteUrl(@Nullable String value) throws SettingsException {
    if (value == null) {
      return null;
    }
    String problem = "lectern.siteUrl \"" + value + "\" is not an address like https://a.example/";
    try {
      URI uri = new URI(value.endsWith("/") ? value : value + "/").parseServerAuthority();
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
        throw new SettingsException(problem);
      }
      return URI.create(uri.toASCIIString());
    } catch (URISyntaxException e) {
      throw new SettingsException(problem, e);
    }
  }

  private static boolean bool(String name, @Nullable String value) throws SettingsException {
    if ("true".equalsIgnoreCase(value) || "false".equalsIgnoreCase(value)) {
      return Boolean.parseBoolean(value);
    }
    throw new SettingsException(name + " \"" + value + "\" is neither true nor false");
  }

  private static int positive(String name, @Nullable String value) throws SettingsException {
    try {
      int number = Integer.parseInt(value == null ? "" : value);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw new SettingsException(name + " \"" + value + "\" is no whole number", notANumber);
    }
    throw new SettingsException(name + " \"" + value + "\" is not at least 1");
  }
}
