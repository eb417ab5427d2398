package dev.lectern.search;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The characters that runs are made of, numbered from 1 in the order of the trees. */
final class RunAlphabet {
  /** More than any script has; the characters beyond count as the last. */
  static final int MOST = 0xFFFF;

  private final int[] characters;
  private final char[] ids;

  private RunAlphabet(int[] characters) {
    this.characters = characters;
    this.ids = new char[Character.MAX_CODE_POINT + 1];
    for (int i = 0; i < characters.length; i++) {
      ids[characters[i]] = (char) (i + 1);
    }
  }

  static RunAlphabet of(char[] text, int length) {
    boolean[] met = new boolean[Character.MAX_CODE_POINT + 1];
    for (int i = 0; i < length; i++) {
      int c = codePointAt(text, i, length);
      met[c] = true;
      i += c >>> 16 == 0 ? 0 : 1;
    }
    return new RunAlphabet(
        IntStream.range(1, met.length)
            .filter(c -> met[c])
            .boxed()
            .sorted(Comparator.comparing(RunAlphabet::rankOf))
            .limit(MOST)
            .mapToInt(Integer::intValue)
            .toArray());
  }

  /** Puts ids in the place of characters; the new length. */
  int replace(char[] text, int length) {
    int out = 0;
    for (int i = 0; i < length; i++) {
      int c = codePointAt(text, i, length);
      i += c >>> 16 == 0 ? 0 : 1;
      // A character without an id must not look like the end of the run: places would shift.
      text[out++] = c != 0 && ids[c] == 0 ? (char) characters.length : ids[c];
    }
    return out;
  }

  private static int codePointAt(char[] text, int i, int length) {
    // Nearly all are no surrogates, and tens of millions are asked for.
    return Character.isHighSurrogate(text[i]) ? Character.codePointAt(text, i, length) : text[i];
  }

  int size() {
    return characters.length;
  }

  int character(int id) {
    return characters[id - 1];
  }

  String text(int id) {
    return Character.toString(characters[id - 1]);
  }

  /** Where a character stands in a tree: ideographs first, for they are the most. */
  int rank(int id) {
    return rankOf(characters[id - 1]);
  }

  private static int rankOf(int character) {
    return (character - 0x4E00) & 0x3FFFF;
  }
}
