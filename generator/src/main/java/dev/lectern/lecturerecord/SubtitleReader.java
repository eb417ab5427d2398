package dev.lectern.lecturerecord;

import dev.lectern.diagnostics.Diagnostic;
import dev.lectern.diagnostics.SourceText;
import dev.lectern.lecture.Transcript.Cue;
import dev.lectern.lecturerecord.LectureRecordReader.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads SRT and WebVTT alike: a line with {@code -->} begins a subtitle, the lines below it up to a
 * blank one are its text, and whatever stands elsewhere (numbers, headers, notes, styles) is passed
 * over. What can't be read is left out with a warning; nothing is an error.
 */
public final class SubtitleReader {
  private static final String ARROW = "-->";

  private final SourceText source;
  private final String text;
  private final Problems problems;
  private final List<Cue> cues = new ArrayList<>();
  private Duration latest = Duration.ZERO;
  private boolean saidUnordered;

  private SubtitleReader(SourceText source, Problems problems) {
    this.source = source;
    this.text = source.text();
    this.problems = problems;
  }

  /**
   * Reads a file.
   *
   * @param diagnostics gets what is wrong with it, none graver than a warning
   * @return in order of time; empty when there is nothing to use
   */
  public static List<Cue> read(SubtitleFile file, Collection<Diagnostic> diagnostics) {
    Reading reading = LectureRecordReader.readOptionalFile(file.displayPath(), file.bytes());
    diagnostics.addAll(reading.diagnostics());
    SourceText source = reading.source();
    if (source == null) {
      return List.of();
    }
    Problems problems = Problems.ofOptionalFile(source);
    List<Cue> cues = new SubtitleReader(source, problems).read();
    diagnostics.addAll(problems.sorted());
    return cues;
  }

  private List<Cue> read() {
    int line = 1;
    while (line <= source.lineCount()) {
      line = isTiming(line) ? cue(line) : line + 1;
    }
    if (cues.isEmpty()) {
      problems.reportFile(RecordRule.SUBTITLES_EMPTY, "no subtitle was found in this file", null);
      return List.of();
    }
    cues.sort(Comparator.comparing(Cue::start));
    return List.copyOf(cues);
  }

  private boolean isTiming(int line) {
    int start = source.lineStart(line);
    int end = lineEnd(line);
    // An arrow in a subtitle's text is no timing: that line begins with a time.
    int first = Blanks.skip(text, start, end);
    if (first == end || !AsciiNumber.isDigit(text.charAt(first))) {
      return false;
    }
    return text.substring(first, Math.min(end, first + 40)).contains(ARROW);
  }

  /** Reads the subtitle whose timing is in this line; returns the line behind it. */
  private int cue(int timingLine) {
    int start = Blanks.skip(text, source.lineStart(timingLine), lineEnd(timingLine));
    int arrow = text.indexOf(ARROW, start);
    Optional<Duration> begin = SubtitleTime.parse(Blanks.strip(text.substring(start, arrow)));
    StringBuilder said = new StringBuilder();
    int line = timingLine + 1;
    for (; line <= source.lineCount(); line++) {
      int lineStart = Blanks.skip(text, source.lineStart(line), lineEnd(line));
      int end = Blanks.skipBack(text, lineStart, lineEnd(line));
      if (lineStart == end && said.isEmpty() && lineEnd(line) > source.lineStart(line)) {
        // Captions made by machine begin with a line of one blank, which ends nothing.
        continue;
      }
      if (lineStart == end || isTiming(line) || isNumberAboveTiming(line, lineStart, end)) {
        break;
      }
      said.append(said.length() == 0 ? "" : " ").append(text, lineStart, end);
    }
    if (begin.isEmpty()) {
      problems.report(
          RecordRule.SUBTITLE_TIMING,
          start,
          "time " + Problems.quote(text.substring(start, arrow).strip()) + " is not hh:mm:ss.mmm",
          "write it as 00:12:40.500");
      return line;
    }
    String plain = Blanks.strip(SubtitleMarkup.toPlainText(said.toString()));
    if (!Blanks.isInvisible(plain)) {
      add(new Cue(begin.get(), plain), start);
    }
    return line;
  }

  private void add(Cue cue, int at) {
    boolean isLate = !cues.isEmpty() && cue.start().compareTo(latest) < 0;
    if (isLate && !saidUnordered) {
      saidUnordered = true;
      problems.report(
          RecordRule.SUBTITLE_ORDER, at, "this subtitle is earlier than the one before it");
    }
    latest = isLate ? latest : cue.start();
    cues.add(cue);
  }

  /** SRT numbers its subtitles; some writers forget the blank line above the number. */
  private boolean isNumberAboveTiming(int line, int start, int end) {
    for (int at = start; at < end; at++) {
      if (!AsciiNumber.isDigit(text.charAt(at))) {
        return false;
      }
    }
    return line < source.lineCount() && isTiming(line + 1);
  }

  private int lineEnd(int line) {
    return line < source.lineCount() ? source.lineStart(line + 1) - 1 : text.length();
  }
}
