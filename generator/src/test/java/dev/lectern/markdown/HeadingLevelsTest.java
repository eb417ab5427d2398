package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingLevelsTest {

  @ParameterizedTest
  @CsvSource({
    "3 4 4 3 4, 2 3 3 2 3",
    "1 3, 2 3",
    "3 1 2, 2 2 3",
    "1 3 2, 2 3 3",
    "1 2 3 4 5 6, 2 3 4 5 6 6",
    "6 5 4 3 2 1, 2 2 2 2 2 2",
    "2 6 3 2, 2 3 3 2",
  })
  void outline(String written, String shown) {
    HeadingLevels levels = new HeadingLevels(2);
    int[] actual =
        Arrays.stream(written.split(" ")).mapToInt(Integer::parseInt).map(levels::next).toArray();
    assertThat(actual)
        .containsExactly(Arrays.stream(shown.split(" ")).mapToInt(Integer::parseInt).toArray());
  }
}
