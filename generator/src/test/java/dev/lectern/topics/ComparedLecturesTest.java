package dev.lectern.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.topics.TopicCandidates.Candidate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparedLecturesTest {
  private static final int LECTURES = 900;

  /** A few words are common enough that not all of their lectures come first. */
  private static TopicCandidates lecture(Random random, int words) {
    TreeMap<Integer, Byte> terms = new TreeMap<>();
    while (terms.size() < 40) {
      terms.put((int) (words * Math.pow(random.nextDouble(), 3)), (byte) (1 + random.nextInt(3)));
    }
    int[] hashes = terms.keySet().stream().mapToInt(Integer::intValue).toArray();
    byte[] counts = new byte[hashes.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = terms.getOrDefault(hashes[i], (byte) 1);
    }
    List<Candidate> candidates = List.of(new Candidate("subject " + random.nextInt(30), 5, false));
    return new TopicCandidates(candidates, List.of(), new TermVector(hashes, counts), Places.NONE);
  }

  private static RelatedLectures find(List<TopicCandidates> lectures, ComparedLectures before) {
    return RelatedLectures.find(lectures, TagAssignment.assign(lectures, Taxonomy.EMPTY), before);
  }

  private static void assertSame(
      RelatedLectures helped, RelatedLectures fromNothing, int lectures, int edit) {
    for (int i = 0; i < lectures; i++) {
      assertThat(helped.of(i)).as("edit %d, lecture %d", edit, i).isEqualTo(fromNothing.of(i));
    }
    assertThat(helped.reuploads()).isEqualTo(fromNothing.reuploads());
  }

  private static ComparedLectures kept(ComparedLectures compared) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    compared.writeTo(new DataOutputStream(bytes));
    return ComparedLectures.readFrom(
        new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 300, 3_000})
  void withTheHelpOfTheLastRunAsFromNothing(int words) throws IOException {
    Random random = new Random(words);
    List<TopicCandidates> lectures = new ArrayList<>();
    for (int i = 0; i < LECTURES; i++) {
      lectures.add(lecture(random, words));
    }
    ComparedLectures before = find(lectures, ComparedLectures.NONE).compared();
    for (int edit = 0; edit < 40; edit++) {
      int at = random.nextInt(lectures.size());
      switch (random.nextInt(8)) {
        case 0 -> lectures.add(at, lecture(random, words));
        case 1 -> lectures.remove(at);
        case 2 -> lectures.set(at, lectures.get(random.nextInt(lectures.size())));
        case 3 -> lectures.add(random.nextInt(lectures.size()), lectures.remove(at));
        default -> lectures.set(at, lecture(random, words));
      }
      RelatedLectures helped = find(lectures, kept(before));
      RelatedLectures fromNothing = find(lectures, ComparedLectures.NONE);
      assertSame(helped, fromNothing, lectures.size(), edit);
      before = helped.compared();
    }
  }

  @Test
  void anEditCostsFewOfThem() {
    Random random = new Random(1);
    List<TopicCandidates> lectures =
        new ArrayList<>(
            IntStream.range(0, LECTURES).mapToObj(i -> lecture(random, 3_000)).toList());
    ComparedLectures before = find(lectures, ComparedLectures.NONE).compared();
    assertThat(changed(lectures, before).isEmpty()).isTrue();
    assertThat(find(lectures, before).compared()).isSameAs(before);
    lectures.set(450, withOneWordMoreOften(lectures.get(450)));
    BitSet changed = changed(lectures, before);
    assertThat(changed.get(450)).isTrue();
    assertThat(changed.cardinality()).isBetween(2, LECTURES / 2);
  }

  /** Of a group that shares no word with another. */
  private static TopicCandidates lectureOf(int group, Random random) {
    int[] hashes = IntStream.range(30 * group, 30 * (group + 1)).toArray();
    byte[] counts = new byte[hashes.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (byte) (1 + random.nextInt(100));
    }
    List<Candidate> candidates = List.of(new Candidate("subject " + group, 5, false));
    return new TopicCandidates(candidates, List.of(), new TermVector(hashes, counts), Places.NONE);
  }

  /** 10 and 11 lectures with a word weigh the same, so no vector but the edited one changes. */
  @Test
  void aLectureThatComesToSpeakOfSomethingElseLeavesItsNeighboursAndFindsOthers() {
    Random random = new Random(3);
    List<Integer> groups = new ArrayList<>();
    for (int i = 0; i < 40 * 10; i++) {
      groups.add(i % 40);
    }
    groups.add(0);
    Collections.shuffle(groups, random);
    List<TopicCandidates> lectures = new ArrayList<>();
    groups.forEach(group -> lectures.add(lectureOf(group, random)));
    ComparedLectures before = find(lectures, ComparedLectures.NONE).compared();
    int large = 0;
    for (int edit = 0; edit < 30; edit++) {
      int other = (large + 1 + random.nextInt(39)) % 40;
      int at = groups.indexOf(large);
      groups.set(at, other);
      lectures.set(at, lectureOf(other, random));
      assertThat(changed(lectures, before).cardinality()).as("both groups").isEqualTo(10 + 11);
      RelatedLectures helped = find(lectures, before);
      RelatedLectures fromNothing = find(lectures, ComparedLectures.NONE);
      assertSame(helped, fromNothing, lectures.size(), edit);
      before = helped.compared();
      large = other;
    }
  }

  private static TopicCandidates withOneWordMoreOften(TopicCandidates lecture) {
    TermVector terms = lecture.terms();
    int[] hashes = IntStream.range(0, terms.size()).map(terms::hash).toArray();
    byte[] counts = new byte[hashes.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (byte) terms.count(i);
    }
    counts[counts.length - 1]++;
    return new TopicCandidates(
        lecture.candidates(), List.of(), new TermVector(hashes, counts), Places.NONE);
  }

  private static BitSet changed(List<TopicCandidates> lectures, ComparedLectures before) {
    List<List<Tag>> tags = TagAssignment.assign(lectures, Taxonomy.EMPTY);
    List<CountedTerms> counted =
        IntStream.range(0, lectures.size())
            .mapToObj(i -> new CountedTerms(lectures.get(i).terms(), tags.get(i), 3))
            .toList();
    SiteTerms terms = SiteTerms.of(counted);
    List<WeightedTerms> vectors =
        counted.stream().map(one -> new WeightedTerms(one, terms)).toList();
    return before.changed(vectors, terms, new TermPostings(vectors, terms.size()));
  }

  @Test
  void whatWasNotWrittenSoIsNotRead() {
    byte[] lectureOfNoSite = new byte[4 + 8 + 1 + 1 + 4 + 8];
    lectureOfNoSite[3] = 1;
    lectureOfNoSite[13] = 1;
    lectureOfNoSite[17] = 1;
    assertThatThrownBy(
            () ->
                ComparedLectures.readFrom(
                    new DataInputStream(new ByteArrayInputStream(lectureOfNoSite))))
        .isInstanceOf(IOException.class)
        .hasMessage("lecture 1 of 1");
  }
}
