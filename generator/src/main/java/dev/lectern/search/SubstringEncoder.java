package dev.lectern.search;

import static dev.lectern.search.EncodedRuns.mixed;

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
 *
 * <p>Every place is kept with the characters behind it, so that sorting never looks into the text
 * again: with tens of millions of places that, not the sorting, would be the time it takes.
 */
final class SubstringEncoder {
  /** The first character, four in a key, and the last. */
  static final int MAX_DEPTH = 6;

  private static final int KEY_CHARACTERS = 4;

  /** In bits, 8 KB: a larger tree is cut into terms. */
  private static final int LARGEST_TREE = 64_000;

  /** Fewer places never make a tree so large. */
  private static final int FEW_PLACES = 400;

  /** Up to so many places are sorted by insertion. */
  private static final int SHORT = 24;

  private final RunPlaces places;
  private final RunAlphabet alphabet;
  private final int depth;
  private final int lectures;
  private final int[] transcriptTokens;

  /** Of the fingerprints of all characters. */
  private final long seed;

  /** By place: the second to fifth character, the sixth, and lecture and place in it. */
  private long[] keys = {};

  private char[] lasts = {};
  private int[] wheres = {};

  /** For sorting. */
  private long[] otherKeys = {};

  private char[] otherLasts = {};
  private int[] otherWheres = {};
  private final int[] counts;

  private final Postings postings = new Postings();
  private final LectureList[] holders;
  private final Mentions mentions = new Mentions();
  private final BitOutput bits = new BitOutput();
  private long longest;

  SubstringEncoder(RunPlaces places, int depth, int lectures, int[] transcriptTokens) {
    this.places = places;
    this.alphabet = places.alphabet();
    this.depth = depth;
    this.lectures = lectures;
    this.transcriptTokens = transcriptTokens;
    seed = mixed(mixed(alphabet.fingerprint(), depth), lectures);
    counts = new int[alphabet.size() + 1];
    holders = new LectureList[depth + 1];
    Arrays.setAll(holders, i -> new LectureList());
  }

  /** What begins with the characters {@code fromId … toId - 1}. */
  List<EncodedRuns.Terms> encode(int fromId, int toId, EncodedRuns known) {
    List<EncodedRuns.Terms> terms = new ArrayList<>();
    for (int id = fromId; id < toId; id++) {
      terms.add(encode(id, known));
    }
    return terms;
  }

  private EncodedRuns.Terms encode(int id, EncodedRuns known) {
    int count = places.start(id + 1) - places.start(id);
    if (count > keys.length) {
      allocate(Math.max(count, 2 * keys.length));
    }
    collect(places.start(id), count);
    String character = alphabet.text(id);
    long fingerprint = fingerprint(count);
    EncodedRuns.Terms before = known.find(character, depth, fingerprint);
    if (before != null) {
      return before;
    }
    List<TermEntry> entries = new ArrayList<>();
    addCharacter(character, count, entries);
    return new EncodedRuns.Terms(character, depth, fingerprint, entries);
  }

  private void allocate(int count) {
    keys = new long[count];
    lasts = new char[count];
    wheres = new int[count];
    otherKeys = new long[count];
    otherLasts = new char[count];
    otherWheres = new int[count];
  }

  /** Of everything that the terms are made from. */
  private long fingerprint(int count) {
    long sum = seed;
    for (int i = 0; i < count; i++) {
      sum = mixed(sum, keys[i]);
      sum = mixed(sum, ((long) wheres[i] << 32) | lasts[i]);
      sum = mixed(sum, transcriptTokens[wheres[i] >>> Mentions.PLACE_BITS]);
    }
    return sum;
  }

  private void collect(int from, int count) {
    for (int i = 0; i < count; i++) {
      keys[i] = places.following(from + i);
      lasts[i] = places.fifth(from + i, keys[i]);
      wheres[i] = places.where(from + i);
    }
  }

  private void addCharacter(String character, int count, List<TermEntry> entries) {
    gather(0, count);
    bits.clear();
    postings.writeTo(bits, lectures, false);
    entries.add(new TermEntry(character, postings.size(), bits.toUtf8()));
    addLonger(character, 1, 0, count, entries);
  }

