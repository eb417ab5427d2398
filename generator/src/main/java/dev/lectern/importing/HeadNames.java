package dev.lectern.importing;

import dev.lectern.lecturerecord.LectureRecords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What other formats call the header fields of a record. */
final class HeadNames {
  /** The known fields in the order in which a record lists them. */
  static final List<String> IN_ORDER = LectureRecords.headerNames();

  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("date", "Timestamp"),
          Map.entry("link", "URL"),
          Map.entry("video", "URL"),
          Map.entry("webpage_url", "URL"),
          Map.entry("keywords", "Tags"),
          Map.entry("author", "Speaker"),
          Map.entry("lang", "Language"));

  private static final Pattern FIELD = Pattern.compile("\\p{L}[\\p{L}\\p{N}_-]{0,39}");

  private HeadNames() {}

  /** The field that a key means, an unknown one under its own name; empty when it can't be one. */
  static Optional<String> of(String key) {
    String lower = key.strip().toLowerCase(Locale.ROOT);
    for (String name : IN_ORDER) {
      if (name.toLowerCase(Locale.ROOT).equals(lower)) {
        return Optional.of(name);
      }
    }
    if (SYNONYMS.containsKey(lower)) {
      return Optional.of(SYNONYMS.get(lower));
    }
    return Optional.of(key.strip()).filter(name -> FIELD.matcher(name).matches());
  }
}
