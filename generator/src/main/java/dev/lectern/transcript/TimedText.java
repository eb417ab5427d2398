package dev.lectern.transcript;

import java.time.Duration;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A transcript split into what was said and when.
 *
 * <p>These are times and are taken out of the text:
 *
 * <ul>
 *   <li>{@code [12:40]}, {@code [1:02:40]}, {@code 【00:12:40】}, {@code [00:05.000 --> 00:10.000]}
 *       anywhere;
 *   <li>{@code 00:12:40} at the start of a line, {@code 12:40} alone on its line, and {@code 12:40}
 *       with text behind it at the start of at least {@value #SHORT_TIMES} lines, all of them in
 *       order;
 *   <li>SRT and WebVTT: the line with the arrow, the number or name above it, the blank lines
 *       between cues, the {@code WEBVTT} header, {@code NOTE}, {@code STYLE} and {@code REGION}
 *       blocks, and formatting tags within cues.
 * </ul>
 *
 * <p>A time past the end of the video or out of order is not trusted; unless it is a cue's, it
 * stays in the text, for it may be something that was said.
 */
final class TimedText {
  /** So many lines must begin with a time without hours before one is taken for a time. */
  static final int SHORT_TIMES = 3;

  /** The record's duration is in whole seconds. */
  private static final long ROUNDING = 1000;

  private final String text;
  private final int[] markOffsets;
  private final long[] markMillis;
  private final int markCount;

  private TimedText(String text, int[] markOffsets, long[] markMillis, int markCount) {
    this.text = text;
    this.markOffsets = markOffsets;
    this.markMillis = markMillis;
    this.markCount = markCount;
  }

  /**
   * Splits a transcript.
   *
   * @param source with {@code \n} line ends
   * @param duration of the video
   */
  static TimedText read(String source, @Nullable Duration duration) {
    TimeSpans spans = TimeSpans.find(source);
    if (spans.count() == 0) {
      return new TimedText(source, new int[0], new long[0], 0);
    }
    return new Lifting(source, spans, trusted(spans, duration)).lift();
  }

  /** What was said; blank lines in it are the author's paragraphs. */
  String text() {
    return text;
  }

  int markCount() {
    return markCount;
  }

  /** Where in the text the mark's words begin; marks never go back. */
  int markOffset(int mark) {
    return markOffsets[mark];
  }

  Timeline timeline(@Nullable Duration duration) {
    return Timeline.of(markOffsets, markMillis, markCount, text.length(), duration);
  }

  /** One bit a span. */
  private static BitSet trusted(TimeSpans spans, @Nullable Duration duration) {
    boolean shortTimes = spans.shortTimesAreTimes(SHORT_TIMES);
    int[] candidates = new int[spans.count()];
    long[] times = new long[spans.count()];
    int count = 0;
    for (int i = 0; i < spans.count(); i++) {
      if (spans.millis(i) >= 0 && (shortTimes || !spans.isShortTime(i))) {
        candidates[count] = i;
        times[count++] = spans.millis(i);
      }
    }
    long limit = duration == null ? Long.MAX_VALUE : duration.toMillis() + ROUNDING;
    BitSet selected = TrustedTimes.select(times, count, limit);
    BitSet trusted = new BitSet(spans.count());
    for (int i = selected.nextSetBit(0); i >= 0; i = selected.nextSetBit(i + 1)) {
      trusted.set(candidates[i]);
    }
    return trusted;
  }

  /** Copies what lies between the spans. */
  private static final class Lifting {
    private final String source;
    private final TimeSpans spans;
    private final BitSet trusted;
    private final StringBuilder out;
    private final int[] offsets;
    private final long[] millis;
    private int marks;

    /** Marks from here on wait for the offset of the next character that is not blank. */
    private int waiting;

    Lifting(String source, TimeSpans spans, BitSet trusted) {
      this.source = source;
      this.spans = spans;
      this.trusted = trusted;
      this.out = new StringBuilder(source.length());
      this.offsets = new int[trusted.cardinality()];
      this.millis = new long[trusted.cardinality()];
    }

    TimedText lift() {
      int copied = 0;
      for (int i = 0; i < spans.count(); i++) {
        if (!trusted.get(i) && !spans.isMarkup(i)) {
          continue;
        }
        copy(copied, spans.start(i));
        copied = spans.end(i);
        if (trusted.get(i)) {
          millis[marks++] = spans.millis(i);
        }
      }
      copy(copied, source.length());
      // Marks with nothing behind them time nothing.
      return new TimedText(out.toString(), offsets, millis, waiting);
    }

    private void copy(int start, int end) {
      int first = start;
      while (first < end && Scripts.isBlank(source.charAt(first))) {
        first++;
      }
      if (first == end) {
        out.append(source, start, end);
        return;
      }
      if (first == start && waiting < marks && needsBlank(source.charAt(first))) {
        out.append(' ');
      }
      int offset = out.length() + first - start;
      while (waiting < marks) {
        offsets[waiting++] = offset;
      }
      out.append(source, start, end);
    }

    /** A mark may be all that stood between two words. */
    private boolean needsBlank(char next) {
      if (out.length() == 0) {
        return false;
      }
      char last = out.charAt(out.length() - 1);
      return !isTight(last) && !isTight(next);
    }

    private static boolean isTight(char c) {
      return Scripts.isBlank(c) || Scripts.isUnspaced(c) || Scripts.isWidePunctuation(c);
    }
  }
}
