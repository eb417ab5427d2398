package dev.lectern.lecture;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The letters of a text counted by script, and the language they suggest: enough to tell a Chinese
 * paragraph from an English one, not to tell English from French. Counts of pieces add up to the
 * counts of the whole, so that nested texts need not be read twice.
 *
 * @param han characters of the Han script
 * @param kana hiragana and katakana
 * @param hangul Korean syllables and letters
 * @param latin letters of the Latin script
 * @param latinWords runs of Latin letters
 * @param other letters of any other script
 */
public record TextLanguage(int han, int kana, int hangul, int latin, int latinWords, int other) {

  /** The counts of an empty text. */
  public static final TextLanguage NONE = new TextLanguage(0, 0, 0, 0, 0, 0);

  /** A Han character says about as much as this many Latin letters. */
  private static final int LATIN_PER_HAN = 3;

  /** Fewer Latin words are a name or a term, which every language borrows. */
  private static final int LEAST_LATIN_WORDS = 3;

  /** Japanese and Korean have whole phrases in Han; only more than this is Chinese among them. */
  private static final int HAN_PHRASE = 20;

  private static final Set<String> CHINESE = Set.of("zh", "cmn", "yue", "wuu", "nan", "hak", "lzh");

  private static final Set<String> NOT_IN_LATIN =
      Set.of(
          "am", "ar", "be", "bg", "bn", "el", "fa", "gu", "he", "hi", "hy", "ja", "ka", "kk", "km",
          "kn", "ko", "ky", "lo", "mk", "ml", "mn", "mr", "my", "ne", "pa", "ru", "si", "sr", "ta",
          "te", "th", "uk", "ur");

  private static final byte NONE_OF_THESE = 0;
  private static final byte LATIN = 1;
  private static final byte HAN = 2;
  private static final byte KANA = 3;
  private static final byte HANGUL = 4;
  private static final byte OTHER = 5;
  private static final byte APOSTROPHE = 6;
  private static final byte HIGH_SURROGATE = 7;

  /** What each UTF-16 unit is; looked up, since every text is read by this. */
  private static final byte[] KINDS =
      UnitTable.of(unit -> Character.isHighSurrogate(unit) ? HIGH_SURROGATE : kind(unit));

  /** Counts the letters of a text; one pass. */
  public static TextLanguage of(CharSequence text) {
    char[] characters = text.toString().toCharArray();
    return of(characters, characters.length);
  }

  /** Counts the letters of the first {@code length} UTF-16 units; one pass. */
  public static TextLanguage of(char[] text, int length) {
    int han = 0;
    int kana = 0;
    int hangul = 0;
    int latin = 0;
    int latinWords = 0;
    int other = 0;
    boolean inWord = false;
    for (int i = 0; i < length; i++) {
      byte kind = KINDS[text[i]];
      if (kind == LATIN) {
        latin++;
        if (!inWord) {
          latinWords++;
          inWord = true;
        }
        continue;
      }
      if (kind == HIGH_SURROGATE) {
        int c = Character.codePointAt(text, i, length);
        kind = kind(c);
        i += Character.charCount(c) - 1;
      }
      inWord &= kind == APOSTROPHE;
      switch (kind) {
        case HAN -> han++;
        case KANA -> kana++;
        case HANGUL -> hangul++;
        case OTHER -> other++;
        default -> {}
      }
    }
    return new TextLanguage(han, kana, hangul, latin, latinWords, other);
  }

  /** The counts of both texts together. */
  public TextLanguage plus(TextLanguage more) {
    return new TextLanguage(
        han + more.han,
        kana + more.kana,
        hangul + more.hangul,
        latin + more.latin,
        latinWords + more.latinWords,
        other + more.other);
  }

  /** What is left of these counts without those of a part. */
  public TextLanguage minus(TextLanguage part) {
    return new TextLanguage(
        han - part.han,
        kana - part.kana,
        hangul - part.hangul,
        latin - part.latin,
        latinWords - part.latinWords,
        other - part.other);
  }

  /**
   * {@code zh}, {@code ja} or {@code ko} for a text mostly in their script, {@code en} for one
   * mostly in Latin letters, of whatever language; empty when the text is too short or in another
   * script.
   */
  public Optional<String> tag() {
    int eastAsian = han + kana + hangul;
    if (other > eastAsian && other > latin / LATIN_PER_HAN) {
      return Optional.empty();
    }
    if (eastAsian >= 2 && eastAsian * LATIN_PER_HAN >= latin) {
      if (hangul > han + kana) {
        return Optional.of("ko");
      }
      // A の in a Chinese shop name makes no Japanese text.
      return Optional.of(kana * 10 > han ? "ja" : "zh");
    }
    return eastAsian * LATIN_PER_HAN < latin && latinWords >= LEAST_LATIN_WORDS
        ? Optional.of("en")
        : Optional.empty();
  }

  /**
   * The language of a text that stands in a document of a known language.
   *
   * @param documentLanguage a BCP 47 tag such as {@code zh-CN}
   * @return {@code documentLanguage} itself when the text may well be in it, another tag when its
   *     script is not one that language is written in, empty when the text is too short to tell
   */
  public Optional<String> tagIn(String documentLanguage) {
    return tag().map(tag -> isPlausible(tag, documentLanguage) ? documentLanguage : tag);
  }

  private boolean isPlausible(String tag, String documentLanguage) {
    int hyphen = documentLanguage.indexOf('-');
    String language =
        (hyphen < 0 ? documentLanguage : documentLanguage.substring(0, hyphen))
            .toLowerCase(Locale.ROOT);
    return switch (tag) {
      case "en" -> !CHINESE.contains(language) && !NOT_IN_LATIN.contains(language);
      case "zh" ->
          CHINESE.contains(language)
              || ((language.equals("ja") || language.equals("ko")) && han < HAN_PHRASE);
      default -> tag.equals(language);
    };
  }

  private static byte kind(int c) {
    if (isLatin(c)) {
      return LATIN;
    }
    if (c == '\'' || c == '’') {
      return APOSTROPHE;
    }
    if (isHan(c)) {
      return HAN;
    }
    if (isKana(c)) {
      return KANA;
    }
    if (isHangul(c)) {
      return HANGUL;
    }
    return Character.isLetter(c) ? OTHER : NONE_OF_THESE;
  }

  private static boolean isLatin(int c) {
    if (c < 0xC0) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return (c <= 0x24F && c != 0xD7 && c != 0xF7)
        || (c >= 0x1E00 && c <= 0x1EFF)
        || (c >= 0xFF21 && c <= 0xFF3A)
        || (c >= 0xFF41 && c <= 0xFF5A);
  }

  private static boolean isHan(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x3FFFD)
        || (c >= 0xF900 && c <= 0xFAFF)
        || c == 0x3005
        || c == 0x3007;
  }

  private static boolean isKana(int c) {
    return (c >= 0x3041 && c <= 0x309F)
        || (c >= 0x30A1 && c <= 0x30FF && c != 0x30FB)
        || (c >= 0x31F0 && c <= 0x31FF)
        || (c >= 0xFF66 && c <= 0xFF9F);
  }

  private static boolean isHangul(int c) {
    return (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0x1100 && c <= 0x11FF)
        || (c >= 0x3131 && c <= 0x318E)
        || (c >= 0xA960 && c <= 0xA97C);
  }
}
