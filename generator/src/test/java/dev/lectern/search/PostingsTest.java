package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostingsTest {
  private final Postings postings = new Postings();
  private final BitOutput out = new BitOutput();

  @Test
  void lecturesLevelsAndParagraphsComeBack() {
    Random random = new Random(5);
    for (int round = 0; round < 30; round++) {
      int[] lectures = random.ints(1 + round * 3, 0, 400).distinct().sorted().toArray();
      int[] levels = random.ints(lectures.length, 0, 8).toArray();
      int[] paragraphs = random.ints(lectures.length, 0, 1 << (round % 8)).toArray();
      postings.clear();
      for (int i = 0; i < lectures.length; i++) {
        postings.add(lectures[i], levels[i], paragraphs[i]);
      }
      assertThat(postings.size()).isEqualTo(lectures.length);
      out.clear();
      postings.writeTo(out, 2000, true);
      Term term = Term.read(out.toUtf8(), 2000);
      assertThat(term.lectures()).isEqualTo(boxed(lectures));
      assertThat(term.levels()).isEqualTo(boxed(levels));
      if (Arrays.stream(paragraphs).anyMatch(paragraph -> paragraph > 0)) {
        assertThat(term.paragraphs()).isEqualTo(boxed(paragraphs));
      } else {
        assertThat(term.paragraphs()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0 0 1, 0", "1 2 0, 0", "4 4 5, 2", "100 90 70, 6", "4000 4090 3900, 6", "9 8 0, 2"})
  void paragraphsTakeAsFewBitsAsTheyCan(String paragraphs, int shift) {
    int[] numbers = Arrays.stream(paragraphs.split(" ")).mapToInt(Integer::parseInt).toArray();
    for (int i = 0; i < numbers.length; i++) {
      postings.add(i, 0, numbers[i]);
    }
    postings.writeTo(out, 3, true);
    BitInput in = new BitInput(out.toUtf8());
    in.subset(3);
    in.read(3);
    int written = in.read(3) - 1;
    assertThat(cost(numbers, written))
        .isEqualTo(IntStream.rangeClosed(0, 6).mapToLong(s -> cost(numbers, s)).min().orElseThrow())
        .isEqualTo(cost(numbers, shift));
  }

  private static long cost(int[] numbers, int shift) {
    return Arrays.stream(numbers).mapToLong(number -> (number >>> shift) + 1L + shift).sum();
  }

  @ParameterizedTest
  @CsvSource({"50, 50, true", "51, 510, false", "51, 519, false", "51, 520, true", "50, 400, true"})
  void aCommonTermTellsNoPlace(int size, int total, boolean told) {
    IntStream.range(0, size).forEach(i -> postings.add(i, 1, 2));
    postings.writeTo(out, total, true);
    Term term = Term.read(out.toUtf8(), total);
    assertThat(term.lectures()).hasSize(size);
    assertThat(term.paragraphs()).hasSize(told ? size : 0);
  }

  @Test
  void aTermThatCannotTellAPlaceTellsNone() {
    postings.add(3, 2, 7);
    postings.writeTo(out, 10, false);
    Term term = Term.read(out.toUtf8(), 10);
    assertThat(term.lectures()).containsExactly(3);
    assertThat(term.levels()).containsExactly(2);
    assertThat(term.paragraphs()).isEmpty();
  }

  @Test
  void lecturesAreGivenToAnotherListInPlaceOfItsOwn() {
    LectureList parent = new LectureList();
    IntStream.range(0, 100).forEach(parent::add);
    LectureList list = new LectureList();
    list.add(99);
    IntStream.of(2, 30, 31).forEach(lecture -> postings.add(lecture, 0, 0));
    postings.copyLecturesTo(list);
    list.writeWithin(parent, out);
    assertThat(new BitInput(out.toUtf8()).subset(100)).containsExactly(2, 30, 31);
  }

  private static List<Integer> boxed(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
