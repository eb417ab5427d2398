package dev.lectern.search;

import dev.lectern.search.LectureTerms.Mentions;
import dev.lectern.search.WordPostings.IntList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The postings of every substring of runs up to a depth: single characters and pairs as terms of
 * their own; longer ones as a tree under their first pair, each as a subset of the lectures that
 * hold it without its last character. Mostly the subset is the whole, which costs one bit: this is
 * what makes substrings of three characters and more exact at a price that positions can't reach.
 *
 * <p>Levels and paragraphs are kept for terms only; a substring in a tree is ranked as the term.
 */
final class RunPostings {
  /** Places looked at in one task: bounds what the tasks hold at a time. */
  private static final int BATCH = 1 << 21;

  /** In bits, 8 KB: a larger tree is cut into terms. */
  private static final int LARGEST_TREE = 64_000;

  /** Distinct characters; what is beyond, more than any script has, ends a run. */
  private static final int MAX_ALPHABET = 0xFFFF;

  private final IntList runLectures = new IntList();
  private final IntList runPlaces = new IntList();
  private final IntList transcriptTokens = new IntList();

  /** All runs, each ended by a zero: UTF-16 units while lectures are added, then alphabet ids. */
  private char[] text = new char[1 << 16];

  private int length;

  /**
   * Adds the next lecture.
   *
   * @param reader behind the words
   */
  void add(ByteReader reader, List<String> tagRuns) {
    int lecture = transcriptTokens.size();
    transcriptTokens.add(reader.number());
    for (String run : tagRuns) {
      startRun(lecture, LectureTerms.TAG, run.length());
      run.getChars(0, run.length(), text, length);
      endRun(run.length());
    }
    int count = reader.number();
    for (int i = 0; i < count; i++) {
      int place = reader.number();
      int units = reader.number();
      startRun(lecture, place, units);
      for (int j = 0; j < units; j++) {
        text[length + j] = reader.unit();
      }
      endRun(units);
    }
  }

  private void startRun(int lecture, int place, int units) {
    runLectures.add(lecture);
    runPlaces.add(place);
    if (length + units + 1 > text.length) {
      text = Arrays.copyOf(text, Math.max(text.length + (text.length >> 1), length + units + 1));
    }
  }

  private void endRun(int units) {
    length += units;
    text[length++] = '\0';
  }

  /**
   * The characters and pairs, in the order of their UTF-16 units.
   *
   * @param depth of the longest substrings, from 2; the same lectures give the same alphabet, so
   *     this can be called again with another depth
   */
  List<TermEntry> encode(int depth) {
    Alphabet alphabet = alphabet();
    int[] counts = new int[alphabet.size + 1];
    for (int i = 0; i < length; i++) {
      counts[text[i]]++;
    }
    record Range(int from, int to, int places) {}
    List<Range> ranges = new ArrayList<>();
    int from = 1;
    int places = 0;
    for (int id = 1; id <= alphabet.size; id++) {
      if (places > 0 && places + counts[id] > BATCH) {
        ranges.add(new Range(from, id, places));
        from = id;
        places = 0;
      }
      places += counts[id];
    }
    if (places > 0) {
      ranges.add(new Range(from, alphabet.size + 1, places));
    }
    return ranges.parallelStream()
        .map(r -> new Task(alphabet, depth, r.places).encode(r.from, r.to, counts))
        .flatMap(List::stream)
        .toList();
  }

  private @Nullable Alphabet alphabet;

  /** By run; arrays once all are added, for they are read more than anything else. */
  private int[] lectureOf = {};

  private int[] placeOf = {};

