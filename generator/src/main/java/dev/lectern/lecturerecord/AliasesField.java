package dev.lectern.lecturerecord;

import dev.lectern.lecturerecord.LectureRecord.HeaderField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * {@code Aliases:} paths of the site where a lecture lived before, between commas, semicolons or
 * blanks. {@code /old/}, {@code old} and {@code old.html} are what a link could have said.
 */
final class AliasesField {
  private static final String SEPARATORS = ",，、;；";
  private static final String FORBIDDEN = "\\:*?\"<>|#%&";

  /** Longer names than this fit no file system. */
  private static final int MAX_NAME = 80;

  private AliasesField() {}

  /**
   * Reads the field.
   *
   * @return paths from the site's root to files, {@code old.html} or {@code old/index.html}, in the
   *     author's order, without repeats
   */
  static List<String> read(HeaderField field, Problems problems) {
    Set<String> aliases = new LinkedHashSet<>();
    String value = field.value();
    int start = 0;
    for (int at = 0; at <= value.length(); at++) {
      if (at < value.length() && !isSeparator(value.charAt(at))) {
        continue;
      }
      String alias = value.substring(start, at);
      start = at + 1;
      if (alias.isEmpty()) {
        continue;
      }
      String path = path(alias);
      if (isPath(path)) {
        aliases.add(path);
      } else {
        problems.report(
            RecordRule.ALIAS_FORMAT,
            field.location(),
            "alias " + Problems.quote(alias) + " is no path of the site, so it is not used",
            "write it from the site's root and not encoded: lectures/old-name.html");
      }
    }
    return List.copyOf(aliases);
  }

  private static boolean isSeparator(char c) {
    return SEPARATORS.indexOf(c) >= 0 || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static String path(String alias) {
    String path = alias.startsWith("/") ? alias.substring(1) : alias;
    if (path.endsWith("/")) {
      return path + "index.html";
    }
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".html") || lower.endsWith(".htm") ? path : path + ".html";
  }

  private static boolean isPath(String path) {
    for (String name : path.split("/", -1)) {
      boolean bad =
          name.isEmpty()
              || name.startsWith(".")
              || name.length() > MAX_NAME
              || name.chars().anyMatch(c -> c < ' ' || c == 0x7F || FORBIDDEN.indexOf(c) >= 0);
      if (bad) {
        return false;
      }
    }
    return true;
  }
}
