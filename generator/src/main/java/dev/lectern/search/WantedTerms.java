package dev.lectern.search;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The terms of an index that have to be worked out: all, or some words and all that begins with
 * some characters.
 */
final class WantedTerms {
  private final boolean all;
  private final Set<String> words = new HashSet<>();
  private final BitSet characters = new BitSet();

  /** The UTF-16 units that wanted characters begin with. */
  private final BitSet units = new BitSet(Character.MAX_VALUE + 1);

  private WantedTerms(boolean all) {
    this.all = all;
  }

  static WantedTerms all() {
    return new WantedTerms(true);
  }

  /** None but those that are added. */
  static WantedTerms none() {
    return new WantedTerms(false);
  }

  void addWord(String word) {
    words.add(word);
  }

  void addCharacter(int character) {
    characters.set(character);
    units.set(Character.toChars(character)[0]);
  }

  boolean isAll() {
    return all;
  }

  boolean isEmpty() {
    return !all && words.isEmpty() && characters.isEmpty();
  }

  /** The words, where not all are wanted. */
  Set<String> words() {
    return words;
  }

  int characters() {
    return characters.cardinality();
  }

  boolean isCharacterWanted(int character) {
    return all || characters.get(character);
  }

  /** Whether any run may hold a wanted character. */
  boolean areRunsWanted() {
    return all || !characters.isEmpty();
  }

  /** Whether a run may hold a wanted character: true for a few others too. */
  boolean isRunWanted(char[] text, int from, int length) {
    if (all) {
      return true;
    }
    for (int i = from; i < from + length; i++) {
      if (units.get(text[i])) {
        return true;
      }
    }
    return false;
  }

  /** Those of an index's words that are not wanted. */
  List<TermEntry> wordsLeft(List<TermEntry> terms) {
    return terms.stream().filter(term -> !all && !words.contains(term.term)).toList();
  }

  /** Those of the terms of runs that are not wanted. */
  List<TermEntry> runsLeft(List<TermEntry> terms) {
    return terms.stream().filter(term -> !isCharacterWanted(term.term.codePointAt(0))).toList();
  }
}
