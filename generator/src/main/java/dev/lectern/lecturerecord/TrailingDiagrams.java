package dev.lectern.lecturerecord;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The diagram blocks at the very end of a file, behind the transcript; see the parser for which.
 */
final class TrailingDiagrams {
  private TrailingDiagrams() {}

  /** A block; indices into the text. */
  record Block(int start, int bodyStart, int bodyEnd) {}

  /**
   * Finds them from the end backwards, in one pass.
   *
   * @param from the index behind {@code Content:}
   * @return in the order of the text
   */
  static List<Block> find(String text, int from) {
    Deque<Block> found = new ArrayDeque<>();
    int end = Blanks.skipBack(text, from, text.length());
    while (end > from && text.charAt(end - 1) == '>') {
      Block block = lastBlock(text, from, end);
      if (block == null || !standsAlone(text, from, block.start())) {
        break;
      }
      found.addFirst(block);
      end = Blanks.skipBack(text, from, block.start());
    }
    return List.copyOf(found);
  }

  /** The block whose closing tag ends at {@code end}, or null. */
  private static @Nullable Block lastBlock(String text, int from, int end) {
    int close = text.lastIndexOf('<', end - 1);
    if (close < from || DiagramTag.CLOSING.match(text, close, end) != end) {
      return null;
    }
    for (int at = text.lastIndexOf('<', close - 1);
        at >= from;
        at = text.lastIndexOf('<', at - 1)) {
      int behind = DiagramTag.OPENING.match(text, at, close);
      if (behind >= 0) {
        return new Block(at, behind, close);
      }
      if (DiagramTag.CLOSING.match(text, at, close) >= 0) {
        return null;
      }
    }
    return null;
  }

  private static boolean standsAlone(String text, int from, int start) {
    int before = Blanks.skipBack(text, from, start);
    int newlines = 0;
    for (int at = before; at < start && newlines < 2; at++) {
      newlines += text.charAt(at) == '\n' ? 1 : 0;
    }
    return newlines == 2 || (newlines == 1 && before == from);
  }
}
