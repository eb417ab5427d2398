package dev.lectern.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {
  @Test
  void itGoesOnBesideOtherWorkAndIsWaitedFor() throws IOException {
    CountDownLatch asked = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    try (BackgroundWork work =
        BackgroundWork.start(
            () -> {
              await(asked, Duration.ofMinutes(1));
              ended.set(true);
            })) {
      assertThat(ended).isFalse();
      asked.countDown();
      work.join();
      assertThat(ended).isTrue();
    }
  }

  @Test
  void closingWaitsWhateverComesOfIt() {
    AtomicBoolean ended = new AtomicBoolean();
    BackgroundWork work =
        BackgroundWork.start(
            () -> {
              await(new CountDownLatch(1), Duration.ofMillis(100));
              ended.set(true);
              throw new IOException("full");
            });
    assertThatCode(work::close).doesNotThrowAnyException();
    assertThat(ended).isTrue();
  }

  @Test
  void whatItThrowsIsThrownWhereItIsJoined() {
    try (BackgroundWork full =
            BackgroundWork.start(
                () -> {
                  throw new IOException("full");
                });
        BackgroundWork wrong =
            BackgroundWork.start(
                () -> {
                  throw new IllegalStateException("wrong");
                })) {
      assertThatThrownBy(full::join).isInstanceOf(IOException.class).hasMessage("full");
      assertThatThrownBy(wrong::join).isInstanceOf(IllegalStateException.class);
    }
  }

  /** Until it is counted down, or so long. */
  private static void await(CountDownLatch latch, Duration most) {
    try {
      latch.await(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
