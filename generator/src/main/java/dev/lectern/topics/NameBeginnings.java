package dev.lectern.topics;

import java.util.List;

/**
 * What names begin with: tells of most places of a text that none can be there. May take another
 * beginning for one of a name, never the other way about.
 */
final class NameBeginnings {
  private static final int BITS = 16;

  /** By hash, words that a name begins with, and the plurals of those that are all of one. */
  private final boolean[] words = new boolean[1 << BITS];

  /** By hash, the first two characters of names that begin with no word. */
  private final boolean[] pairs = new boolean[1 << BITS];

  /** Names of one character that is no word. */
  private final boolean[] singles = new boolean[1 << Character.SIZE];

  NameBeginnings(List<String> names) {
    names.forEach(this::add);
  }

  private void add(String name) {
    char first = name.charAt(0);
    if (!FoldedText.isWordCharacter(first)) {
      if (name.length() == 1) {
        singles[first] = true;
      } else {
        pairs[slot(hash(first, name.charAt(1)))] = true;
      }
      return;
    }
    int hash = first;
    int end = 1;
    while (end < name.length() && FoldedText.isWordCharacter(name.charAt(end))) {
      hash = hash(hash, name.charAt(end++));
    }
    words[slot(hash)] = true;
    if (end == name.length()) {
      words[slot(hash(hash, 's'))] = true;
      words[slot(hash(hash(hash, 'e'), 's'))] = true;
    }
  }

  /** The hash of a word that begins with one of this hash and goes on with a character. */
  static int hash(int hash, char next) {
    return hash * 31 + next;
  }

  private static int slot(int hash) {
    return (hash * 0x9E3779B9) >>> (32 - BITS);
  }

  /** Whether a name may begin with a whole word of this hash. */
  boolean hasWord(int hash) {
    return words[slot(hash)];
  }

  /** Whether a name may begin with these two, the first of which is part of no word. */
  boolean hasPair(char first, char second) {
    return singles[first] || pairs[slot(hash(first, second))];
  }
}
