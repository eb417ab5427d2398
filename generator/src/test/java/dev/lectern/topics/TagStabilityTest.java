package dev.lectern.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A site grows by a lecture a day: what the others are tagged with must not move with each. */
class TagStabilityTest {
  private static final int LECTURES = 1_000;
  private static final TopicExtractor EXTRACTOR = new TopicExtractor();
  private static final List<String> CONCEPTS = concepts();

  /** Nobody's concepts: made of two words each, as phrases that no glossary knows. */
  private static final List<String> PHRASES = phrases();

  private static List<TopicCandidates> lectures = List.of();

  @BeforeAll
  static void extract() {
    lectures =
        IntStream.range(0, LECTURES + 10)
            .parallel()
            .mapToObj(i -> EXTRACTOR.extract(lecture(i)))
            .toList();
  }

  @Test
  void oneLectureMoreChangesTheTagsOfFewerThanOneInAHundred() {
    List<List<String>> before = tags(lectures.subList(0, LECTURES));
    for (int added = LECTURES; added < LECTURES + 10; added++) {
      List<TopicCandidates> more = new ArrayList<>(lectures.subList(0, LECTURES));
      more.add(lectures.get(added));
      assertThat(changed(before, tags(more))).as("changed by %d", added).isLessThan(LECTURES / 100);
    }
  }

  @Test
  void tenLecturesMoreChangeTheTagsOfFewerThanOneInTen() {
    List<List<String>> before = tags(lectures.subList(0, LECTURES));
    assertThat(changed(before, tags(lectures))).isLessThan(LECTURES / 10);
  }

  @Test
  void theLecturesAreLikeRealOnes() {
    List<List<String>> tags = tags(lectures.subList(0, LECTURES));
    assertThat(tags).filteredOn(List::isEmpty).hasSizeLessThan(3);
    assertThat(tags).filteredOn(own -> own.size() >= 5).hasSizeGreaterThan(LECTURES / 2);
    assertThat(tags.stream().flatMap(List::stream).distinct()).hasSizeBetween(100, 3_000);
  }

  private static List<List<String>> tags(List<TopicCandidates> lectures) {
    return TagAssignment.assign(lectures, Taxonomy.EMPTY).stream().map(Texts::names).toList();
  }

  private static int changed(List<List<String>> before, List<List<String>> after) {
    int changed = 0;
    for (int i = 0; i < before.size(); i++) {
      changed += Set.copyOf(before.get(i)).equals(Set.copyOf(after.get(i))) ? 0 : 1;
    }
    return changed;
  }

  private static TopicSource lecture(int number) {
    Random random = new Random(number);
    Set<String> subjects = new LinkedHashSet<>();
    while (subjects.size() < 12) {
      subjects.add(rarely(random.nextInt(3) == 0 ? PHRASES : CONCEPTS, random));
    }
    List<String> chosen = List.copyOf(subjects);
    StringBuilder summary = new StringBuilder();
    for (int i = 0; i < chosen.size(); i++) {
      summary.append(i % 4 == 0 ? "### " + chosen.get(i) + "\n" : "");
      summary.append("* **").append(chosen.get(i)).append("：** 这里讲到");
      summary.append(chosen.get(random.nextInt(chosen.size()))).append("，也讲到");
      summary.append(chosen.get(i)).append("。\n");
    }
    StringBuilder transcript = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      transcript.append("我们说").append(rarely(chosen, random)).append("，然后再看别的。");
    }
    return Texts.lecture(
        chosen.get(0) + "与" + chosen.get(1), summary.toString(), transcript.toString());
  }

  /** The n-th is about n times rarer than the first, as words are. */
  private static String rarely(List<String> names, Random random) {
    return names.get((int) Math.pow(names.size(), random.nextDouble()) - 1);
  }

  private static List<String> concepts() {
    Glossary glossary = Glossary.bundled();
    return IntStream.range(0, glossary.size()).mapToObj(id -> glossary.term(id).chinese()).toList();
  }

  private static List<String> phrases() {
    List<String> one = List.of("砂岩", "茶叶", "纸张", "陶器", "丝绸", "竹简", "漆器", "青铜", "琉璃", "棉布");
    List<String> other = List.of("氧化酶", "拓印", "修复术", "发酵", "染色", "纹样", "运输", "鉴定", "收藏", "工艺");
    List<String> phrases = new ArrayList<>();
    for (String last : other) {
      one.forEach(first -> phrases.add(first + last));
    }
    return phrases;
  }
}
