package dev.lectern.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagedListingTest {

  @Test
  void theNewestPageTakesTheRemainder() {
    assertThat(PagedListing.of(List.of(7, 6, 5, 4, 3, 2, 1), 3))
        .containsExactly(
            new PagedListing<>(2, 2, List.of(7, 6, 5, 4)),
            new PagedListing<>(1, 2, List.of(3, 2, 1)));
  }

  @Test
  void aShortListIsOnePage() {
    assertThat(PagedListing.of(List.of(1), 20))
        .containsExactly(new PagedListing<>(1, 1, List.of(1)));
    assertThat(PagedListing.of(List.of(), 20)).containsExactly(new PagedListing<>(1, 1, List.of()));
  }

  @Test
  void aNewItemLeavesOlderPagesAlone() {
    List<Integer> items = new ArrayList<>();
    for (int i = 1; i <= 500; i++) {
      List<PagedListing<Integer>> before = PagedListing.of(items, 20);
      items.add(0, i);
      List<PagedListing<Integer>> after = PagedListing.of(items, 20);
      List<List<Integer>> changed =
          after.stream()
              .map(PagedListing::items)
              .filter(page -> before.stream().noneMatch(old -> old.items().equals(page)))
              .toList();
      assertThat(changed.size()).isEqualTo(i % 20 == 0 && i > 20 ? 2 : 1);
    }
  }
}
