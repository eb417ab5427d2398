package dev.lectern.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Encodes the postings of what starts with some characters: single characters and pairs as terms of
 * their own; longer substrings as a tree under their first pair, each as a subset of the lectures
 * that hold it without its last character. Mostly the subset is the whole, which costs one bit:
 * this is what makes substrings of three characters and more exact at a price that positions can't
 * reach.
 *
 * <p>Levels and paragraphs are kept for terms only; a substring in a tree is ranked as the term.
 */
final class SubstringEncoder {
  /** The first character, four in a key, and the last. */
  static final int MAX_DEPTH = 6;

  /** In bits, 8 KB: a larger tree is cut into terms. */
  private static final int LARGEST_TREE = 64_000;

  /** Fewer places never make a tree so large. */
  private static final int FEW_PLACES = 400;

  private final RunAlphabet alphabet;
  private final int depth;
  private final int lectures;
  private final int[] transcriptTokens;

  private final CharacterPlaces places;
  private final Postings postings = new Postings();
  private final LectureList[] holders;
  private final Mentions mentions = new Mentions();
  private final BitOutput bits = new BitOutput();
  private long longest;

  SubstringEncoder(RunPlaces places, int depth, int lectures, int[] transcriptTokens) {
    this.alphabet = places.alphabet();
    this.depth = depth;
    this.lectures = lectures;
    this.transcriptTokens = transcriptTokens;
    this.places = new CharacterPlaces(places);
    holders = new LectureList[depth + 1];
    Arrays.setAll(holders, i -> new LectureList());
  }

  /** What begins with a character. */
  List<TermEntry> encode(int id) {
    places.collect(id);
    List<TermEntry> entries = new ArrayList<>();
    addCharacter(alphabet.text(id), entries);
    return entries;
  }

  private void addCharacter(String character, List<TermEntry> entries) {
    gather(0, places.count());
    bits.clear();
    postings.writeTo(bits, lectures, false);
    entries.add(new TermEntry(character, postings.size(), bits.toUtf8()));
    addLonger(character, 1, 0, places.count(), entries);
  }

  /** Adds what continues the {@code length} characters that all the places begin with. */
  private void addLonger(String substring, int length, int from, int to, List<TermEntry> entries) {
    places.sort(from, to, length);
    for (int start = from; start < to; ) {
      int id = places.character(start, length);
      int end = places.endOf(start, to, length);
      if (id != 0) {
        addSubstring(substring + alphabet.text(id), length + 1, start, end, entries);
      }
      start = end;
    }
  }

  /**
   * Adds a substring as a term of its own, and its continuations: in a tree behind its postings,
   * or, where the tree would make a query read too much, as further terms.
   */
  private void addSubstring(
      String substring, int length, int from, int to, List<TermEntry> entries) {
    gather(from, to);
    int holding = postings.size();
    bits.clear();
    postings.writeTo(bits, lectures, true);
    boolean apart = false;
    if (length < depth) {
      postings.copyLecturesTo(holders[length]);
      BitOutput.Mark mark = bits.mark();
      longest = bits.length() + LARGEST_TREE;
      boolean many = to - from > FEW_PLACES;
      CharacterPlaces.Kept kept = many ? places.keep(from, to) : CharacterPlaces.NOTHING;
      bits.bit(false);
      writeTree(from, to, length);
      apart = many && bits.length() > longest;
      if (apart) {
        bits.cutBackTo(mark);
        bits.bit(true);
        places.restore(kept, from);
      }
    }
    entries.add(new TermEntry(substring, holding, bits.toUtf8()));
    if (apart) {
      addLonger(substring, length, from, to, entries);
    }
  }

  /** What continues the {@code length} characters that all the places begin with. */
  private void writeTree(int from, int to, int length) {
    if (to - from == 1) {
      writeChain(from, length);
      return;
    }
    if (bits.length() > longest) {
      return;
    }
    places.sort(from, to, length);
    int start = from;
    while (start < to && places.character(start, length) == 0) {
      start++;
    }
    int kinds = 0;
    for (int i = start; i < to; i = places.endOf(i, to, length)) {
      kinds++;
    }
    bits.gamma(kinds + 1);
    int previous = -1;
    while (start < to) {
      int end = places.endOf(start, to, length);
      previous = writeRank(places.character(start, length), previous);
      LectureList longer = holders[length + 1];
      longer.clear();
      for (int i = start; i < end; i++) {
        longer.add(places.lecture(i));
      }
      longer.writeWithin(holders[length], bits);
      if (length + 1 < depth) {
        writeTree(start, end, length + 1);
      }
      start = end;
    }
  }

  /** The tree of a single place: one lecture, whose subsets take no bits. */
  private void writeChain(int place, int from) {
    for (int length = from; length < depth; length++) {
      int id = places.character(place, length);
      bits.gamma(id == 0 ? 1 : 2);
      if (id == 0) {
        return;
      }
      writeRank(id, -1);
    }
  }

  private int writeRank(int id, int previous) {
    int rank = alphabet.rank(id);
    int skipped = rank - previous - 1;
    bits.gamma((skipped >>> 10) + 1);
    bits.bits(skipped & 0x3FF, 10);
    return rank;
  }

  /** Turns places in their order into postings. */
  private void gather(int from, int to) {
    postings.clear();
    for (int i = from; i < to; ) {
      int lecture = places.lecture(i);
      mentions.clear();
      for (; i < to && places.lecture(i) == lecture; i++) {
        mentions.add(places.placeIn(i));
      }
      int eighths = mentions.eighths(transcriptTokens[lecture]);
      postings.add(lecture, FieldWeights.level(eighths), mentions.paragraph());
    }
  }
}
