package dev.lectern.topics;

import dev.lectern.topics.TokenizedText.Kind;
import dev.lectern.topics.TokenizedText.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each run of up to four words occurs in a text. */
final class PhraseCounts {
  private static final int MAX_WORDS = 4;

  private PhraseCounts() {}

  /**
   * The runs of words between function words and punctuation, folded, with how often they occur.
   */
  static Map<String, Integer> of(TokenizedText text) {
    Map<String, Integer> counts = new HashMap<>();
    List<Token> tokens = text.tokens();
    for (int first = 0; first < tokens.size(); first++) {
      for (int last = first; last < Math.min(tokens.size(), first + MAX_WORDS); last++) {
        if (tokens.get(last).kind() != Kind.WORD) {
          break;
        }
        counts.merge(text.folded(tokens.get(first), tokens.get(last)), 1, Integer::sum);
      }
    }
    return counts;
  }
}
