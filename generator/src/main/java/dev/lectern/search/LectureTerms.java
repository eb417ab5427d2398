package dev.lectern.search;

import java.util.Arrays;
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
  private static final int FORMAT = 3;

  private final byte[] bytes;

  private LectureTerms(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Tokenises the document; linear in its length. */
  public static LectureTerms of(SearchDocument document) {
    Collector collector = new Collector();
    collector.add(document.title(), Mentions.TITLE);
    collector.add(document.summary(), Mentions.SUMMARY);
    for (int i = 0; i < document.paragraphs().size(); i++) {
      int number = Math.min(i, Mentions.MAX_PARAGRAPH);
      collector.add(document.paragraphs().get(i), Mentions.PARAGRAPHS + number);
    }
    return new LectureTerms(collector.toBytes());
  }

  /**
   * Takes back what {@link #toBytes} gave.
   *
   * @param bytes not to be changed any longer
   * @throws IllegalArgumentException if another version wrote the bytes
   */
  public static LectureTerms fromBytes(byte[] bytes) {
    if (bytes.length == 0 || bytes[0] != FORMAT) {
      throw new IllegalArgumentException("not the terms of a lecture, or of another version");
    }
    return new LectureTerms(bytes);
  }

  /** A stable form; see {@link #fromBytes}. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** Of the text in UTF-8. */
  int textBytes() {
    return new ByteReader(bytes, 1).number();
  }

  /** A reader of the words: see {@link WordMentions#writeTo}. */
  ByteReader words() {
    ByteReader reader = new ByteReader(bytes, 1);
    reader.number();
    return reader.block();
  }

  /** A reader of the runs: the transcript's rounded length; place, length and units of each. */
  ByteReader runs() {
    ByteReader reader = new ByteReader(bytes, 1);
    reader.number();
    reader.block();
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

  private static final class Collector implements SearchTokens.Sink {
    private final WordMentions words = new WordMentions();
    private final ByteWriter runs = new ByteWriter();
    private int runCount;
    private int transcriptTokens;
    private int textBytes;
    private int where;

    void add(String text, int place) {
      where = place;
      char[] units = text.toCharArray();
      textBytes += utf8Length(units);
      SearchTokens.cut(text, units, this);
    }

    @Override
    public void word(char[] text, int from, int to) {
      transcriptTokens += where >= Mentions.PARAGRAPHS ? 1 : 0;
      words.add(text, from, to, where);
    }

    @Override
    public void run(char[] text, int from, int to) {
      transcriptTokens += where >= Mentions.PARAGRAPHS ? to - from : 0;
      runs.number(where);
      runs.number(to - from);
      runs.units(text, from, to);
      runCount++;
    }

    private static int utf8Length(char[] text) {
      int length = 0;
      for (char c : text) {
        length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
      }
      return length;
    }

    byte[] toBytes() {
      int length = FieldWeights.roundedLength(transcriptTokens);
      ByteWriter wordBytes = new ByteWriter();
      words.writeTo(wordBytes, length);
      ByteWriter out = new ByteWriter();
      out.number(FORMAT);
      out.number(textBytes);
      out.block(wordBytes);
      out.number(length);
      out.number(runCount);
      out.append(runs);
      return out.toBytes();
    }
  }
}
