package dev.lectern.topics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often each term of a glossary is said in a transcript, and in which paragraphs first. */
final class SpokenTerms {
  private final int[] times;
  private final @Nullable List<Integer>[] paragraphs;

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of lists.
  SpokenTerms(int terms) {
    times = new int[terms];
    paragraphs = (List<Integer>[]) new List[terms];
  }

  void add(int term, int paragraph) {
    times[term]++;
    @Nullable List<Integer> first = paragraphs[term];
    if (first == null) {
      first = new ArrayList<>(Places.MAX_PARAGRAPHS + 1);
      paragraphs[term] = first;
    }
    Places.keepFirst(first, paragraph, Places.MAX_PARAGRAPHS);
  }

  int times(int term) {
    return times[term];
  }

  List<Integer> paragraphs(int term) {
    @Nullable List<Integer> first = paragraphs[term];
    return first == null ? List.of() : first;
  }
}
