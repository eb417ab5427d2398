package dev.lectern.transcript;

import dev.lectern.lecture.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the first words of a sentence tell: a new turn ("next question", 接下来), a step of the
 * argument ("so", 首先), or that it leans on the sentence before it ("because", 而且).
 *
 * <p>A weight is what a paragraph break before such a sentence costs; below 0 it is welcome.
 */
final class Openers {
  /** Longest word that begins a clause of a run-on sentence. */
  static final int LONGEST_WORD = 8;

  /** Longest Chinese word that begins one. */
  static final int MOST_CLAUSE_LETTERS = 4;

  /** From this quality on a clause-opening word is a conjunction, not the subject. */
  static final float JOINS = 1.5f;

  private static final int MOST_WORDS = 4;
  private static final int MOST_LETTERS = 6;
  private static final int LONGEST = 32;

  private static final Weights SENTENCES;
  private static final Weights CLAUSES;

  static {
    Map<String, Float> sentences = new HashMap<>();
    Map<String, Float> clauses = new HashMap<>();
    put(
        sentences,
        -1.8f,
        """
        next question|the next question|another question|one last question|last question|my question
        final question|one more question|question from|a question from|first question|second question
        maybe one last|let me ask|so let me ask|so let me also|well let me ask|let me also ask
        maybe we'll just|i have a question|can i ask|i wanted to ask|i want to ask
        i'd like to ask|let's move on|moving on|let's turn to|let's talk about|now let's
        okay so let's|thank you|thanks so much|thanks for|so thanks so much|thank you so much
        welcome|welcome to|welcome back|good morning|good afternoon|good evening|hello everyone
        ladies and gentlemen|to summarize|to sum up|in conclusion|to conclude|well we've come
        we've come to|so to summarize|hi everyone|okay go ahead|go ahead
        下一个问题|第一个问题|第二个问题|第三个问题|最后一个问题|我的问题|我想问|请问|有一个问题
        接下来|下面我们|下面|谢谢|感谢|大家好|各位|欢迎|总结一下|总之|综上|最后我们|首先
        我们来看|我们再来看|让我们|现在我们|好的|提问|主持人""");
    put(
        sentences,
        -1.1f,
        """
        hi|hello|alright|all right|i want to|let me|let's suppose|i'm wondering|i was wondering|i wonder
        first of all|firstly|secondly|thirdly|finally|in the next|the next|the second|the third
        the first|the other thing|another|another thing|another example|one thing|now|okay so
        so let's|so let me|so now|moving|in summary|suppose|imagine|in this lecture|in this section
        其次|再次|最后|另外|那么|现在|第一|第二|第三|第四|好|回到|再来看|在本节|本节|本章|到目前为止|假设|想象|如果说""");
    put(
        sentences,
        -0.5f,
        """
        so|okay|ok|well|let's|given|meanwhile|in general|anyway|when|if|how|people|there's|there are
        however|today|at this point|what about|you mentioned
        我们|为了|当|在|如何|什么|随着|对于|关于|通过|由于|今天|此外""");
    put(
        sentences,
        0.5f,
        """
        and|but|this|these|those|even|that|that's|it|it's|they|they're|he|she|then|also|in fact
        for example|for instance|again|yes|no|yeah|sure|just|actually|and so|but then
        所以|因此|但是|但|不过|它|他|她|这|那|然后|同时|例如|比如|也|还|是的|对|当然|其实|事实上|于是|由此""");
    put(
        sentences,
        1.1f,
        """
        or|because|which|otherwise|true|right|exactly|them|him|her|such|both|neither|either|nor
        not|same|therefore|thus|hence|in other words|that is|i mean|like|so it|so that|so that's
        而且|因为|也就是说|并且|其中|即|否则|它们|他们|这些|那些|这样|这种|这个|此时|前者|后者|同样|换句话说""");

    clause(clauses, 4, "okay|alright|接下来|下面我们|首先|总结一下|第二个|我们来看|最后我们|大家好");
    clause(clauses, 2.5f, "so|now|well|because|but|anyway|however|所以|但是|那么|然后|其次|另外|最后|因为|因此|现在");
    clause(clauses, JOINS, "and|then|if|when|or|which|而且|如果|就是|不过|同时|其实|比如");
    clause(clauses, 1.2f, "we|i|you|it|我们|你们|大家");
    SENTENCES = new Weights(sentences);
    CLAUSES = new Weights(clauses);
  }

