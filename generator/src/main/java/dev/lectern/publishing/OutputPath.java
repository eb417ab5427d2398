package dev.lectern.publishing;

/**
 * A file of the site, relative to its root: one or more names joined by {@code /}, such as {@code
 * lectures/hinton.html}. Never absolute, never leaving the root.
 */
public record OutputPath(String value) {
  public OutputPath {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("an output path has a name");
    }
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || value.charAt(i) == '/') {
        if (isNoName(value, start, i)) {
          throw new IllegalArgumentException("not an output path: " + value);
        }
        start = i + 1;
      } else if (isForbidden(value.charAt(i))) {
        throw new IllegalArgumentException("not an output path: " + value);
      }
    }
  }

  /** Empty, {@code .} or {@code ..}. */
  private static boolean isNoName(String value, int start, int end) {
    return end == start || (end - start <= 2 && value.regionMatches(start, "..", 0, end - start));
  }

  private static boolean isForbidden(char c) {
    return c < 0x20 || c == 0x7F || "\\:*?\"<>|".indexOf(c) >= 0;
  }

  /** The path of the folder that holds the file, empty for the root. */
  public String folder() {
    int slash = value.lastIndexOf('/');
    return slash < 0 ? "" : value.substring(0, slash);
  }

  @Override
  public String toString() {
    return value;
  }
}
