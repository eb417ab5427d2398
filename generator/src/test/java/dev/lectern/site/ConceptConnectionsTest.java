package dev.lectern.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConceptConnectionsTest {

  @Test
  void theMoreLecturesTwoShareTheNearer() {
    ConceptConnections connections =
        ConceptConnections.of(
            List.of(new int[] {0, 1, 2, 3}, new int[] {0, 1, 2}, new int[] {3, 4}, new int[] {5}),
            6);
    assertThat(connections.nearest(0)).containsExactly(1, 2);
    assertThat(connections.nearest(3)).isEmpty();
    assertThat(connections.map())
        .isEqualTo(
            new ConceptMap(
                List.of(0, 1, 2), List.of(new ConceptMap.Link(0, 1), new ConceptMap.Link(0, 2))));
  }

  @Test
  void theMapShowsThirtyEachWithAFewLines() {
    ConceptMap map = random(400, 90, 5).map();
    assertThat(map.concepts()).hasSize(30).doesNotHaveDuplicates();
    assertThat(map.links()).hasSizeBetween(20, 60).allMatch(link -> link.from() < link.to());
  }

  @Test
  void noConceptsNoMap() {
    assertThat(ConceptConnections.of(List.of(), 3).map()).isEqualTo(ConceptMap.EMPTY);
  }

  @Test
  @Timeout(20)
  void tenThousandLecturesTakeSeconds() {
    assertThat(random(3_000, 10_000, 20).map().concepts()).hasSize(30);
  }

  private static ConceptConnections random(int concepts, int lectures, int each) {
    Random random = new Random(7);
    List<List<Integer>> lecturesOf = new ArrayList<>();
    for (int i = 0; i < concepts; i++) {
      lecturesOf.add(new ArrayList<>());
    }
    for (int lecture = 0; lecture < lectures; lecture++) {
      random
          .ints(each, 0, concepts)
          .map(c -> Math.min(c, random.nextInt(concepts)))
          .distinct()
          .forEach(addTo(lecturesOf, lecture));
    }
    return ConceptConnections.of(
        lecturesOf.stream().map(of -> of.stream().mapToInt(i -> i).toArray()).toList(), lectures);
  }

  private static java.util.function.IntConsumer addTo(List<List<Integer>> lists, int lecture) {
    return concept -> lists.get(concept).add(lecture);
  }
}
