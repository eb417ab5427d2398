package dev.lectern.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TermNumbersTest {
  @Test
  void numbersTermsInTheOrderInWhichTheyCome() {
    TermNumbers numbers = new TermNumbers();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 100_000; i++) {
        assertThat(numbers.of(i * 0x10001L)).isEqualTo(i);
      }
      assertThat(numbers.size()).isEqualTo(100_000);
    }
  }
}
