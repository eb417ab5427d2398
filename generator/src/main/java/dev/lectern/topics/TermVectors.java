package dev.lectern.topics;

import dev.lectern.topics.TokenizedText.Kind;
import dev.lectern.topics.TokenizedText.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the {@link TermVector} of a lecture. */
final class TermVectors {
  /** A word of the title counts as so many of the summary. */
  private static final int TITLE_WEIGHT = 3;

  private TermVectors() {}

  static TermVector of(TokenizedText title, TokenizedText summary) {
    Map<String, Integer> counts = new HashMap<>();
    count(title, TITLE_WEIGHT, counts);
    count(summary, 1, counts);
    List<Map.Entry<String, Integer>> terms = new ArrayList<>(counts.entrySet());
    terms.sort(TermVectors::compare);
    Map<Integer, Integer> byHash = new TreeMap<>();
    for (Map.Entry<String, Integer> term :
        terms.subList(0, Math.min(terms.size(), TermVector.MAX_TERMS))) {
      byHash.merge(TermVector.hash(term.getKey()), term.getValue(), Integer::sum);
    }
    int[] hashes = new int[byHash.size()];
    byte[] times = new byte[byHash.size()];
    int at = 0;
    for (Map.Entry<Integer, Integer> term : byHash.entrySet()) {
      hashes[at] = term.getKey();
      times[at++] = (byte) Math.min(Byte.MAX_VALUE, term.getValue());
    }
    return new TermVector(hashes, times);
  }

  /** Those that occur most often first, among equals the longer ones. */
  private static int compare(Map.Entry<String, Integer> one, Map.Entry<String, Integer> other) {
    int byCount = Integer.compare(other.getValue(), one.getValue());
    if (byCount != 0) {
      return byCount;
    }
    int byLength = Integer.compare(other.getKey().length(), one.getKey().length());
    return byLength != 0 ? byLength : one.getKey().compareTo(other.getKey());
  }

  private static void count(TokenizedText text, int weight, Map<String, Integer> counts) {
    for (Token token : text.tokens()) {
      if (token.kind() == Kind.WORD && token.end() - token.start() > 1) {
        counts.merge(token.word(), weight, Integer::sum);
      }
    }
  }
}
