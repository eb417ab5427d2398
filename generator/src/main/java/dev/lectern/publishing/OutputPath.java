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
    for (String name : value.split("/", -1)) {
      if (name.isEmpty() || name.equals(".") || name.equals("..") || hasForbiddenCharacter(name)) {
        throw new IllegalArgumentException("not an output path: " + value);
      }
    }
  }

  private static boolean hasForbiddenCharacter(String name) {
    return name.chars().anyMatch(c -> c < 0x20 || c == 0x7F || "\\:*?\"<>|".indexOf(c) >= 0);
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
