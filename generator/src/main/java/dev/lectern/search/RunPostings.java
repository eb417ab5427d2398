package dev.lectern.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The runs of all lectures, and the postings of every substring of theirs up to a depth: see {@link
 * SubstringEncoder}.
 */
final class RunPostings {
  /** Places that one task encodes, unless a character has more. */
  private static final int BATCH = 1 << 18;

  /** A way through the text for so many places costs less than the memory for all. */
  private static final int HELD = 1 << 25;

  /** A place of a run holds its lecture in the upper bits. */
  static final int MAX_LECTURES = 1 << (32 - Mentions.PLACE_BITS);

  private final int held;

  /** By run: lecture and place. */
  private int[] wheres = new int[1 << 12];

  private int runs;
  private int[] transcriptTokens = new int[1 << 10];
  private int lectures;

  /** All runs, each ended by a zero: UTF-16 units while lectures are added, then alphabet ids. */
  private char[] text = new char[1 << 16];

  private int length;

  private @Nullable RunAlphabet alphabet;

  /** By character, of all its places: see {@link RunSums}. */
  private long[] sums = {};

  RunPostings() {
    this(HELD);
  }

  /**
   * Postings of no lecture.
   *
   * @param held how many places are held at a time, unless a character has more
   */
  RunPostings(int held) {
    this.held = held;
  }

  /**
   * Adds the next lecture.
   *
   * @param reader of its runs
   */
  void add(ByteReader reader, List<String> tagRuns) {
    if (lectures == MAX_LECTURES) {
      throw new IllegalArgumentException("more lectures than the index can number");
    }
    if (lectures == transcriptTokens.length) {
      transcriptTokens = Arrays.copyOf(transcriptTokens, lectures * 2);
    }
    transcriptTokens[lectures] = reader.number();
    for (String run : tagRuns) {
      startRun(Mentions.TAG, run.length());
      run.getChars(0, run.length(), text, length);
      endRun(run.length());
    }
    int count = reader.number();
    for (int i = 0; i < count; i++) {
      int place = reader.number();
      int units = reader.number();
      startRun(place, units);
      reader.units(text, length, units);
      endRun(units);
    }
    lectures++;
  }

  private void startRun(int place, int units) {
    if (runs == wheres.length) {
      wheres = Arrays.copyOf(wheres, runs + (runs >> 1));
    }
    wheres[runs++] = lectures << Mentions.PLACE_BITS | place;
    // Readers may look as far as the longest substring beyond the end.
    int needed = length + units + 1 + SubstringEncoder.MAX_DEPTH;
    if (needed > text.length) {
      text = Arrays.copyOf(text, Math.max(text.length + (text.length >> 1), needed));
    }
  }

  private void endRun(int units) {
    length += units;
    text[length++] = '\0';
  }

  /**
   * All terms, in the order of the alphabet.
   *
   * @param depth of the longest substrings, from 2; this can be called again with another one
   * @param known of an earlier time; what has changed since is worked out anew
   */
  List<EncodedRuns.Terms> encode(int depth, EncodedRuns known) {
    if (alphabet == null) {
      alphabet = RunAlphabet.of(text, length);
      length = alphabet.replace(text, length);
      Arrays.fill(text, length, Math.min(text.length, length + SubstringEncoder.MAX_DEPTH), '\0');
      sums = RunSums.of(text, length, alphabet.size(), wheres, transcriptTokens);
    }
    RunAlphabet characters = alphabet;
    long seed = Sums.mixed(Sums.mixed(characters.fingerprint(), depth), lectures);
    EncodedRuns.Terms[] terms = new EncodedRuns.Terms[characters.size() + 1];
    long[] fingerprints = new long[terms.length];
    boolean[] wanted = new boolean[terms.length];
    for (int id = 1; id < terms.length; id++) {
      fingerprints[id] = Sums.mixed(seed, sums[id]);
      terms[id] = known.find(characters.text(id), depth, fingerprints[id]);
      wanted[id] = terms[id] == null;
    }
    int from = firstFrom(1, wanted);
    if (from == wanted.length) {
      // Nothing to work out: the text need not be gone through for it.
      return Arrays.asList(terms).subList(1, terms.length);
    }
    int[] counts = RunPlaces.counts(text, length, characters.size());
    while (from < wanted.length) {
      int to = from;
      for (long places = 0; to < terms.length && places < held; to++) {
        places += wanted[to] ? counts[to] : 0;
      }
      boolean[] part = new boolean[terms.length];
      System.arraycopy(wanted, from, part, from, to - from);
      encode(
          new RunPlaces(characters, text, length, wheres, part), part, depth, fingerprints, terms);
      from = firstFrom(to, wanted);
    }
    return Arrays.asList(terms).subList(1, terms.length);
  }

  /** The first that is wanted, from a character on; behind all when none is. */
  private static int firstFrom(int id, boolean[] wanted) {
    int first = id;
    while (first < wanted.length && !wanted[first]) {
      first++;
    }
    return first;
  }

  /** Encodes some characters. */
  private void encode(
      RunPlaces places,
      boolean[] wanted,
      int depth,
      long[] fingerprints,
      EncodedRuns.Terms[] terms) {
    // As many as threads ask for at a time: what they hold is large, and is used again.
    Queue<SubstringEncoder> encoders = new ConcurrentLinkedQueue<>();
    batches(places, wanted).parallelStream()
        .forEach(
            batch -> {
              SubstringEncoder idle = encoders.poll();
              SubstringEncoder encoder =
                  idle == null
                      ? new SubstringEncoder(places, depth, lectures, transcriptTokens)
                      : idle;
              for (int id : batch) {
                terms[id] =
                    new EncodedRuns.Terms(
                        places.alphabet().text(id), depth, fingerprints[id], encoder.encode(id));
              }
              encoders.add(encoder);
            });
  }

  /** Characters, each list encoded by one task. */
  private static List<List<Integer>> batches(RunPlaces places, boolean[] wanted) {
    List<List<Integer>> batches = new ArrayList<>();
    int size = BATCH;
    for (int id = 1; id < wanted.length; id++) {
      if (wanted[id]) {
        int own = places.start(id + 1) - places.start(id);
        if (size + own > BATCH) {
          batches.add(new ArrayList<>());
          size = 0;
        }
        batches.get(batches.size() - 1).add(id);
        size += own;
      }
    }
    return batches;
  }
}