  /** Turns the units into ids once. */
  private Alphabet alphabet() {
    if (alphabet != null) {
      return alphabet;
    }
    int[] ids = new int[Character.MAX_CODE_POINT + 1];
    for (int i = 0; i < length; ) {
      int c = Character.codePointAt(text, i, length);
      ids[c] = 1;
      i += Character.charCount(c);
    }
    int[] characters =
        IntStream.range(1, ids.length)
            .filter(c -> ids[c] != 0)
            .limit(MAX_ALPHABET)
            .boxed()
            .sorted(Comparator.comparing(Character::toString))
            .mapToInt(Integer::intValue)
            .toArray();
    Arrays.fill(ids, 0);
    for (int i = 0; i < characters.length; i++) {
      ids[characters[i]] = i + 1;
    }
    int out = 0;
    for (int i = 0; i < length; ) {
      int c = Character.codePointAt(text, i, length);
      i += Character.charCount(c);
      // A character without an id must not look like the end of the run: places would shift.
      text[out++] = (char) (c != 0 && ids[c] == 0 ? characters.length : ids[c]);
    }
    length = out;
    lectureOf = runLectures.toArray();
    placeOf = runPlaces.toArray();
    alphabet = new Alphabet(characters);
    return alphabet;
  }

  /** Id n stands for {@code characters[n - 1]}. */
  private static final class Alphabet {
    final int[] characters;
    final int size;

    Alphabet(int[] characters) {
      this.characters = characters;
      this.size = characters.length;
    }

    String text(int id) {
      return Character.toString(characters[id - 1]);
    }

    /** Where a character stands in the tree's order: ideographs first, for they are the most. */
    int rank(int id) {
      return (characters[id - 1] - 0x4E00) & 0x3FFFF;
    }
  }

  /** Encodes what starts with some characters: all their places, grouped by what follows. */
  private final class Task {
    private final Alphabet alphabet;
    private final int depth;
    private final int[] positions;
    private final int[] runs;
    private final int[] otherPositions;
    private final int[] otherRuns;
    private final int[] counts;
    private final Postings[] postings;
    private final Mentions mentions = new Mentions();
    private final BitOutput bits = new BitOutput();

    Task(Alphabet alphabet, int depth, int places) {
      this.alphabet = alphabet;
      this.depth = depth;
      positions = new int[places];
      runs = new int[places];
      otherPositions = new int[places];
      otherRuns = new int[places];
      counts = new int[alphabet.size + 1];
      postings = new Postings[depth + 1];
      Arrays.setAll(postings, i -> new Postings());
    }

    List<TermEntry> encode(int fromId, int toId, int[] totals) {
      int[] next = new int[toId - fromId + 1];
      for (int id = fromId; id < toId; id++) {
        next[id - fromId + 1] = next[id - fromId] + totals[id];
      }
      int run = 0;
      for (int i = 0; i < length; i++) {
        int id = text[i];
        if (id == 0) {
          run++;
        } else if (id >= fromId && id < toId) {
          int slot = next[id - fromId]++;
          positions[slot] = i;
          runs[slot] = run;
        }
      }
      List<TermEntry> entries = new ArrayList<>();
      int from = 0;
      for (int id = fromId; id < toId; id++) {
        int to = next[id - fromId];
        if (to > from) {
          addCharacter(id, from, to, entries);
        }
        from = to;
      }
      return entries;
    }

    private void addCharacter(int id, int from, int to, List<TermEntry> entries) {
      String character = alphabet.text(id);
      Postings single = postings[1];
      gather(from, to, single);
      bits.clear();
      single.writeTo(bits, transcriptTokens.size(), false);
      entries.add(new TermEntry(character, single.size(), bits.trimmed()));
      for (Group group : groups(from, to, 1, false)) {
        addSubstring(character + alphabet.text(group.id), 2, group.from, group.to, entries);
      }
    }

