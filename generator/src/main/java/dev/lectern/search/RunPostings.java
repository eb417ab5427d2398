package dev.lectern.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The runs of all lectures, and the postings of their substrings up to a depth: see {@link
 * SubstringEncoder}.
 */
final class RunPostings {
  /** Places that one task encodes, unless a character has more. */
  private static final int BATCH = 1 << 18;

  /** A way through the text for so many places costs less than the memory for all. */
  private static final int HELD = 1 << 25;

  /** A place of a run holds its lecture in the upper bits. */
  static final int MAX_LECTURES = 1 << (32 - Mentions.PLACE_BITS);

  private final WantedTerms wanted;
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

  /**
   * Postings of no lecture.
   *
   * @param wanted only the substrings that begin with its characters are encoded
   */
  RunPostings(WantedTerms wanted) {
    this(wanted, HELD);
  }

  /**
   * The same.
   *
   * @param held how many places are held at a time, unless a character has more
   */
  RunPostings(WantedTerms wanted, int held) {
    this.wanted = wanted;
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
    if (!wanted.areRunsWanted()) {
      lectures++;
      return;
    }
    for (String run : tagRuns) {
      reserve(run.length());
      run.getChars(0, run.length(), text, length);
      endRun(Mentions.TAG, run.length());
    }
    int count = reader.number();
    for (int i = 0; i < count; i++) {
      int place = reader.number();
      int units = reader.number();
      reserve(units);
      reader.units(text, length, units);
      endRun(place, units);
    }
    lectures++;
  }

  private void reserve(int units) {
    // Readers may look as far as the longest substring beyond the end.
    int needed = length + units + 1 + SubstringEncoder.MAX_DEPTH;
    if (needed > text.length) {
      text = Arrays.copyOf(text, Math.max(text.length + (text.length >> 1), needed));
    }
  }

  /** Takes the run that stands behind the text, unless nothing in it is wanted. */
  private void endRun(int place, int units) {
    if (!wanted.isRunWanted(text, length, units)) {
      return;
    }
    if (runs == wheres.length) {
      wheres = Arrays.copyOf(wheres, runs + (runs >> 1));
    }
    wheres[runs++] = lectures << Mentions.PLACE_BITS | place;
    length += units;
    text[length++] = '\0';
  }

  /**
   * The wanted terms, in the order of the alphabet.
   *
   * @param depth of the longest substrings, from 2; this can be called again with another one
   */
  List<TermEntry> encode(int depth) {
    if (alphabet == null) {
      alphabet = RunAlphabet.of(text, length);
      length = alphabet.replace(text, length);
      Arrays.fill(text, length, Math.min(text.length, length + SubstringEncoder.MAX_DEPTH), '\0');
    }
    RunAlphabet characters = alphabet;
    int[] counts = RunPlaces.counts(text, length, characters.size());
    List<TermEntry> terms = new ArrayList<>();
    for (int from = 1; from < counts.length; ) {
      boolean[] part = new boolean[counts.length];
      int to = from;
      for (long places = 0; to < counts.length && places < held; to++) {
        part[to] = wanted.isCharacterWanted(characters.character(to));
        places += part[to] ? counts[to] : 0;
      }
      encode(new RunPlaces(characters, text, length, wheres, part), part, depth)
          .forEach(terms::addAll);
      from = to;
    }
    return terms;
  }

  /** Encodes some characters. */
  private List<List<TermEntry>> encode(RunPlaces places, boolean[] part, int depth) {
    // As many as threads ask for at a time: what they hold is large, and is used again.
    Queue<SubstringEncoder> encoders = new ConcurrentLinkedQueue<>();
    return batches(places, part).parallelStream()
        .map(
            batch -> {
              SubstringEncoder idle = encoders.poll();
              SubstringEncoder encoder =
                  idle == null
                      ? new SubstringEncoder(places, depth, lectures, transcriptTokens)
                      : idle;
              List<TermEntry> terms = new ArrayList<>();
              batch.forEach(id -> terms.addAll(encoder.encode(id)));
              encoders.add(encoder);
              return terms;
            })
        .toList();
  }

  /** Characters, each list encoded by one task. */
  private static List<List<Integer>> batches(RunPlaces places, boolean[] part) {
    List<List<Integer>> batches = new ArrayList<>();
    int size = BATCH;
    for (int id = 1; id < part.length; id++) {
      if (part[id]) {
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
