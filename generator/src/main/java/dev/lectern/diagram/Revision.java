package dev.lectern.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A text after some edits, able to say where in the text before a character comes from, so that
 * what is found late can be shown where the author wrote it.
 */
final class Revision {
  private final String text;
  private final List<Edit> edits;

  /** For each edit, where its replacement starts in the new text. */
  private final int[] starts;

  private Revision(String text, List<Edit> edits, int[] starts) {
    this.text = text;
    this.edits = edits;
    this.starts = starts;
  }

  /** The text with nothing changed. */
  static Revision unchanged(String text) {
    return new Revision(text, List.of(), new int[0]);
  }

  /**
   * Applies edits.
   *
   * @param edits in any order; one that overlaps an earlier one (the longer, where two start
   *     together) is left out
   */
  static Revision of(String before, List<Edit> edits) {
    List<Edit> sorted =
        edits.stream()
            .sorted(
                Comparator.comparingInt(Edit::from)
                    .thenComparing(Comparator.comparingInt(Edit::to).reversed()))
            .toList();
    List<Edit> applied = new ArrayList<>(sorted.size());
    int[] starts = new int[sorted.size()];
    StringBuilder out = new StringBuilder(before.length() + 16);
    int at = 0;
    for (Edit edit : sorted) {
      if (edit.from() < at) {
        continue;
      }
      out.append(before, at, edit.from());
      starts[applied.size()] = out.length();
      applied.add(edit);
      out.append(edit.replacement());
      at = edit.to();
    }
    out.append(before, at, before.length());
    return new Revision(
        out.toString(), List.copyOf(applied), Arrays.copyOf(starts, applied.size()));
  }

  String text() {
    return text;
  }

  boolean isUnchanged() {
    return edits.isEmpty();
  }

  /**
   * Where a character of the new text stood in the old one; for what was inserted, where it was
   * inserted. O(log edits).
   */
  int before(int offset) {
    int index = Arrays.binarySearch(starts, offset);
    index = index >= 0 ? index : -index - 2;
    if (index < 0) {
      return offset;
    }
    Edit edit = edits.get(index);
    int behind = offset - starts[index] - edit.replacement().length();
    return behind >= 0 ? edit.to() + behind : edit.from();
  }

  /** Where a character of the old text stands in the new one, or what took its place. */
  int after(int offset) {
    int low = 0;
    int high = edits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (edits.get(middle).from() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0) {
      return offset;
    }
    Edit edit = edits.get(low - 1);
    int start = starts[low - 1];
    return offset >= edit.to() ? start + edit.replacement().length() + (offset - edit.to()) : start;
  }
}