    /**
     * Adds a substring as a term of its own, and its continuations: in a tree behind its postings,
     * or, where the tree would make a query read too much, as further terms.
     *
     * @param count characters of the substring
     */
    private void addSubstring(
        String substring, int count, int from, int to, List<TermEntry> entries) {
      Postings own = postings[count];
      gather(from, to, own);
      bits.clear();
      if (count < depth) {
        writeTree(from, to, count);
      }
      BitOutput tree = bits.trimmed();
      boolean apart = tree.length() > LARGEST_TREE;
      bits.clear();
      own.writeTo(bits, transcriptTokens.size(), true);
      if (count < depth) {
        bits.bit(apart);
      }
      if (!apart) {
        bits.append(tree);
      }
      entries.add(new TermEntry(substring, own.size(), bits.trimmed()));
      if (apart) {
        // The tree has sorted the places by what follows; lectures must ascend again.
        Arrays.sort(positions, from, to);
        Arrays.sort(runs, from, to);
        for (Group group : groups(from, to, count, false)) {
          String longer = substring + alphabet.text(group.id);
          addSubstring(longer, count + 1, group.from, group.to, entries);
        }
      }
    }

    /** Places {@code from … to - 1} continue alike for {@code offset} characters. */
    private void writeTree(int from, int to, int offset) {
      List<Group> groups = groups(from, to, offset, true);
      bits.gamma(groups.size() + 1);
      int previous = -1;
      for (Group group : groups) {
        int rank = alphabet.rank(group.id);
        int skipped = rank - previous - 1;
        bits.gamma((skipped >>> 10) + 1);
        bits.bits(skipped & 0x3FF, 10);
        previous = rank;
        Postings longer = postings[offset + 1];
        gatherLectures(group.from, group.to, longer);
        longer.writeWithin(postings[offset], bits);
        if (offset + 1 < depth) {
          writeTree(group.from, group.to, offset + 1);
        }
      }
    }

    private record Group(int id, int from, int to) {}

    /**
     * Sorts the places, keeping their order otherwise, by the character at {@code offset}, and
     * leaves out those whose run ends before it.
     *
     * @param byRank in the order of the tree, else in that of UTF-16 units
     */
    private List<Group> groups(int from, int to, int offset, boolean byRank) {
      long[] met = new long[4];
      int kinds = 0;
      for (int i = from; i < to; i++) {
        int id = text[positions[i] + offset];
        if (counts[id]++ == 0 && id != 0) {
          if (kinds == met.length) {
            met = Arrays.copyOf(met, kinds * 4);
          }
          met[kinds++] = byRank ? ((long) alphabet.rank(id) << 16) | id : id;
        }
      }
      counts[0] = 0;
      if (kinds > 1) {
        Arrays.sort(met, 0, kinds);
      }
      List<Group> groups = new ArrayList<>(kinds);
      int start = from;
      for (int k = 0; k < kinds; k++) {
        int id = (int) (met[k] & 0xFFFF);
        groups.add(new Group(id, start, start + counts[id]));
        int count = counts[id];
        counts[id] = start;
        start += count;
      }
      counts[0] = start;
      for (int i = from; i < to; i++) {
        int slot = counts[text[positions[i] + offset]]++;
        otherPositions[slot] = positions[i];
        otherRuns[slot] = runs[i];
      }
      System.arraycopy(otherPositions, from, positions, from, to - from);
      System.arraycopy(otherRuns, from, runs, from, to - from);
      counts[0] = 0;
      for (Group group : groups) {
        counts[group.id] = 0;
      }
      return groups;
    }

    private void gather(int from, int to, Postings out) {
      out.clear();
      for (int i = from; i < to; ) {
        int lecture = lectureOf[runs[i]];
        mentions.clear();
        for (; i < to && lectureOf[runs[i]] == lecture; i++) {
          mentions.add(placeOf[runs[i]]);
        }
        int eighths = mentions.eighths(transcriptTokens.get(lecture));
        out.add(lecture, FieldWeights.level(eighths), mentions.paragraph());
      }
    }

    private void gatherLectures(int from, int to, Postings out) {
      out.clear();
      int previous = -1;
      for (int i = from; i < to; i++) {
        int lecture = lectureOf[runs[i]];
        if (lecture != previous) {
          out.add(lecture, 0, 0);
          previous = lecture;
        }
      }
    }
  }
}
