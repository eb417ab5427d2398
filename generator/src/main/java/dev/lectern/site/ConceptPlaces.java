package dev.lectern.site;

import dev.lectern.topics.Places.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a concept stands in a lecture, the first places.
 *
 * @param parts of its diagrams
 * @param paragraphs of its transcript
 */
public record ConceptPlaces(List<DiagramPart> parts, List<ParagraphPlace> paragraphs) {
  public ConceptPlaces {
    parts = List.copyOf(parts);
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * A paragraph on the lecture's page.
   *
   * @param number from 1
   * @param id of its element
   * @param seconds where it starts in the video; null when that is not known
   */
  public record ParagraphPlace(int number, String id, @Nullable Integer seconds) {}

  static ConceptPlaces of(Place place, LectureDigest digest, ParagraphMarks marks) {
    return new ConceptPlaces(
        place.parts().stream().map(digest.diagramParts()::get).toList(),
        place.paragraphs().stream().map(marks::place).toList());
  }
}