  /** Adds what continues the {@code length} characters that all the places begin with. */
  private void addLonger(String substring, int length, int from, int to, List<TermEntry> entries) {
    sort(from, to, length);
    for (int start = from; start < to; ) {
      int id = character(start, length);
      int end = endOf(start, to, length);
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
      int count = to - from;
      boolean many = count > FEW_PLACES;
      long[] keptKeys = many ? Arrays.copyOfRange(keys, from, to) : NO_KEYS;
      char[] keptLasts = many ? Arrays.copyOfRange(lasts, from, to) : NO_LASTS;
      int[] keptWheres = many ? Arrays.copyOfRange(wheres, from, to) : NO_WHERES;
      bits.bit(false);
      writeTree(from, to, length);
      apart = many && bits.length() > longest;
      if (apart) {
        bits.cutBackTo(mark);
        bits.bit(true);
        System.arraycopy(keptKeys, 0, keys, from, count);
        System.arraycopy(keptLasts, 0, lasts, from, count);
        System.arraycopy(keptWheres, 0, wheres, from, count);
      }
    }
    entries.add(new TermEntry(substring, holding, bits.toUtf8()));
    if (apart) {
      addLonger(substring, length, from, to, entries);
    }
  }

  private static final long[] NO_KEYS = {};
  private static final char[] NO_LASTS = {};
  private static final int[] NO_WHERES = {};

  /** What continues the {@code length} characters that all the places begin with. */
  private void writeTree(int from, int to, int length) {
    if (to - from == 1) {
      writeChain(from, length);
      return;
    }
    if (bits.length() > longest) {
      return;
    }
    sort(from, to, length);
    int start = from;
    while (start < to && character(start, length) == 0) {
      start++;
    }
    int kinds = 0;
    for (int i = start; i < to; i = endOf(i, to, length)) {
      kinds++;
    }
    bits.gamma(kinds + 1);
    int previous = -1;
    while (start < to) {
      int end = endOf(start, to, length);
      previous = writeRank(character(start, length), previous);
      LectureList longer = holders[length + 1];
      longer.clear();
      for (int i = start; i < end; i++) {
        longer.add(wheres[i] >>> Mentions.PLACE_BITS);
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
      int id = character(place, length);
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

  /** The id of the character {@code offset} behind the first; 0 behind the end of the run. */
  private int character(int place, int offset) {
    return offset <= KEY_CHARACTERS
        ? (int) (keys[place] >>> ((KEY_CHARACTERS - offset) * 16)) & 0xFFFF
        : lasts[place];
  }

  /** Where the character at the offset changes. */
  private int endOf(int start, int to, int offset) {
    int id = character(start, offset);
    int end = start + 1;
    while (end < to && character(end, offset) == id) {
      end++;
    }
    return end;
  }

  /** Sorts by the character at the offset; equals keep their order. */
  private void sort(int from, int to, int offset) {
    if (to - from <= SHORT) {
      insert(from, to, offset);
      return;
    }
    int[] met = new int[Math.min(to - from, counts.length)];
    int kinds = 0;
    for (int i = from; i < to; i++) {
      int id = character(i, offset);
      if (counts[id]++ == 0) {
        met[kinds++] = id;
      }
    }
    Arrays.sort(met, 0, kinds);
    int start = from;
    for (int k = 0; k < kinds; k++) {
      int count = counts[met[k]];
      counts[met[k]] = start;
      start += count;
    }
    for (int i = from; i < to; i++) {
      int slot = counts[character(i, offset)]++;
      otherKeys[slot] = keys[i];
      otherLasts[slot] = lasts[i];
      otherWheres[slot] = wheres[i];
    }
    System.arraycopy(otherKeys, from, keys, from, to - from);
    System.arraycopy(otherLasts, from, lasts, from, to - from);
    System.arraycopy(otherWheres, from, wheres, from, to - from);
    for (int k = 0; k < kinds; k++) {
      counts[met[k]] = 0;
    }
  }

  private void insert(int from, int to, int offset) {
    for (int i = from + 1; i < to; i++) {
      int id = character(i, offset);
      int j = i;
      if (character(j - 1, offset) <= id) {
        continue;
      }
      long key = keys[i];
      char last = lasts[i];
      int where = wheres[i];
      do {
        keys[j] = keys[j - 1];
        lasts[j] = lasts[j - 1];
        wheres[j] = wheres[j - 1];
        j--;
      } while (j > from && character(j - 1, offset) > id);
      keys[j] = key;
      lasts[j] = last;
      wheres[j] = where;
    }
  }

  /** Turns places in their order into postings. */
  private void gather(int from, int to) {
    postings.clear();
    for (int i = from; i < to; ) {
      int lecture = wheres[i] >>> Mentions.PLACE_BITS;
      mentions.clear();
      for (; i < to && wheres[i] >>> Mentions.PLACE_BITS == lecture; i++) {
        mentions.add(wheres[i] & PLACE);
      }
      int eighths = mentions.eighths(transcriptTokens[lecture]);
      postings.add(lecture, FieldWeights.level(eighths), mentions.paragraph());
    }
  }

  private static final int PLACE = (1 << Mentions.PLACE_BITS) - 1;
}
