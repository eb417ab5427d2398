package dev.lectern.lecturerecord;

import dev.lectern.lecture.DescriptionBlock;
import dev.lectern.lecture.DescriptionBlock.DiagramBlock;
import dev.lectern.lecture.DescriptionBlock.MarkdownBlock;
import java.util.Optional;

/** Cuts blocks out of a record's text, without the blank lines and fences around them. */
final class DescriptionBlocks {
  private DescriptionBlocks() {}

  /** The Markdown of a stretch, its first indentation kept; empty when it is blank. */
  static Optional<DescriptionBlock> markdown(
      String text, int from, int to, ForwardLocator locator) {
    int end = Blanks.skipBack(text, from, to);
    int start = contentStart(text, from, end);
    if (start == end) {
      return Optional.empty();
    }
    return Optional.of(new MarkdownBlock(text.substring(start, end), locator.at(start)));
  }

  /**
   * The code of a diagram. Fences and tags that stand alone on its first and last lines are
   * wrapping that summaries add, never Mermaid.
   *
   * @return empty when there is no code
   */
  static Optional<DescriptionBlock> diagram(String text, int from, int to, ForwardLocator locator) {
    int end = Blanks.skipBack(text, from, to);
    int start = contentStart(text, from, end);
    while (start < end) {
      int lineEnd = lineEnd(text, start, end);
      if (!isWrapping(text, start, lineEnd)) {
        break;
      }
      start = contentStart(text, lineEnd, end);
    }
    while (start < end) {
      int lineStart = lineStart(text, start, end);
      if (!isWrapping(text, lineStart, end)) {
        break;
      }
      end = Blanks.skipBack(text, start, lineStart);
    }
    if (start == end) {
      return Optional.empty();
    }
    return Optional.of(new DiagramBlock(text.substring(start, end) + "\n", locator.at(start)));
  }

  /** Behind the blank lines, at the start of the first line that is not (or at {@code from}). */
  private static int contentStart(String text, int from, int end) {
    int start = Blanks.skip(text, from, end);
    int lineStart = lineStart(text, from, start);
    boolean isWithinLine = lineStart == from && (from == 0 || text.charAt(from - 1) != '\n');
    return start == end || isWithinLine ? start : lineStart;
  }

  // Both look no farther than the stretch: one long line may hold thousands of blocks.

  private static int lineStart(String text, int from, int at) {
    int start = at;
    while (start > from && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  private static int lineEnd(String text, int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) != '\n') {
      at++;
    }
    return at;
  }

  private static boolean isWrapping(String text, int lineStart, int lineEnd) {
    int start = Blanks.skip(text, lineStart, lineEnd);
    int end = Blanks.skipBack(text, start, lineEnd);
    return CodeFence.opening(text, start, end).isPresent()
        || DiagramTag.OPENING.match(text, start, end) == end
        || DiagramTag.CLOSING.match(text, start, end) == end;
  }
}
