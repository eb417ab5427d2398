package dev.lectern.lecturerecord;

import dev.lectern.diagnostics.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a stretch of a record that finds its diagram blocks and {@code Content:} lines.
 *
 * <p>A block is opened by a tag anywhere in a line, or by a {@code ```mermaid} line. A tag in a
 * code span (an odd number of backticks before it in its line) or in a closed code block is text. A
 * code block that is never closed hides nothing: summaries forget the closing fence more often than
 * they show our tags as code.
 *
 * <p>Linear in the stretch: characters are looked for only ahead of the last one found, and whether
 * a fence is closed is known from one pass from the end.
 */
final class DiagramScan {
  private final SourceText source;
  private final String text;
  private final int firstLine;
  private final int lastLine;
  private final int from;
  private final int to;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Integer> contentLines = new ArrayList<>();
  private final List<Integer> neverClosed = new ArrayList<>();
  private final List<Integer> neverOpened = new ArrayList<>();
  private final List<Integer> hiddenInCode = new ArrayList<>();

  private int nextAngle = -1;

  /** Worked out at the first code block; empty before. */
  private byte[] longestFenceBelow = {};

  // At most one of these three is set: an open block by tag, one by fence, or an open code block.
  private int openTag = -1;
  private int openBody = -1;
  private @Nullable CodeFence diagramFence;
  private @Nullable CodeFence codeFence;

  /**
   * A closed diagram block; indices into the text.
   *
   * @param start of the opening tag or fence
   * @param bodyStart behind the opening tag, or the line below the fence
   * @param bodyEnd of the closing tag, or of the closing fence's line
   * @param end behind all of it
   */
  record Block(int start, int bodyStart, int bodyEnd, int end) {}

  private DiagramScan(SourceText source, int from, int to) {
    this.source = source;
    this.text = source.text();
    this.from = from;
    this.to = to;
    this.firstLine = source.lineOf(from);
    this.lastLine = source.lineOf(to);
  }

  /** Scans {@code from} (it may stand within a line) to {@code to}. */
  static DiagramScan of(SourceText source, int from, int to) {
    DiagramScan scan = new DiagramScan(source, from, to);
    for (int line = scan.firstLine; line <= scan.lastLine; line++) {
      scan.line(line);
    }
    if (scan.openTag >= 0) {
      scan.neverClosed.add(scan.openTag);
    }
    return scan;
  }

  /** In the order of the text, not overlapping. */
  List<Block> blocks() {
    return blocks;
  }

  /** Where {@code Content:} lines start, in blocks or not. */
  List<Integer> contentLines() {
    return contentLines;
  }

  /** Where blocks start that have no end. */
  List<Integer> neverClosed() {
    return neverClosed;
  }

  /** Where closing tags stand that end nothing. */
  List<Integer> neverOpened() {
    return neverOpened;
  }

  /** Where opening tags stand in code blocks. */
  List<Integer> hiddenInCode() {
    return hiddenInCode;
  }

  private void line(int line) {
    int lineStart = source.lineStart(line);
    int start = Math.max(from, lineStart);
    int end = Math.min(to, lineEnd(line));
    if (start == lineStart && Keyword.CONTENT.match(text, start) >= 0) {
      contentLines.add(start);
    }
    if (diagramFence != null) {
      if (diagramFence.isClosedBy(text, start, end)) {
        diagramFence = null;
        close(start, end);
      }
      return;
    }
    if (codeFence != null && codeFence.isClosedBy(text, start, end)) {
      codeFence = null;
      return;
    }
    if (codeFence == null && openTag < 0 && opensFence(line, start, end)) {
      return;
    }
    tags(start, end);
  }

  private boolean opensFence(int line, int start, int end) {
    CodeFence fence = CodeFence.opening(text, start, end).orElse(null);
    if (fence == null) {
      return false;
    }
    if (fence.isMermaid()) {
      diagramFence = fence;
      open(start, Math.min(to, end + 1));
    } else if (isClosedBelow(line, fence)) {
      codeFence = fence;
    }
    return true;
  }

  private void tags(int start, int end) {
    int counted = start;
    int backticks = 0;
    int at = angle(start);
    while (at < end) {
      int behindOpening = DiagramTag.OPENING.match(text, at, end);
      int behindClosing = DiagramTag.CLOSING.match(text, at, end);
      int behind = Math.max(behindOpening, behindClosing);
      if (behind < 0) {
        at = angle(at + 1);
        continue;
      }
      for (; counted < at; counted++) {
        backticks += text.charAt(counted) == '`' ? 1 : 0;
      }
      if (behindOpening >= 0) {
        openingTag(at, behind, backticks % 2 != 0);
      } else if (openTag >= 0) {
        close(at, behind);
      } else if (codeFence == null && backticks % 2 == 0) {
        neverOpened.add(at);
      }
      at = angle(behind);
    }
  }

  private void openingTag(int at, int behind, boolean inCodeSpan) {
    if (codeFence != null) {
      hiddenInCode.add(at);
    } else if (openTag >= 0) {
      neverClosed.add(openTag);
      open(at, behind);
    } else if (!inCodeSpan) {
      open(at, behind);
    }
  }

  private void open(int at, int bodyStart) {
    openTag = at;
    openBody = bodyStart;
  }

  private void close(int bodyEnd, int end) {
    blocks.add(new Block(openTag, openBody, bodyEnd, end));
    openTag = -1;
  }

  /** The next {@code <} at or behind {@code at}; each stretch of text is searched once. */
  private int angle(int at) {
    if (nextAngle < at) {
      int found = text.indexOf('<', at);
      nextAngle = found < 0 ? Integer.MAX_VALUE : found;
    }
    return nextAngle;
  }

  private boolean isClosedBelow(int line, CodeFence fence) {
    if (longestFenceBelow.length == 0) {
      longestFenceBelow = longestFencesBelow();
    }
    int longest = longestFenceBelow[2 * (line - firstLine) + (fence.mark() == '`' ? 0 : 1)];
    return longest >= Math.min(fence.length(), Byte.MAX_VALUE);
  }

  /** For each line the longest closing fence below it: of backticks, then of tildes. */
  private byte[] longestFencesBelow() {
    byte[] below = new byte[2 * (lastLine - firstLine + 1)];
    for (int line = lastLine; line > firstLine; line--) {
      int at = 2 * (line - firstLine);
      int start = source.lineStart(line);
      int end = Math.min(to, lineEnd(line));
      byte length = (byte) Math.min(CodeFence.closing(text, start, end), Byte.MAX_VALUE);
      boolean isBacktick = length > 0 && text.charAt(CodeFence.indentEnd(text, start, end)) == '`';
      below[at - 2] = isBacktick && length > below[at] ? length : below[at];
      below[at - 1] = !isBacktick && length > below[at + 1] ? length : below[at + 1];
    }
    return below;
  }

  private int lineEnd(int line) {
    return line < source.lineCount() ? source.lineStart(line + 1) - 1 : text.length();
  }
}
