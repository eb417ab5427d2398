package dev.lectern.lecturerecord;

import dev.lectern.lecturerecord.LectureRecord.HeaderField;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code Language:} a BCP 47 tag. */
final class LanguageField {
  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

  /** Names and country codes that are often taken for tags. */
  private static final Map<String, String> MEANT =
      Map.of(
          "cn", "zh-CN", "中文", "zh", "chinese", "zh", "jp", "ja", "日本語", "ja", "english", "en",
          "英文", "en", "英语", "en");

  private LanguageField() {}

  /** The tag in its canonical case, or null with a warning. */
  static @Nullable String read(HeaderField field, Problems problems) {
    Optional<String> tag = parse(field.value());
    if (tag.isEmpty()) {
      problems.report(
          RecordRule.LANGUAGE_TAG,
          field.location(),
          "language " + Problems.quote(field.value()) + " is not a BCP 47 tag",
          "write " + guess(field.value()).orElse("it as zh-CN or en"));
    }
    return tag.orElse(null);
  }

  private static Optional<String> parse(String value) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(value).build();
      // Words of five to eight letters are well-formed, but no such language is registered.
      String language = locale.getLanguage();
      boolean isKnown =
          language.length() == 2 ? TWO_LETTERS.contains(language) : language.length() == 3;
      return isKnown ? Optional.of(locale.toLanguageTag()) : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> guess(String value) {
    return Optional.ofNullable(MEANT.get(value.toLowerCase(Locale.ROOT)))
        .or(() -> parse(value.replace('_', '-')));
  }
}
