package dev.lectern.topics;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.IIOAdapter;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The only place that calls HanLP: word boundaries, pinyin.
 *
 * <p>HanLP keeps its data in static fields and, left alone, looks for it in the working folder and
 * writes caches beside it. Here it reads nothing but its own jar and writes nothing. Its words cost
 * about 0.2 s and 40 MB once, when they are first asked for; all methods are safe for use from
 * several threads.
 *
 * <p>Recognition of personal names is off: it takes 兹曼 out of 玻尔兹曼机 and 微增 out of 仅微增2% for names.
 * People come from the glossary.
 */
final class ChineseText {
  /** Longest text handed to the segmenter at once; a longer run of Han characters is cut. */
  private static final int MAX_RUN = 2_000;

  private ChineseText() {}

  /** What takes long to load. Whoever asks HanLP for anything asks here, so that it is set up. */
  private static final class Dictionaries {
    static final Segment SEGMENT = loadSegment();
    static final HanWords WORDS = new HanWords(ChineseText::segmented);

    /** HanLP loads its pinyin at the first question. */
    static List<Pinyin> pinyin(String text) {
      return PinyinDictionary.convertToPinyin(text, true);
    }

    static CoreDictionary.@Nullable Attribute attribute(String word) {
      return CoreDictionary.get(word);
    }
  }

  /** Loads the words, which otherwise the first who asks for any waits for. */
  static void loadWords() {
    runs("一");
  }

  /** The same for pinyin. */
  static void loadReadings() {
    pinyin("一");
  }

  /**
   * A word as the segmenter sees it.
   *
   * @param start UTF-16 index into the text
   * @param length in UTF-16 units, at least 1
   * @param nature HanLP's part of speech, such as {@code n}, {@code vn}, {@code ude1}
   */
  record Word(int start, int length, String nature) {}

  /**
   * The runs of Han characters in a folded text, in order; what is not Han is left out. Middle dots
   * between Han characters belong to the run. A very long run is several.
   */
  static List<HanRun> runs(String text) {
    List<String> texts = runTexts(text);
    return texts.isEmpty() ? List.of() : Dictionaries.WORDS.of(texts);
  }

  /** The words of all the runs, where they stand in the text. */
  static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (HanRun run : runs(text)) {
      while (!isHan(text.charAt(at))) {
        at++;
      }
      for (Word word : run.words()) {
        words.add(new Word(at + word.start(), word.length(), word.nature()));
      }
      at += run.length();
    }
    return words;
  }

  private static List<String> runTexts(String text) {
    List<String> runs = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      if (isHan(text.charAt(at))) {
        int end = Math.min(runEnd(text, at), at + MAX_RUN);
        runs.add(text.substring(at, end));
        at = end - 1;
      }
    }
    return runs;
  }

  private static List<Word> segmented(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (Term term : Dictionaries.SEGMENT.seg(text)) {
      words.add(new Word(at, term.length(), String.valueOf(term.nature)));
      at += term.length();
    }
    return words;
  }

  /** Where the run of Han characters that holds {@code from} ends. */
  static int runEnd(String text, int from) {
    int end = from + 1;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean dot = FoldedText.isMiddleDot(c) && end + 1 < text.length();
      if (!isHan(c) && !(dot && isHan(text.charAt(end + 1)))) {
        break;
      }
      end++;
    }
    return end;
  }

  /** True for a Han character of the basic plane, the only ones with a Simplified form to fold. */
  static boolean isHan(char c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || c == '〇'
        || c == '々';
  }

  /** True where a code point is written in Han characters, in any plane. */
  static boolean isHan(int codePoint) {
    return codePoint < 0x10000
        ? isHan((char) codePoint)
        : UnicodeScript.of(codePoint) == UnicodeScript.HAN;
  }

  /** How often HanLP's own training text holds a word; 0 for a word it does not know. */
  static int commonness(String simplifiedWord) {
    CoreDictionary.@Nullable Attribute attribute = Dictionaries.attribute(simplifiedWord);
    return attribute == null ? 0 : attribute.totalFrequency;
  }

  /**
   * The readings of a text, one for each UTF-16 unit, chosen by context where a character has
   * several; {@link Pinyin#none5} where a character has none. Empty for a text without Han
   * characters.
   */
  static List<Pinyin> pinyin(String text) {
    return text.chars().anyMatch(c -> isHan((char) c)) ? Dictionaries.pinyin(text) : List.of();
  }

  private static Segment loadSegment() {
    HanLP.Config.IOAdapter = new JarOnly();
    HanLP.Config.CustomDictionaryAutoRefreshCache = false;
    Segment segment =
        new ViterbiSegment()
            .enableCustomDictionary(true)
            .enableNameRecognize(false)
            .enableTranslatedNameRecognize(false)
            .enablePartOfSpeechTagging(true);
    // Loads the dictionaries here, under the class's lock, and not in two threads at once.
    segment.seg("深度学习");
    return segment;
  }

  /** Opens what is in HanLP's jar and nothing else; throws away what HanLP wants to cache. */
  private static final class JarOnly implements IIOAdapter {
    @Override
    public InputStream open(String path) throws IOException {
      InputStream data = HanLP.class.getClassLoader().getResourceAsStream(path);
      if (data == null) {
        throw new FileNotFoundException(path);
      }
      try (data) {
        return new ByteArrayInputStream(data.readAllBytes());
      }
    }

    @Override
    public OutputStream create(String path) {
      return OutputStream.nullOutputStream();
    }
  }
}
