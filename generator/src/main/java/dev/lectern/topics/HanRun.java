package dev.lectern.topics;

import dev.lectern.topics.ChineseText.Word;
import dev.lectern.topics.TokenizedText.Kind;
import dev.lectern.topics.TokenizedText.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A run of Han characters cut into words. Threads may share one. */
final class HanRun {
  private final String text;
  private final List<Word> words;

  /** Made when first asked for, by several threads perhaps, each the same. */
  private @Nullable List<Token> tokens;

  /**
   * A run.
   *
   * @param text folded
   * @param words of it, one behind the other without gaps
   */
  HanRun(String text, List<Word> words) {
    this.text = text;
    this.words = List.copyOf(words);
  }

  int length() {
    return text.length();
  }

  List<Word> words() {
    return words;
  }

  /**
   * The words as what a phrase is made of, where they stand in the run. Characters that the
   * segmenter left alone, side by side, are one word that it does not know.
   */
  List<Token> tokens() {
    List<Token> known = tokens;
    if (known == null) {
      known = List.copyOf(made());
      tokens = known;
    }
    return known;
  }

  private List<Token> made() {
    List<Token> made = new ArrayList<>();
    int singles = -1;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      int end = word.start() + word.length();
      Kind kind = kind(word, end);
      boolean counted =
          word.nature().equals("m")
              && i + 1 < words.size()
              && words.get(i + 1).nature().startsWith("q");
      if (counted) {
        kind = Kind.NUMBER;
        end += words.get(++i).length();
      }
      if (kind == Kind.WORD && word.length() == 1) {
        singles = singles < 0 ? word.start() : singles;
        continue;
      }
      if (singles >= 0) {
        made.add(token(singles, word.start(), Kind.WORD, true, false));
        singles = -1;
      }
      boolean noun = word.nature().startsWith("n") || word.nature().equals("vn");
      made.add(token(word.start(), end, kind, false, noun));
    }
    if (singles >= 0) {
      made.add(token(singles, text.length(), Kind.WORD, true, false));
    }
    return made;
  }

  private Kind kind(Word word, int end) {
    if (PlainWords.isFunction(text.substring(word.start(), end))) {
      return Kind.FUNCTION;
    }
    if (word.length() == 1) {
      return Kind.WORD;
    }
    // Prepositions, conjunctions, particles, pronouns, interjections, adverbs of two characters.
    return switch (word.nature().toLowerCase(Locale.ROOT).charAt(0)) {
      case 'c', 'u', 'r', 'y', 'e', 'o' -> Kind.FUNCTION;
      case 'm' -> Kind.NUMBER;
      default -> word.nature().equals("p") ? Kind.FUNCTION : Kind.WORD;
    };
  }

  private Token token(int start, int end, Kind kind, boolean unknown, boolean noun) {
    return new Token(start, end, kind, text.substring(start, end), true, unknown, noun, -1);
  }
}
