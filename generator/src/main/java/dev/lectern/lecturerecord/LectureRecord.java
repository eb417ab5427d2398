package dev.lectern.lecturerecord;

import dev.lectern.diagnostics.SourceLocation;
import dev.lectern.lecture.DescriptionBlock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record taken apart, nothing interpreted yet.
 *
 * @param headerFields in the record's order, no two of the same name
 * @param description null when there is no {@code Description:} line
 * @param transcript null when there is no {@code Content:} line
 */
record LectureRecord(
    List<HeaderField> headerFields,
    @Nullable DescriptionSection description,
    @Nullable TranscriptSection transcript) {

  LectureRecord {
    headerFields = List.copyOf(headerFields);
  }

  /** The field of a known name, if the record has it. */
  Optional<HeaderField> headerField(HeaderName name) {
    return headerFields.stream()
        .filter(field -> HeaderName.of(field.name()).filter(name::equals).isPresent())
        .findFirst();
  }

  /**
   * A {@code Name: value} line.
   *
   * @param name as written
   * @param value without blanks around it; may be empty
   * @param location of the value's first character, or behind the colon when it is empty
   */
  record HeaderField(String name, String value, SourceLocation location) {
    HeaderField {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(location, "location");
    }
  }

  /**
   * What stands between {@code Description:} and {@code Content:}.
   *
   * @param keyword where {@code Description:} stands
   * @param blocks in the record's order; diagrams behind the transcript come last
   */
  record DescriptionSection(SourceLocation keyword, List<DescriptionBlock> blocks) {
    DescriptionSection {
      Objects.requireNonNull(keyword, "keyword");
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * What stands behind {@code Content:}.
   *
   * @param keyword where {@code Content:} stands
   * @param text without blanks at its ends; may be empty
   * @param location of the text's first character
   */
  record TranscriptSection(SourceLocation keyword, String text, SourceLocation location) {
    TranscriptSection {
      Objects.requireNonNull(keyword, "keyword");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(location, "location");
    }
  }
}
