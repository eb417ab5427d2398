package dev.lectern.search;

import dev.lectern.search.SearchTokens.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The searchable terms of one lecture: what the index needs once the text itself is gone. About a
 * third of the text's size; equal documents give equal bytes, so it can be kept in a cache.
 *
 * <p>It holds the words with their weight and their best paragraph, and the runs themselves, since
 * any substring of a run can be searched for.
 */
public final class LectureTerms {
  /** First byte; another one is from another version. */
  private static final int FORMAT = 1;

  /** Where a run stands, beyond {@link #PARAGRAPHS}{@code + k} for the k-th paragraph. */
  static final int TITLE = 0;

  static final int TAG = 1;
  static final int SUMMARY = 2;
  static final int PARAGRAPHS = 3;

  /** Paragraphs behind this one count as this one. */
  static final int MAX_PARAGRAPH = 4095;

  private final byte[] bytes;

  private LectureTerms(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Tokenises the document; linear in its length. */
  public static LectureTerms of(SearchDocument document) {
    Collector collector = new Collector();
    collector.add(document.title(), TITLE);
    collector.add(document.summary(), SUMMARY);
    for (int i = 0; i < document.paragraphs().size(); i++) {
      collector.add(document.paragraphs().get(i), PARAGRAPHS + Math.min(i, MAX_PARAGRAPH));
    }
    return new LectureTerms(collector.toBytes());
  }

  /**
   * Takes back what {@link #toBytes} gave.
   *
   * @throws IllegalArgumentException if another version wrote the bytes
   */
  public static LectureTerms fromBytes(byte[] bytes) {
    if (bytes.length == 0 || bytes[0] != FORMAT) {
      throw new IllegalArgumentException("not the terms of a lecture, or of another version");
    }
    return new LectureTerms(bytes.clone());
  }

  /** A stable form; see {@link #fromBytes}. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** A reader behind the first byte. */
  ByteReader reader() {
    ByteReader reader = new ByteReader(bytes);
    reader.position = 1;
    return reader;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LectureTerms terms && Arrays.equals(bytes, terms.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "LectureTerms[" + bytes.length + " bytes]";
  }

  private record Run(int where, String text) {}

  private static final class Collector {
    private final Map<String, Mentions> words = new LinkedHashMap<>();
    private final List<Run> runs = new ArrayList<>();
    private int transcriptTokens;
    private int textBytes;

    void add(String text, int where) {
      textBytes += utf8Length(text);
      for (Token token : SearchTokens.of(text)) {
        if (token.isRun()) {
          runs.add(new Run(where, token.text()));
          transcriptTokens += where >= PARAGRAPHS ? token.text().length() : 0;
          continue;
        }
        transcriptTokens += where >= PARAGRAPHS ? 1 : 0;
        mention(token.text(), where);
        for (String part : token.parts()) {
          mention(part, where);
        }
      }
    }

    private void mention(String word, int where) {
      words.computeIfAbsent(word, w -> new Mentions()).add(where);
    }

    private static int utf8Length(String text) {
      int length = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
      }
      return length;
    }

    /** The text's size; words as first met, with weight and paragraph; runs in order. */
    byte[] toBytes() {
      ByteWriter out = new ByteWriter();
      out.number(FORMAT);
      out.number(textBytes);
      out.number(words.size());
      for (Map.Entry<String, Mentions> word : words.entrySet()) {
        Mentions mentions = word.getValue();
        out.utf8(word.getKey());
        out.number(mentions.eighths(transcriptTokens));
        out.number(mentions.paragraph());
      }
      out.number(transcriptTokens);
      out.number(runs.size());
      for (Run run : runs) {
        out.number(run.where);
        out.number(run.text.length());
        out.units(run.text, 0);
      }
      return out.toBytes();
    }
  }

  /** How often the fields name one term; the same counts are made of runs when they are indexed. */
  static final class Mentions {
    private int inTitle;
    private int inTag;
    private int inSummary;
    private int inTranscript;
    private int paragraph;
    private int inParagraph;
    private int bestParagraph;
    private int inBest;

    void add(int where) {
      switch (where) {
        case TITLE -> inTitle++;
        case TAG -> inTag++;
        case SUMMARY -> inSummary++;
        default -> addToParagraph(where - PARAGRAPHS + 1);
      }
    }

    /** Paragraphs come in order, so one running count is enough. */
    private void addToParagraph(int number) {
      inTranscript++;
      inParagraph = number == paragraph ? inParagraph + 1 : 1;
      paragraph = number;
      if (inParagraph > inBest) {
        inBest = inParagraph;
        bestParagraph = number;
      }
    }

    void clear() {
      inTitle = 0;
      inTag = 0;
      inSummary = 0;
      inTranscript = 0;
      paragraph = 0;
      inParagraph = 0;
      bestParagraph = 0;
      inBest = 0;
    }

    int eighths(int transcriptTokens) {
      return FieldWeights.eighths(inTitle, inSummary, inTranscript, transcriptTokens)
          + (inTag > 0 ? FieldWeights.TAG_EIGHTHS : 0);
    }

    /** The paragraph naming it most, the first of equals, counted from 1; 0 when none does. */
    int paragraph() {
      return bestParagraph;
    }
  }
}
