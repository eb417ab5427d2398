package dev.lectern.topics;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The order of tags in an index: Latin names by their letters, Chinese ones by pinyin, one
 * alphabet; what starts with neither comes last.
 *
 * <p>The readings are HanLP's, which depend on the word: 重庆 stands under C, 重力 under Z. The JDK's
 * collation for China knows one reading a character and orders the rarer half of them by radical.
 */
public final class TagOrder {
  private TagOrder() {}

  private record Entry(Tag tag, String letters, String exact) {}

  /** Loads the readings that the first tag with a Han character would wait for. */
  public static void loadReadings() {
    ChineseText.loadReadings();
  }

  /** A sorted copy. */
  public static List<Tag> sorted(Collection<Tag> tags) {
    List<Entry> entries = new ArrayList<>(tags.size());
    for (Tag tag : tags) {
      entries.add(new Entry(tag, letters(tag, false), letters(tag, true)));
    }
    entries.sort(
        Comparator.comparing((Entry entry) -> initial(entry.letters) == '#')
            .thenComparing(Entry::letters)
            .thenComparing(Entry::exact)
            .thenComparing(entry -> entry.tag.key()));
    return entries.stream().map(Entry::tag).toList();
  }

  /** The letter under which an index lists a tag: {@code A} to {@code Z}, or {@code #}. */
  public static char initial(Tag tag) {
    return initial(letters(tag, false));
  }

  private static char initial(String letters) {
    char first = letters.isEmpty() ? '#' : letters.charAt(0);
    return first >= 'a' && first <= 'z' ? (char) (first - 'a' + 'A') : '#';
  }

  /** The key with each Han character replaced by its syllable, so that shi and si do not mix. */
  private static String letters(Tag tag, boolean withTone) {
    String key = tag.key().value();
    List<Pinyin> readings = ChineseText.pinyin(key);
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      @Nullable Pinyin reading = i < readings.size() ? readings.get(i) : null;
      if (reading != null && ChineseText.isHan(c) && reading != Pinyin.none5) {
        letters.append(i == 0 ? "" : " ").append(reading.getPinyinWithoutTone());
        letters.append(withTone ? String.valueOf(reading.getTone()) : "");
      } else {
        boolean afterHan = i > 0 && ChineseText.isHan(key.charAt(i - 1));
        letters.append(afterHan && c != ' ' ? " " : "").append(c);
      }
    }
    return withoutAccents(letters.toString());
  }

  private static String withoutAccents(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
