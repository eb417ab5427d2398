package dev.lectern.rendering;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the interface in one language, from {@code messages_zh.properties} or {@code
 * messages_en.properties} (UTF-8, patterns of {@link MessageFormat}). Languages without texts of
 * their own get the English ones.
 *
 * <p>Pages ask for a hundred thousand texts in a run, so that patterns are cut once into their
 * pieces instead of being parsed by {@code MessageFormat} at each use.
 */
final class Messages {
  private static final char OPEN = '\uE000';
  private static final char CLOSE = '\uE001';
  private static final int MAX_ARGUMENTS = 10;

  private final Locale locale;
  private final Map<String, String[]> pieces = new HashMap<>();
  private final Map<String, MessageFormat> formats = new HashMap<>();

  private Messages(Locale locale) {
    this.locale = locale;
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "dev.lectern.rendering.messages",
            locale,
            Messages.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    for (String key : bundle.keySet()) {
      MessageFormat format = new MessageFormat(bundle.getString(key), locale);
      if (Stream.of(format.getFormats()).allMatch(Objects::isNull)) {
        pieces.put(key, cut(format));
      } else {
        formats.put(key, format);
      }
    }
  }

  /** The texts for a site's language, a BCP 47 tag: Chinese ones for any Chinese. */
  static Messages in(String language) {
    boolean chinese = Locale.forLanguageTag(language).getLanguage().equals("zh");
    return new Messages(chinese ? Locale.CHINESE : Locale.ENGLISH);
  }

  /** The locale whose month names and texts these are. */
  Locale locale() {
    return locale;
  }

  /**
   * One text.
   *
   * @param arguments for {@code {0}}, {@code {1}}, …
   * @throws IllegalArgumentException when there is no such text: a mistake in a template
   */
  String text(String key, Object... arguments) {
    @Nullable MessageFormat format = formats.get(key);
    if (format != null) {
      // A format is not safe for several threads; a copy is.
      return ((MessageFormat) format.clone()).format(arguments);
    }
    String[] parts = pieces.get(key);
    if (parts == null) {
      throw new IllegalArgumentException("no interface text is called \"" + key + "\"");
    }
    if (parts.length == 1) {
      return parts[0];
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 0) {
        out.append(parts[i]);
      } else {
        int index = parts[i].charAt(0) - '0';
        out.append(index < arguments.length ? arguments[index] : "");
      }
    }
    return out.toString();
  }

  /** Literal texts at even places, numbers of arguments at odd ones. */
  private static String[] cut(MessageFormat format) {
    Object[] marks = new Object[MAX_ARGUMENTS];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = "" + OPEN + i + CLOSE;
    }
    return format.format(marks).split("[" + OPEN + CLOSE + "]", -1);
  }
}
