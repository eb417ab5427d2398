package dev.lectern.topics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Names of one or two Han characters found in a long text, which are as often a piece of something
 * else: 相变 is none in 真相变得. Only the surroundings of each are segmented, all at once.
 */
final class ShortHanNames {
  /** So many Han characters on each side tell where words end. */
  private static final int CONTEXT = 8;

  private final FoldedText text;
  private final StringBuilder surroundings = new StringBuilder();
  private final List<int[]> places = new ArrayList<>();

  ShortHanNames(FoldedText text) {
    this.text = text;
  }

  /** Told of a name that starts and ends where words do. */
  interface Visitor {
    void found(int id, int paragraph);
  }

  /**
   * Remembers that a name of what {@code id} stands for is at {@code [start, end)}, in a paragraph.
   */
  void add(int start, int end, int id, int paragraph) {
    int from = start;
    while (from > 0 && start - from < CONTEXT && ChineseText.isHan(text.at(from - 1))) {
      from--;
    }
    int to = end;
    while (to < text.length() && to - end < CONTEXT && ChineseText.isHan(text.at(to))) {
      to++;
    }
    int at = surroundings.length() + start - from;
    places.add(new int[] {at, at + end - start, id, paragraph});
    for (int i = from; i < to; i++) {
      surroundings.append(text.at(i));
    }
    surroundings.append('\n');
  }

  /** Tells of the names that start and end where words do, in the order they were added. */
  void tellAligned(Visitor visitor) {
    BitSet edges = new BitSet();
    for (ChineseText.Word word : ChineseText.words(surroundings.toString())) {
      edges.set(word.start());
      edges.set(word.start() + word.length());
    }
    for (int[] place : places) {
      if (edges.get(place[0]) && edges.get(place[1])) {
        visitor.found(place[2], place[3]);
      }
    }
  }
}
