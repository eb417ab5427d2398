package dev.lectern.maven;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.apache.maven.plugin.MojoFailureException;

/** What values of parameters can be; each message begins with the parameter's property. */
final class ParameterValues {
  private ParameterValues() {}

  static String missing(String property) {
    return property + " is not given";
  }

  static void requireOneLine(String property, String value) throws MojoFailureException {
    if (value.isBlank() || value.chars().anyMatch(c -> c < ' ')) {
      throw new MojoFailureException(property + " \"" + value + "\" is not one line of text");
    }
  }

  static void requireLanguage(String property, String value) throws MojoFailureException {
    try {
      if (!new Locale.Builder().setLanguageTag(value).build().getLanguage().isEmpty()) {
        return;
      }
    } catch (IllformedLocaleException ill) {
      throw new MojoFailureException(noLanguage(property, value), ill);
    }
    throw new MojoFailureException(noLanguage(property, value));
  }

  private static String noLanguage(String property, String value) {
    return property + " \"" + value + "\" is no language tag; write zh-CN or en, for example";
  }
}
