package dev.lectern.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.site.Permalink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ParallelRenderingTest {

  @Test
  void nothingRunsAfterAFailure() throws Exception {
    AtomicInteger running = new AtomicInteger();
    List<PageTask> tasks = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      boolean fails = i % 50 == 7;
      tasks.add(
          task(
              i,
              () -> {
                running.incrementAndGet();
                try {
                  Thread.sleep(fails ? 1 : 20);
                  if (fails) {
                    throw new IOException("disk full");
                  }
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                } finally {
                  running.decrementAndGet();
                }
              }));
    }
    assertThatThrownBy(() -> ParallelRendering.of(tasks))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    assertThat(running).hasValue(0);
  }

  @Test
  void aBugIsThrownAsItIs() {
    IllegalStateException bug = new IllegalStateException("bug");
    List<PageTask> tasks =
        List.of(
            task(
                1,
                () -> {
                  throw bug;
                }));
    assertThatThrownBy(() -> ParallelRendering.of(tasks)).isSameAs(bug);
  }

  @Test
  void allAreRendered() throws Exception {
    AtomicInteger rendered = new AtomicInteger();
    List<PageTask> tasks = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      tasks.add(task(i, rendered::incrementAndGet));
    }
    ParallelRendering.of(tasks);
    assertThat(rendered).hasValue(100);
  }

  private static PageTask task(int number, PageTask.Rendering rendering) {
    return new PageTask(new Permalink("page-" + number + ".html"), rendering);
  }
}