  private Openers() {}

  /** Words or phrases with what each weighs. */
  private static final class Weights {
    private final WordList phrases;
    private final float[] weights;

    Weights(Map<String, Float> weights) {
      List<String> list = new ArrayList<>(weights.keySet());
      this.phrases = new WordList(list);
      this.weights = new float[list.size()];
      for (int i = 0; i < list.size(); i++) {
        this.weights[i] = weights.getOrDefault(list.get(i), 0f);
      }
    }

    /** Of what stands at {@code [from, to)}; NaN when that is none of them. */
    float of(char[] text, int from, int to) {
      int phrase = phrases.indexOf(text, from, to);
      return phrase < 0 ? Float.NaN : weights[phrase];
    }
  }

  /**
   * The cost of a paragraph break before the sentence at {@code start}; 0 when its first words are
   * no sign.
   */
  static float cost(Characters text, int start, int end) {
    int from = start;
    while (from < end && from - start < 4 && !Scripts.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    if (from >= end) {
      return 0;
    }
    return Scripts.isUnspaced(text.charAt(from))
        ? letters(text, from, end)
        : words(text, from, end);
  }

  /** How well a clause that begins with this word lets itself be cut off; 0 or more. */
  static float clause(Characters text, int start, int end) {
    int length = end - start;
    if (length == 0 || length > LONGEST_WORD) {
      return 0;
    }
    if (!Scripts.isUnspaced(text.charAt(start))) {
      char[] word = new char[length];
      for (int i = 0; i < length; i++) {
        word[i] = Character.toLowerCase(text.charAt(start + i));
      }
      float found = CLAUSES.of(word, 0, length);
      return Float.isNaN(found) ? 0 : found;
    }
    for (int most = length; most >= 2; most--) {
      float found = CLAUSES.of(text.units(), start, start + most);
      if (!Float.isNaN(found)) {
        return found;
      }
    }
    return 0;
  }

  private static float letters(Characters text, int from, int end) {
    for (int length = Math.min(MOST_LETTERS, end - from); length > 0; length--) {
      float found = SENTENCES.of(text.units(), from, from + length);
      if (!Float.isNaN(found)) {
        return found;
      }
    }
    return 0;
  }

  private static float words(Characters text, int from, int end) {
    int limit = Math.min(end, from + LONGEST);
    char[] units = text.units();
    char[] words = new char[LONGEST + 1];
    int length = 0;
    float cost = 0;
    int count = 0;
    for (int i = from; i <= limit && count < MOST_WORDS; i++) {
      char c = i < limit ? units[i] : ' ';
      if (Scripts.isLetterOrDigit(c)) {
        words[length++] = Character.toLowerCase(c);
      } else if (c == '\'' || c == '’') {
        words[length++] = '\'';
      } else {
        float found = i < limit || limit == end ? SENTENCES.of(words, 0, length) : Float.NaN;
        cost = Float.isNaN(found) ? cost : found;
        count++;
        while (i + 1 < limit && !Scripts.isLetterOrDigit(units[i + 1])) {
          i++;
        }
        words[length++] = ' ';
      }
    }
    return cost;
  }

  private static void put(Map<String, Float> weights, float weight, String phrases) {
    for (String phrase : phrases.split("[|\n]", -1)) {
      weights.put(phrase, weight);
    }
  }

  private static void clause(Map<String, Float> qualities, float quality, String words) {
    for (String word : words.split("\\|", -1)) {
      qualities.put(word, quality);
    }
  }
}
