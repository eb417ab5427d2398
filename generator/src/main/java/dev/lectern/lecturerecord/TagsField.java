package dev.lectern.lecturerecord;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code Tags:} names between commas or semicolons, Chinese ones included. */
final class TagsField {
  private static final String SEPARATORS = ",，、;；";

  private TagsField() {}

  /** In the author's order and spelling; of tags alike but for case or width the first. */
  static List<String> read(String value) {
    Map<String, String> tags = new LinkedHashMap<>();
    int start = 0;
    for (int at = 0; at <= value.length(); at++) {
      if (at < value.length() && SEPARATORS.indexOf(value.charAt(at)) < 0) {
        continue;
      }
      String tag = Blanks.strip(value.substring(start, at));
      if (!Blanks.isInvisible(tag)) {
        tags.putIfAbsent(
            Normalizer.normalize(tag, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), tag);
      }
      start = at + 1;
    }
    return List.copyOf(tags.values());
  }
}
