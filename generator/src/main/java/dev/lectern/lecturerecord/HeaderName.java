package dev.lectern.lecturerecord;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The header fields that mean something to us. */
enum HeaderName {
  TIMESTAMP("Timestamp"),
  TITLE("Title"),
  URL("URL"),
  STATUS("Status"),
  DURATION("Duration"),
  TAGS("Tags"),
  SPEAKER("Speaker"),
  SERIES("Series"),
  SLUG("Slug"),
  LANGUAGE("Language"),
  ALIASES("Aliases");

  private final String written;

  HeaderName(String written) {
    this.written = written;
  }

  /** As the pipeline and our documentation write it. */
  String written() {
    return written;
  }

  /** The field of that name in any case. */
  static Optional<HeaderName> of(String name) {
    for (HeaderName known : values()) {
      if (known.written.equalsIgnoreCase(name)) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /** The field whose name was probably meant by an unknown one: {@code Titel}, {@code Tag}. */
  static Optional<HeaderName> near(String name) {
    for (HeaderName known : values()) {
      if (Spelling.isNear(fold(name), fold(known.written))) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }

  /** A name in full-width letters with its usual ones. */
  static String narrow(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC);
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
