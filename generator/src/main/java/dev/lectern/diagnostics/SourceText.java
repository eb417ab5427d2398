package dev.lectern.diagnostics;

import java.util.Arrays;
import java.util.Objects;

/**
 * The text of one source file, able to say where in the file a character stands.
 *
 * <p>The text has only {@code \n} as line end. Finding a location costs O(log lines) and the length
 * of one line.
 */
public final class SourceText {
  private final String path;
  private final String text;
  private final int[] lineStarts;

  /**
   * Indexes the lines of a text.
   *
   * @param path relative to the project, with {@code /} between names
   * @param text the whole file, with {@code \n} line ends
   */
  public SourceText(String path, String text) {
    this.path = Objects.requireNonNull(path, "path");
    this.text = Objects.requireNonNull(text, "text");
    this.lineStarts = lineStarts(text);
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  /** Number of lines, at least 1; a text that ends in a line end has an empty last line. */
  public int lineCount() {
    return lineStarts.length;
  }

  /**
   * Where a character stands.
   *
   * @param offset a UTF-16 index into the text, from 0 to its length inclusive
   */
  public SourceLocation locationOf(int offset) {
    int line = lineOf(offset);
    int column = text.codePointCount(lineStarts[line - 1], offset) + 1;
    return new SourceLocation(path, line, column);
  }

  /** The number, from 1, of the line that holds the character at {@code offset}. */
  public int lineOf(int offset) {
    Objects.checkIndex(offset, text.length() + 1);
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The line without its line end; {@code line} counts from 1. */
  public String line(int line) {
    int start = lineStart(line);
    int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    return text.substring(start, end);
  }

  /** The UTF-16 index of the first character of a line; {@code line} counts from 1. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  private static int[] lineStarts(String text) {
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      count++;
    }
    int[] starts = new int[count];
    int line = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      starts[line++] = at + 1;
    }
    return starts;
  }
}
