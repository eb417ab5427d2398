package dev.lectern.lecturerecord;

import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.diagnostics.SourceText;

/**
 * Locates characters in the order of the text. {@link SourceText#locationOf} counts each time from
 * the start of the line, which is quadratic where one long line holds thousands of blocks.
 */
final class ForwardLocator {
  private final SourceText source;
  private int line;
  private int column = 1;
  private int counted = -1;

  ForwardLocator(SourceText source) {
    this.source = source;
  }

  /**
   * As {@link SourceText#locationOf}.
   *
   * @param offset not before the one asked for last
   */
  SourceLocation at(int offset) {
    if (offset < counted) {
      throw new IllegalArgumentException(offset + " is before " + counted);
    }
    int found = source.lineOf(offset);
    if (found != line) {
      line = found;
      column = 1;
      counted = source.lineStart(found);
    }
    column += source.text().codePointCount(counted, offset);
    counted = offset;
    return new SourceLocation(source.path(), line, column);
  }
}
