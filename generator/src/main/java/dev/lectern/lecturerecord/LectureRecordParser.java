package dev.lectern.lecturerecord;

import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.diagnostics.SourceText;
import dev.lectern.lecture.DescriptionBlock;
import dev.lectern.lecturerecord.HeadParser.Head;
import dev.lectern.lecturerecord.LectureRecord.DescriptionSection;
import dev.lectern.lecturerecord.LectureRecord.TranscriptSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a record apart into head, description and transcript. Linear in the text, whatever it
 * holds.
 *
 * <p>Where the written format leaves a choice:
 *
 * <ul>
 *   <li>The transcript starts at the first {@code Content:} line behind the last closed diagram
 *       that has a {@code Content:} line behind it at all. So a diagram quoted in a transcript does
 *       not push the start of the transcript beyond its end.
 *   <li>Diagrams behind the transcript are those blocks that are the very last thing in the file,
 *       are closed, and start their own line below a blank one (or directly below an otherwise
 *       empty {@code Content:} line). Everything else behind {@code Content:} is text.
 *   <li>The head ends at the first {@code Description:} line or, in a record without one, at the
 *       first {@code Content:} line.
 *   <li>{@code Description:} and {@code Content:} count at the very start of a line only, and text
 *       behind them on that line belongs to the section.
 * </ul>
 */
final class LectureRecordParser {
  private final SourceText source;
  private final String text;
  private final Problems problems;

  private LectureRecordParser(SourceText source, Problems problems) {
    this.source = source;
    this.text = source.text();
    this.problems = problems;
  }

  /**
   * Parses a whole file.
   *
   * @param problems gets what is wrong with the structure
   * @return empty when the file is no record at all; one error then says so
   */
  static Optional<LectureRecord> parse(SourceText source, Problems problems) {
    return new LectureRecordParser(source, problems).parse();
  }

  private Optional<LectureRecord> parse() {
    int start = Blanks.skip(text, 0, text.length());
    if (start == text.length()) {
      problems.reportFile(RecordRule.EMPTY_FILE, "empty file", null);
      return Optional.empty();
    }
    // Notes about the lines of a file that is no record would only hide that it is none.
    Problems ofHead = Problems.of(source);
    Head head = HeadParser.parse(source, ofHead);
    if (!head.knowsAField()) {
      problems.report(
          RecordRule.NOT_A_RECORD,
          start,
          "not a lecture record: it does not begin with header fields",
          "a record begins with lines such as Title: …; other texts belong elsewhere");
      return Optional.empty();
    }
    problems.addAll(ofHead);
    return Optional.of(sections(head));
  }

  private LectureRecord sections(Head head) {
    int behindDescription = matchKeyword(Keyword.DESCRIPTION, head.end());
    if (behindDescription < 0) {
      problems.reportFile(
          RecordRule.DESCRIPTION_MISSING,
          "no Description: line",
          "the summary starts at a line Description:");
      int behindContent =
          head.end() < text.length() ? matchKeyword(Keyword.CONTENT, head.end()) : -1;
      TranscriptSection transcript =
          behindContent < 0 ? noContent() : transcript(head.end(), behindContent, text.length());
      return new LectureRecord(head.fields(), null, transcript);
    }
    SourceLocation keyword = source.locationOf(head.end());
    int content = contentLine(behindDescription);
    if (content < 0) {
      List<DescriptionBlock> blocks = description(behindDescription, text.length());
      noContent();
      return new LectureRecord(head.fields(), new DescriptionSection(keyword, blocks), null);
    }
    List<DescriptionBlock> blocks = new ArrayList<>(description(behindDescription, content));
    int behindContent = matchKeyword(Keyword.CONTENT, content);
    List<TrailingDiagrams.Block> trailing = TrailingDiagrams.find(text, behindContent);
    int end = trailing.isEmpty() ? text.length() : trailing.get(0).start();
    ForwardLocator locator = new ForwardLocator(source);
    for (TrailingDiagrams.Block block : trailing) {
      problems.report(
          RecordRule.DIAGRAM_AFTER_TRANSCRIPT,
          block.start(),
          "a diagram behind the transcript, read as part of the description");
      DescriptionBlocks.diagram(text, block.bodyStart(), block.bodyEnd(), locator)
          .ifPresentOrElse(blocks::add, () -> reportEmptyDiagram(block.start()));
    }
    return new LectureRecord(
        head.fields(),
        new DescriptionSection(keyword, blocks),
        transcript(content, behindContent, end));
  }

