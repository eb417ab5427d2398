package dev.lectern.search;

import dev.lectern.search.SearchTokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What tags add to the terms of a lecture.
 *
 * @param words that are in them
 * @param runs that are in them
 * @param filters terms by which whole tags are asked for
 */
record TagTerms(List<String> words, List<String> runs, Set<String> filters) {
  /** Cuts the tags of many lectures, each tag once. */
  static final class Cutter {
    private final Map<String, List<Token>> known = new HashMap<>();

    TagTerms cut(List<String> tags) {
      TagTerms terms = new TagTerms(new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
      for (String tag : tags) {
        List<Token> tokens = known.computeIfAbsent(tag, SearchTokens::of);
        for (Token token : tokens) {
          (token.isRun() ? terms.runs : terms.words).add(token.text());
        }
        terms.filters.add(
            "#t:" + tokens.stream().map(Token::text).collect(Collectors.joining("_")));
      }
      return terms;
    }
  }
}
