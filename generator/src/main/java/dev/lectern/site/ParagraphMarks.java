package dev.lectern.site;

import dev.lectern.search.SearchableText;
import dev.lectern.site.ConceptPlaces.ParagraphPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the paragraphs of a lecture's transcript are, in little memory: many pages ask, and the
 * searchable text, which knows, is large and read anew each time.
 */
public final class ParagraphMarks {
  private final String ids;
  private final int[] seconds;

  private ParagraphMarks(String ids, int[] seconds) {
    this.ids = ids;
    this.seconds = seconds;
  }

  /** The marks of a lecture. */
  public static ParagraphMarks of(SearchableText text) {
    List<Integer> seconds = text.paragraphSeconds();
    return new ParagraphMarks(
        String.join("\n", text.paragraphIds()),
        seconds.stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * One paragraph.
   *
   * @param index from 0
   */
  ParagraphPlace place(int index) {
    int from = 0;
    for (int i = 0; i < index; i++) {
      from = ids.indexOf('\n', from) + 1;
    }
    int end = ids.indexOf('\n', from);
    String id = ids.substring(from, end < 0 ? ids.length() : end);
    @Nullable Integer start = index < seconds.length ? (Integer) seconds[index] : null;
    return new ParagraphPlace(index + 1, id, start);
  }
}
