package dev.lectern.search;

import dev.lectern.search.SearchIndexWriter.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Lectures made of syllables and characters by chance, the same for the same seed. */
final class InventedLectures {
  private static final String[] ONSETS = "b d f g k l m n p r s t v tr st pl".split(" ");
  private static final String[] RHYMES = "a e i o u an en in or al ist ation ing er".split(" ");

  private static final String HAN =
      "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经";

  record Invented(String title, String summary, List<String> paragraphs, List<String> tags) {
    String text() {
      return title + "\n" + summary + "\n" + String.join("\n", paragraphs);
    }

    SearchDocument document() {
      return new SearchDocument(title, summary, paragraphs);
    }
  }

  private final Random random;
  private final List<String> words = new ArrayList<>();

  private InventedLectures(long seed) {
    random = new Random(seed);
    while (words.size() < 1500) {
      StringBuilder word = new StringBuilder();
      for (int i = 0; i <= random.nextInt(3); i++) {
        word.append(ONSETS[random.nextInt(ONSETS.length)]);
        word.append(RHYMES[random.nextInt(RHYMES.length)]);
      }
      words.add(word.toString());
    }
  }

  static List<Invented> some(int count, long seed) {
    InventedLectures lectures = new InventedLectures(seed);
    return IntStream.range(0, count).mapToObj(i -> lectures.next()).toList();
  }

  static List<Entry> entries(List<Invented> lectures) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < lectures.size(); i++) {
      Invented lecture = lectures.get(i);
      int paragraphs = lecture.paragraphs.size();
      SearchableText text =
          new SearchableText(
              LectureTerms.of(lecture.document()),
              IntStream.rangeClosed(1, paragraphs).mapToObj(p -> "p" + p).toList(),
              IntStream.range(0, paragraphs).mapToObj(p -> p * 60).toList());
      SearchableLecture shown =
          new SearchableLecture(
              lecture.title,
              "lectures/" + i + ".html",
              (2020 + i % 5) + "-03-04",
              lecture.tags,
              "26:28",
              "zh-CN",
              lecture.summary);
      entries.add(new Entry(shown, Sums.mixed(0, lecture.text()), () -> text));
    }
    return entries;
  }

  private Invented next() {
    boolean chinese = random.nextInt(3) > 0;
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < 3 + random.nextInt(6); i++) {
      paragraphs.add(random.nextInt(4) == 0 ? han(120) : english(60));
    }
    String title = chinese ? han(12) : english(6);
    return new Invented(
        title,
        chinese ? han(200) : english(80),
        paragraphs,
        List.of(chinese ? han(3) : english(2), "topic " + random.nextInt(7)));
  }

  private String english(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      // Squared: a few words are everywhere, most are rare, as in speech.
      String word = words.get((int) (words.size() * Math.pow(random.nextDouble(), 2.5)));
      out.append(i == 0 || random.nextInt(12) == 0 ? capitalised(word) : word);
      out.append(random.nextInt(10) == 0 ? ", " : random.nextInt(15) == 0 ? "'s " : " ");
    }
    return out.toString().strip();
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Few enough characters that pairs meet by chance and longer substrings need more than pairs. */
  private String han(int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      if (i > 0 && random.nextInt(11) == 0) {
        out.append("，。、AI 的".charAt(random.nextInt(7)));
      }
      out.append(HAN.charAt((int) (HAN.length() * Math.pow(random.nextDouble(), 2))));
    }
    return out.toString().strip();
  }
}
