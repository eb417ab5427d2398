package dev.lectern.topics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;

/**
 * A short text cut into words: Latin words by their letters, Han words by the segmenter.
 *
 * <p>Characters that the segmenter leaves alone and that stand side by side are one word that it
 * does not know (玻|尔|兹|曼|机), so no candidate is ever a piece of one; see {@link HanRun}.
 */
final class TokenizedText {
  /** Text beyond this many UTF-16 units is not looked at. */
  static final int MAX_LENGTH = 20_000;

  /** What stands in the text. */
  enum Kind {
    /** A word that may be part of a phrase. */
    WORD,
    /** A word such as 与 or {@code the}, which parts phrases. */
    FUNCTION,
    /** Digits alone, or a counted number: parts phrases. */
    NUMBER,
    /** Punctuation, symbols, or a blank between Han characters: parts phrases. */
    BREAK
  }

  /**
   * A word or what parts words.
   *
   * @param word in lower case and simplified
   * @param han true for Han characters
   * @param unknown true for a word that the segmenter's dictionary does not hold
   * @param noun true for a Han word the segmenter takes for a noun
   * @param term the id of the glossary term it is a name of, or -1
   */
  record Token(
      int start,
      int end,
      Kind kind,
      String word,
      boolean han,
      boolean unknown,
      boolean noun,
      int term) {
    boolean isTerm() {
      return term >= 0;
    }

    private Token movedBy(int distance) {
      return new Token(start + distance, end + distance, kind, word, han, unknown, noun, term);
    }
  }

  private final String text;
  private final String folded;
  private List<Token> tokens = new ArrayList<>();
  private final BitSet edges = new BitSet();

  private TokenizedText(String text, String folded) {
    this.text = text;
    this.folded = folded;
  }

  /** Cuts an NFKC text and makes each name of a glossary term one word; linear. */
  static TokenizedText of(String normalized, Glossary glossary) {
    String text = normalized.substring(0, Math.min(normalized.length(), MAX_LENGTH));
    char[] simplified = text.toCharArray();
    for (int i = 0; i < simplified.length; i++) {
      simplified[i] = FoldedText.fold(simplified[i]);
    }
    TokenizedText tokenized = new TokenizedText(text, new String(simplified));
    tokenized.cut();
    tokenized.joinTerms(glossary);
    return tokenized;
  }

  List<Token> tokens() {
    return tokens;
  }

  /** The tokens of each line. */
  List<List<Token>> lines() {
    List<List<Token>> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      if (i == tokens.size() || tokens.get(i).word().equals("\n")) {
        lines.add(tokens.subList(start, i));
        start = i + 1;
      }
    }
    return lines;
  }

  /**
   * Whether nothing but a parenthesis stands before what is at {@code [start, end)}, one behind.
   */
  boolean isParenthesised(int endBefore, int start, int end) {
    return text.substring(endBefore, start).strip().equals("(")
        && text.substring(end, Math.min(text.length(), end + 2)).strip().startsWith(")");
  }

  /** The words from one token to another as they came. */
  String surface(Token first, Token last) {
    return text.substring(first.start(), last.end());
  }

  /** As {@link #surface}, in lower case and simplified. */
  String folded(Token first, Token last) {
    return folded.substring(first.start(), last.end());
  }

  private void cut() {
    Iterator<HanRun> runs = ChineseText.runs(folded).iterator();
    int length = folded.length();
    int at = 0;
    while (at < length) {
      char c = folded.charAt(at);
      int end = at + 1;
      if (ChineseText.isHan(c)) {
        HanRun run = runs.next();
        addHan(at, run.tokens());
        end = at + run.length();
      } else if (startsWord(at)) {
        end = runOfWord(at + 1);
        addWord(at, end);
      } else if (!FoldedText.isBlank(c) || c == '\n' || isBlankBetweenHan(at)) {
        addOther(at, end, Kind.BREAK);
      }
      at = end;
    }
    edges.set(0);
    edges.set(length);
  }

  /** A name must start and end with words: 相变 is none in 真相变得. */
  private void joinTerms(Glossary glossary) {
    FoldedText names = FoldedText.of(text);
    List<Token> joined = new ArrayList<>(tokens.size());
    int[] next = {0};
    glossary.scan(
        names,
        (from, to, id) -> {
          int start = names.origin(from);
          int end = names.origin(to - 1) + 1;
          if (!edges.get(start) || !edges.get(end)) {
            return false;
          }
          while (tokens.get(next[0]).start() < start) {
            joined.add(tokens.get(next[0]++));
          }
          boolean han = ChineseText.isHan(folded.charAt(start));
          joined.add(
              new Token(start, end, Kind.WORD, folded.substring(start, end), han, false, true, id));
          while (next[0] < tokens.size() && tokens.get(next[0]).start() < end) {
            next[0]++;
          }
          return true;
        });
    joined.addAll(tokens.subList(next[0], tokens.size()));
    tokens = joined;
  }

  private boolean isBlankBetweenHan(int at) {
    return (at > 0 && ChineseText.isHan(folded.charAt(at - 1)))
        && (at + 1 >= folded.length() || !FoldedText.isWordCharacter(folded.charAt(at + 1)));
  }

  private boolean startsWord(int at) {
    char c = folded.charAt(at);
    if (FoldedText.isWordCharacter(c)) {
      return true;
    }
    // .NET, but not the end of a sentence that lacks its blank.
    return c == '.'
        && (at == 0 || FoldedText.isBlank(folded.charAt(at - 1)))
        && at + 1 < folded.length()
        && Character.isLetter(folded.charAt(at + 1));
  }

  private int runOfWord(int from) {
    int end = from;
    while (end < folded.length()) {
      char c = folded.charAt(end);
      if (FoldedText.isWordCharacter(c)) {
        end++;
      } else if (isInnerJoint(c)
          && end + 1 < folded.length()
          && FoldedText.isWordCharacter(folded.charAt(end + 1))) {
        end += 2;
      } else {
        break;
      }
    }
    return withSuffix(end);
  }

  /** C++, C#. */
  private int withSuffix(int end) {
    if (folded.startsWith("++", end)) {
      return end + 2;
    }
    boolean sharp = end < folded.length() && folded.charAt(end) == '#';
    return sharp && Character.isLetter(folded.charAt(end - 1)) ? end + 1 : end;
  }

  private static boolean isInnerJoint(char c) {
    return switch (c) {
      case '-', '\'', '’', '.', '/', '_', '&', '·', '‐', '‑' -> true;
      default -> false;
    };
  }

  private void addWord(int start, int end) {
    String word = folded.substring(start, end);
    boolean number = word.chars().noneMatch(Character::isLetter);
    Kind kind = number ? Kind.NUMBER : PlainWords.isFunction(word) ? Kind.FUNCTION : Kind.WORD;
    addOther(start, end, kind);
  }

  private void addHan(int start, List<Token> ofRun) {
    for (Token token : ofRun) {
      add(token.movedBy(start));
    }
  }

  private void addOther(int start, int end, Kind kind) {
    add(new Token(start, end, kind, folded.substring(start, end), false, false, false, -1));
  }

  private void add(Token token) {
    tokens.add(token);
    edges.set(token.start());
    edges.set(token.end());
  }
}
