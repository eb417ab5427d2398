package dev.lectern.lecturerecord;

/** {@code <Mermaid_Diagram>} and {@code </Mermaid_Diagram>} in any case, blanks before the end. */
enum DiagramTag {
  OPENING("<Mermaid_Diagram"),
  CLOSING("</Mermaid_Diagram");

  private final String start;

  DiagramTag(String start) {
    this.start = start;
  }

  /**
   * Whether the tag stands at {@code at}, its end before {@code to}.
   *
   * @return the index behind it, or -1
   */
  int match(String text, int at, int to) {
    if (!text.regionMatches(true, at, start, 0, start.length())) {
      return -1;
    }
    int end = at + start.length();
    while (end < to && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return end < to && text.charAt(end) == '>' ? end + 1 : -1;
  }
}
