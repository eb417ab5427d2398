package dev.lectern.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.topics.TopicCandidates.Candidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagAssignmentTest {

  private static TopicCandidates lecture(String... names) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      candidates.add(new Candidate(names[i], 10 - i, false));
    }
    return new TopicCandidates(candidates, List.of(), TermVector.EMPTY, Places.NONE);
  }

  private static TopicCandidates tagged(String... tags) {
    return new TopicCandidates(
        List.of(new Candidate("ignored", 9, false)), List.of(tags), TermVector.EMPTY, Places.NONE);
  }

  private static List<List<String>> tags(List<TopicCandidates> lectures) {
    return tags(lectures, Taxonomy.EMPTY);
  }

  private static List<List<String>> tags(List<TopicCandidates> lectures, Taxonomy taxonomy) {
    return TagAssignment.assign(lectures, taxonomy).stream().map(Texts::names).toList();
  }

  private static Taxonomy taxonomy(String yaml) {
    TaxonomyReader.Result result = TaxonomyReader.read("content/taxonomy.yaml", yaml);
    assertThat(result.diagnostics()).isEmpty();
    return result.taxonomy();
  }

  /** Lectures as a site has them: a few subjects of very many, some of them on every other one. */
  private static List<TopicCandidates> site(int lectures, long seed) {
    Random random = new Random(seed);
    List<TopicCandidates> site = new ArrayList<>();
    for (int i = 0; i < lectures; i++) {
      Map<String, Float> weights = new TreeMap<>();
      while (weights.size() < 24) {
        // The n-th subject is about n times rarer than the first, as words are.
        int subject = (int) Math.pow(2_000, random.nextDouble());
        weights.putIfAbsent("subject " + subject, 2 + 10 * random.nextFloat());
      }
      List<Candidate> candidates = new ArrayList<>();
      weights.forEach((name, weight) -> candidates.add(new Candidate(name, weight, true)));
      site.add(new TopicCandidates(candidates, List.of(), TermVector.EMPTY, Places.NONE));
    }
    return site;
  }

  @ParameterizedTest
  @CsvSource({
    "1,1", "19,1", "20,2", "99,2", "100,3", "999,3", "1000,5", "4999,5", "5000,8", "10000,8"
  })
  void moreLecturesMustShareATagOfALargerSite(int lectures, int needed) {
    assertThat(TagAssignment.lecturesNeeded(lectures)).isEqualTo(needed);
  }

  @Test
  void authorsOfOneTagSpellItAsOne() {
    assertThat(tags(List.of(tagged("gardens", "Tea"), tagged("Gardens"), lecture("GARDENS"))))
        .containsExactly(List.of("GARDENS", "Tea"), List.of("GARDENS"), List.of("GARDENS"));
  }

  @Test
  void atMostEightTheHeaviestFirst() {
    List<String> tags =
        tags(List.of(lecture("a1", "b1", "c1", "d1", "e1", "f1", "g1", "h1", "i1"))).get(0);
    assertThat(tags).containsExactly("a1", "b1", "c1", "d1", "e1", "f1", "g1", "h1");
  }

  @Test
  void whatTooFewLecturesShareIsNoTag() {
    List<TopicCandidates> site = new ArrayList<>(Collections.nCopies(18, lecture("common")));
    site.add(lecture("rare", "common"));
    assertThat(tags(site).get(18)).containsExactly("rare", "common");
    site.add(lecture("common"));
    assertThat(tags(site).get(18)).containsExactly("common");
  }

  @Test
  void aLectureThatSharesNothingKeepsOneTag() {
    List<TopicCandidates> site = new ArrayList<>(Collections.nCopies(200, lecture("common")));
    site.add(lecture("one", "other"));
    assertThat(tags(site).get(200)).containsExactly("one");
  }

  @Test
  void aLectureWithoutCandidatesHasNoTags() {
    assertThat(tags(List.of(TopicCandidates.EMPTY, lecture("a")))).first().isEqualTo(List.of());
    assertThat(tags(List.of())).isEmpty();
  }

  @Test
  void theAuthorsTagsWinOverAllOthersInTheirOrder() {
    assertThat(tags(List.of(tagged("Z", "a", "scaling law", "Ａ", " ", "标度律"))))
        .containsExactly(List.of("Z", "a", "标度律"));
  }

  @Test
  void anAuthorsTagNeedsNoOtherLecture() {
    List<TopicCandidates> site = new ArrayList<>(Collections.nCopies(300, lecture("common")));
    site.add(tagged("mine"));
    assertThat(tags(site).get(300)).containsExactly("mine");
  }

  @Test
  void theTaxonomyWinsOverAuthorAndGlossary() {
    Taxonomy taxonomy =
        taxonomy(
            """
            标度律: {label: {zh: 扩展法则, en: Laws of Scale}}
            secret: {hide: true}
            ML: {merge: 机器学习}
            cats: {alias: [kittens, 猫]}
            """);
    List<TopicCandidates> site =
        List.of(tagged("scaling laws", "secret", "ml", "kittens"), lecture("猫", "secret"));
    assertThat(tags(site, taxonomy))
        .containsExactly(List.of("扩展法则", "机器学习", "cats"), List.of("cats"));
    assertThat(TagAssignment.assign(site, taxonomy, "en-GB").stream().map(Texts::names))
        .containsExactly(List.of("Laws of Scale", "machine learning", "cats"), List.of("cats"));
  }

  @Test
  void whatTheTaxonomyNamesIsATagOfEvenOneLecture() {
    List<TopicCandidates> site = new ArrayList<>(Collections.nCopies(300, lecture("common")));
    site.add(lecture("common", "rare"));
    assertThat(tags(site, taxonomy("rare:\n")).get(300))
        .containsExactlyInAnyOrder("common", "rare");
  }

  @Test
  void twoSpellingsAreOneTagSpeltTheSameEverywhere() {
    List<List<String>> tags =
        tags(List.of(lecture("deep sea"), lecture("Deep Sea"), lecture("deep-sea")));
    assertThat(new TreeSet<>(tags.stream().flatMap(List::stream).toList()))
        .containsExactly("Deep Sea");
  }

  @Test
  void theOrderOfTheLecturesMakesNoDifference() {
    List<TopicCandidates> site = site(400, 7);
    List<List<Tag>> tags = TagAssignment.assign(site, Taxonomy.EMPTY);
    List<Integer> order = new ArrayList<>(IntStream.range(0, site.size()).boxed().toList());
    Collections.shuffle(order, new Random(3));
    List<List<Tag>> shuffled =
        TagAssignment.assign(order.stream().map(site::get).toList(), Taxonomy.EMPTY);
    for (int i = 0; i < order.size(); i++) {
      assertThat(shuffled.get(i)).isEqualTo(tags.get(order.get(i)));
    }
  }

  @Test
  void oneLectureMoreChangesTheTagsOfLessThanOneInAHundred() {
    List<TopicCandidates> site = site(1_000, 11);
    List<List<Tag>> before = TagAssignment.assign(site, Taxonomy.EMPTY);
    for (TopicCandidates added : site(10, 12)) {
      List<TopicCandidates> larger = new ArrayList<>(site);
      larger.add(added);
      List<List<Tag>> after = TagAssignment.assign(larger, Taxonomy.EMPTY);
      int changed = 0;
      for (int i = 0; i < site.size(); i++) {
        Set<Tag> old = new HashSet<>(before.get(i));
        changed += old.equals(new HashSet<>(after.get(i))) ? 0 : 1;
      }
      assertThat(changed).isLessThan(10);
    }
  }
}
