package dev.lectern.topics;

import dev.lectern.topics.TokenizedText.Kind;
import dev.lectern.topics.TokenizedText.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of words between function words and punctuation, without the generic words at its ends: of
 * 标度律的局限性与新方法的必要性 only 标度律 is left.
 */
record Phrase(TokenizedText text, List<Token> words) {
  Phrase {
    words = List.copyOf(words);
  }

  private static final int MAX_HAN = 12;
  private static final int MIN_HAN = 2;
  private static final int MAX_LATIN_WORDS = 4;
  private static final int MAX_HAN_WORDS = 5;

  /** A single word this common in everyday text is no subject. */
  private static final int EVERYDAY = 300;

  /** The phrases among some tokens of a text in order, none of them empty. */
  static List<Phrase> allIn(TokenizedText text, List<Token> tokens) {
    List<Phrase> phrases = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      if (i == tokens.size() || tokens.get(i).kind() != Kind.WORD) {
        List<Token> words = trimmed(tokens.subList(start, i));
        if (!words.isEmpty()) {
          phrases.add(new Phrase(text, words));
        }
        start = i + 1;
      }
    }
    return phrases;
  }

  private static List<Token> trimmed(List<Token> words) {
    int first = 0;
    int last = words.size();
    while (first < last && isGeneric(words.get(first))) {
      first++;
    }
    while (first < last && isGeneric(words.get(last - 1))) {
      last--;
    }
    return words.subList(first, last);
  }

  private static boolean isGeneric(Token token) {
    return !token.isTerm() && PlainWords.isGeneric(token.word());
  }

  /** Whether a glossary term is part of it, or all of it. */
  boolean hasTerm() {
    return words.stream().anyMatch(Token::isTerm);
  }

  /** Whether it is one glossary term and nothing else. */
  boolean isTerm() {
    return words.size() == 1 && first().isTerm();
  }

  /** Whether it has the size of a name and is no everyday word. */
  boolean isName() {
    int han = 0;
    int latinWords = 0;
    int hanWords = 0;
    for (Token word : words) {
      if (word.han()) {
        hanWords++;
        han += word.end() - word.start();
      } else {
        latinWords++;
      }
    }
    if (han > MAX_HAN || latinWords > MAX_LATIN_WORDS || hanWords > MAX_HAN_WORDS) {
      return false;
    }
    if (hanWords == 0) {
      return isLatinName();
    }
    if (latinWords == 0 && words.size() == 1) {
      return isHanName(words.get(0));
    }
    return han >= MIN_HAN;
  }

  private static boolean isHanName(Token word) {
    int length = word.end() - word.start();
    // Two characters that the segmenter left alone are as often a verb as a name.
    return word.unknown()
        ? length > 2
        : length >= MIN_HAN && ChineseText.commonness(word.word()) < EVERYDAY;
  }

  /** A single Latin word needs to look like a name: a capital, a digit or a symbol in it. */
  private boolean isLatinName() {
    if (words.size() > 1) {
      return true;
    }
    String word = surface();
    boolean capital = word.chars().anyMatch(c -> Character.isUpperCase(c));
    return word.length() >= 2 && word.length() <= 40 && capital;
  }

  /**
   * Whether its words alone tell that it is a name, wherever it stands: Han nouns, or Latin words
   * with a capital each.
   */
  boolean isSurelyName() {
    return words.stream()
        .allMatch(
            word ->
                word.isTerm()
                    || (word.han()
                        ? word.noun()
                        : Character.isUpperCase(text.surface(word, word).codePointAt(0))));
  }

  /** Whether it is the second half of {@code 渥堆 (wet piling)}. */
  boolean translates(Phrase before) {
    return before.words.stream().allMatch(Token::han)
        && words.stream().noneMatch(Token::han)
        && text.isParenthesised(before.last().end(), first().start(), last().end());
  }

  Token first() {
    return words.get(0);
  }

  Token last() {
    return words.get(words.size() - 1);
  }

  String surface() {
    return text.surface(first(), last());
  }

  String folded() {
    return text.folded(first(), last());
  }
}
