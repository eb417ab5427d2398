package dev.lectern.transcript;

import dev.lectern.lecture.TextLanguage;
import dev.lectern.lecture.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes paragraphs of a transcript.
 *
 * <p>No word is changed, moved, left out or added: the paragraphs one after the other are the
 * transcript but for white space and the times written in it, which become the {@link TimeMark}s.
 * Blank lines of the author always part paragraphs; so do a line that begins with a speaker's label
 * ({@code Anna:}) and a written time, where times are far apart. What is longer than 200 words
 * between them is divided at the ends of sentences where the subject changes, into paragraphs of
 * about 110 words or 200 Chinese characters.
 */
public final class TranscriptParagraphs {
  /** More sentences than this are divided a part at a time, to bound memory. */
  private static final int MOST_PIECES = 4096;

  private final String source;
  private final Characters text;
  private final Timeline timeline;

  /** The paragraph being made. */
  private char[] line = new char[1 << 11];

  private final ParagraphIds ids = new ParagraphIds();
  private final List<Paragraph> paragraphs = new ArrayList<>();

  /** Of the whole transcript; null until a paragraph is too short to tell its own. */
  private @Nullable String language;

  private TranscriptParagraphs(String source, Timeline timeline) {
    this.source = source;
    this.text = new Characters(source);
    this.timeline = timeline;
  }

  /**
   * Divides a transcript.
   *
   * @param duration of the video; null when unknown, which leaves paragraphs without an estimate
   * @return in order, immutable, empty for a transcript of white space; times never go back
   */
  public static List<Paragraph> of(Transcript transcript, @Nullable Duration duration) {
    TimedText timed = TimedText.read(transcript.text(), duration);
    Timeline timeline =
        timed.markCount() == 0 && !transcript.cues().isEmpty()
            ? CueAlignment.align(timed.text(), transcript.cues(), duration)
            : timed.timeline(duration);
    TranscriptParagraphs paragraphs = new TranscriptParagraphs(timed.text(), timeline);
    Stretches stretches = new Stretches(timed, paragraphs.text);
    while (stretches.next()) {
      paragraphs.divide(stretches.start(), stretches.end());
    }
    return List.copyOf(paragraphs.paragraphs);
  }

  private void divide(int start, int end) {
    int limit = ParagraphPlan.LONG_PARAGRAPH;
    if (TextWeight.upTo(limit, text, start, end) <= limit) {
      add(start, end);
      return;
    }
    SentenceScanner sentences = new SentenceScanner(text, start, end);
    Pieces pieces = new Pieces();
    pieces.clear(start);
    while (sentences.next()) {
      addSentence(sentences, pieces);
      if (pieces.count() >= MOST_PIECES) {
        addPlanned(pieces);
        pieces.clear(sentences.end());
      }
    }
    addPlanned(pieces);
  }

  private void addSentence(SentenceScanner sentences, Pieces pieces) {
    int weight = TextWeight.of(text, sentences.start(), sentences.end());
    byte gap = sentences.isQuestion() ? Gap.QUESTION : Gap.SENTENCE;
    if (weight <= ClauseCuts.LONG_SENTENCE) {
      pieces.add(sentences.end(), weight, gap);
    } else {
      ClauseCuts.add(text, sentences.start(), sentences.end(), weight, gap, pieces);
    }
  }

  private void addPlanned(Pieces pieces) {
    BitSet ends = ParagraphPlan.ends(text, pieces);
    int first = 0;
    for (int last = ends.nextSetBit(0); last >= 0; last = ends.nextSetBit(last + 1)) {
      add(pieces.start(first), pieces.end(last));
      first = last + 1;
    }
  }

  private void add(int start, int end) {
    int from = start;
    while (from < end && Scripts.isBlank(text.charAt(from))) {
      from++;
    }
    if (from == end) {
      return;
    }
    int length = onOneLine(from, end);
    paragraphs.add(
        new Paragraph(
            ids.next(line, length),
            new String(line, 0, length),
            TextLanguage.of(line, length).tag().orElseGet(this::language),
            timeline.at(from)));
  }

  private String language() {
    if (language == null) {
      language = TextLanguage.of(source).tag().orElse("und");
    }
    return language;
  }

  /**
   * Writes every run of white space as one blank, or as nothing where a line end parts Chinese.
   *
   * @return the length of the line
   */
  private int onOneLine(int from, int end) {
    if (line.length < end - from) {
      line = new char[end - from];
    }
    char[] units = text.units();
    char[] written = line;
    int length = 0;
    int i = from;
    while (i < end) {
      char c = units[i];
      if (!Scripts.isBlank(c)) {
        written[length++] = c;
        i++;
        continue;
      }
      int blank = i;
      boolean lineEnd = false;
      while (i < end && Scripts.isBlank(units[i])) {
        lineEnd |= units[i++] == '\n';
      }
      if (i < end) {
        boolean wide = lineEnd && isWide(written[length - 1]) && isWide(units[i]);
        if (!wide) {
          // A no-break or ideographic blank on its own was meant.
          written[length++] = i - blank == 1 && c > ' ' ? c : ' ';
        }
      }
    }
    return length;
  }

  private static boolean isWide(char c) {
    return Scripts.isUnspaced(c) || Scripts.isWidePunctuation(c);
  }
}
