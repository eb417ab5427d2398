package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LectureListTest {
  private final LectureList parent = new LectureList();
  private final LectureList list = new LectureList();

  /** Which of the parent's are kept, by their number there. */
  private List<Integer> kept(int parentSize) {
    BitOutput out = new BitOutput();
    list.writeWithin(parent, out);
    return new BitInput(out.toUtf8()).subset(parentSize);
  }

  @Test
  void membersAreToldByTheirNumberInTheParent() {
    IntStream.of(5, 9, 200, 201, 999).forEach(parent::add);
    IntStream.of(9, 999).forEach(list::add);
    assertThat(kept(5)).containsExactly(1, 4);
  }

  @Test
  void theWholeParentIsOneBit() {
    IntStream.of(5, 9).forEach(parent::add);
    IntStream.of(5, 9).forEach(list::add);
    BitOutput out = new BitOutput();
    list.writeWithin(parent, out);
    assertThat(out.length()).isEqualTo(1);
    assertThat(BitInput.of(out)).startsWith("1");
  }

  @Test
  void aLectureCountsOnceHoweverOftenItIsGiven() {
    IntStream.of(0, 1, 2, 3).forEach(parent::add);
    IntStream.of(0, 0, 2, 2, 2).forEach(list::add);
    assertThat(kept(4)).containsExactly(0, 2);
  }

  @Test
  void clearedItIsEmptyAndTakesTheSameAgain() {
    IntStream.of(0, 1, 2).forEach(parent::add);
    IntStream.of(0, 1).forEach(list::add);
    list.clear();
    list.add(1);
    assertThat(kept(3)).containsExactly(1);
  }

  @Test
  void growsAsFarAsNeeded() {
    IntStream.range(0, 1000).forEach(parent::add);
    IntStream.range(0, 500).map(i -> i * 2).forEach(list::add);
    assertThat(kept(1000)).hasSize(500).allMatch(i -> i % 2 == 0);
    int[] odd = IntStream.range(0, 50).map(i -> i * 2 + 1).toArray();
    LectureList other = new LectureList();
    other.set(odd, 40);
    BitOutput out = new BitOutput();
    other.writeWithin(parent, out);
    assertThat(new BitInput(out.toUtf8()).subset(1000)).hasSize(40).contains(1, 79);
  }
}
