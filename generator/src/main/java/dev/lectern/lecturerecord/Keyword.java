package dev.lectern.lecturerecord;

/** The lines that divide a record, written at the very start of a line, in any case. */
enum Keyword {
  DESCRIPTION("Description"),
  CONTENT("Content");

  private final String written;

  Keyword(String written) {
    this.written = written;
  }

  String written() {
    return written;
  }

  /**
   * Whether the line that starts at {@code lineStart} is this keyword's.
   *
   * @return the index behind the colon, or -1
   */
  int match(String text, int lineStart) {
    int colon = colon(text, lineStart);
    return colon >= 0 && text.charAt(colon) == ':' ? colon + 1 : -1;
  }

  /** As {@link #match}, for the slip of a full-width colon. */
  int matchFullWidth(String text, int lineStart) {
    int colon = colon(text, lineStart);
    return colon >= 0 && text.charAt(colon) == '：' ? colon + 1 : -1;
  }

  private int colon(String text, int lineStart) {
    if (!text.regionMatches(true, lineStart, written, 0, written.length())) {
      return -1;
    }
    int at = lineStart + written.length();
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '：') ? at : -1;
  }
}