  private @Nullable TranscriptSection noContent() {
    problems.reportFile(
        RecordRule.CONTENT_MISSING, "no Content: line", "the transcript starts at a line Content:");
    return null;
  }

  /** The index behind the colon, or -1; a full-width colon is reported and read. */
  private int matchKeyword(Keyword keyword, int lineStart) {
    int behind = keyword.match(text, lineStart);
    if (behind >= 0) {
      return behind;
    }
    int behindFullWidth = keyword.matchFullWidth(text, lineStart);
    if (behindFullWidth >= 0) {
      problems.report(
          RecordRule.HEADER_FULL_WIDTH,
          behindFullWidth - 1,
          "a full-width colon behind " + keyword.written(),
          "write " + keyword.written() + ": with a usual colon");
    }
    return behindFullWidth;
  }

  /** Where the transcript's {@code Content:} line starts, or -1. */
  private int contentLine(int from) {
    DiagramScan scan = DiagramScan.of(source, from, text.length());
    List<Integer> lines = scan.contentLines();
    if (lines.isEmpty()) {
      return fullWidthContentLine(from);
    }
    int lastLine = lines.get(lines.size() - 1);
    int lastBlockEnd = from;
    for (DiagramScan.Block block : scan.blocks()) {
      if (block.end() <= lastLine) {
        lastBlockEnd = block.end();
      }
    }
    for (int line : lines) {
      if (line >= lastBlockEnd) {
        return line;
      }
    }
    return lastLine;
  }

  /** Only looked for where there is no proper line: in Chinese prose {@code content：} is a word. */
  private int fullWidthContentLine(int from) {
    for (int at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (Keyword.CONTENT.matchFullWidth(text, at + 1) >= 0) {
        return at + 1;
      }
    }
    return -1;
  }

  private List<DescriptionBlock> description(int from, int to) {
    DiagramScan scan = DiagramScan.of(source, from, to);
    List<DescriptionBlock> blocks = new ArrayList<>();
    ForwardLocator locator = new ForwardLocator(source);
    int at = from;
    for (DiagramScan.Block block : scan.blocks()) {
      DescriptionBlocks.markdown(text, at, block.start(), locator).ifPresent(blocks::add);
      DescriptionBlocks.diagram(text, block.bodyStart(), block.bodyEnd(), locator)
          .ifPresentOrElse(blocks::add, () -> reportEmptyDiagram(block.start()));
      at = block.end();
    }
    DescriptionBlocks.markdown(text, at, to, locator).ifPresent(blocks::add);
    report(scan, to);
    return blocks;
  }

  private void report(DiagramScan scan, int to) {
    for (int open : scan.neverClosed()) {
      problems.report(
          RecordRule.DIAGRAM_NOT_CLOSED,
          open,
          "this diagram is never closed",
          text.charAt(open) == '<'
              ? "close it with </Mermaid_Diagram>, or write the tag as `<Mermaid_Diagram>` if it is text"
              : "close it with the same fence, alone on a line");
    }
    for (int close : scan.neverOpened()) {
      problems.report(
          RecordRule.DIAGRAM_NOT_OPENED,
          close,
          "this closes no diagram and is shown as text",
          "open the diagram with <Mermaid_Diagram>");
    }
    for (int hidden : scan.hiddenInCode()) {
      problems.report(
          RecordRule.DIAGRAM_IN_CODE, hidden, "a diagram in a code block is shown as code");
    }
    int block = 0;
    for (int line : scan.contentLines()) {
      while (block < scan.blocks().size() && scan.blocks().get(block).end() <= line) {
        block++;
      }
      boolean inBlock = block < scan.blocks().size() && scan.blocks().get(block).start() < line;
      if (!inBlock && line < to) {
        problems.report(
            RecordRule.CONTENT_EARLIER,
            line,
            "this line stands before the last diagram, so it was read as description text",
            "if the transcript starts here, move the diagram above it");
      }
    }
  }

  private void reportEmptyDiagram(int at) {
    problems.report(RecordRule.DIAGRAM_EMPTY, at, "an empty diagram");
  }

  private TranscriptSection transcript(int keyword, int from, int to) {
    int end = Blanks.skipBack(text, from, to);
    int start = Blanks.skip(text, from, end);
    return new TranscriptSection(
        source.locationOf(keyword), text.substring(start, end), source.locationOf(start));
  }
}
