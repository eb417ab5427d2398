package dev.lectern.diagnostics;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a source file.
 *
 * @param path the file, relative to the project, with {@code /} between names; never absolute
 * @param line counted from 1
 * @param column counted from 1 in Unicode code points, so that it agrees with an editor's
 */
public record SourceLocation(String path, int line, int column)
    implements Comparable<SourceLocation> {

  private static final Comparator<SourceLocation> ORDER =
      Comparator.comparing(SourceLocation::path)
          .thenComparingInt(SourceLocation::line)
          .thenComparingInt(SourceLocation::column);

  public SourceLocation {
    Objects.requireNonNull(path, "path");
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException(
          "line and column count from 1, not " + line + ":" + column);
    }
  }

  /** The first character of a file: for what concerns a file as a whole. */
  public static SourceLocation startOf(String path) {
    return new SourceLocation(path, 1, 1);
  }

  /** Orders by path, then line, then column. */
  @Override
  public int compareTo(SourceLocation other) {
    return ORDER.compare(this, other);
  }
}
